package io.tanxin.handed;

import java.io.Serializable;

/** What a list shows. @param search part of a dealer's name, or its code */
public record HandedFilter(Tab tab, String search) implements Serializable {
    public enum Tab {
        /** To the acting person, who has yet to answer. */
        TO_ME,
        ANSWERED,
        /** Of the dealers that the acting person sees. */
        OUT,
        BACK;

        boolean isMine() {
            return this == TO_ME || this == ANSWERED;
        }

        boolean isOpen() {
            return this == TO_ME || this == OUT;
        }
    }
}
