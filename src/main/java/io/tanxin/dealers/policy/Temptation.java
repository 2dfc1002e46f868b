package io.tanxin.dealers.policy;

import java.io.Serializable;

/** @param notedBy name */
public record Temptation(long id, TemptationDraft draft, String notedBy) implements Serializable {

    public enum Kind {
        RIVAL_OFFER,
        FOREIGN_AREA,
        PRICE_CUTTING,
        OTHER
    }
}
