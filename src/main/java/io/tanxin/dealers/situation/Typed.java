package io.tanxin.dealers.situation;

import java.io.Serializable;

/** What stands in a field of the form, as it was typed; of a choice the chosen one's name. @param confided for the account manager only */
public record Typed(String text, boolean confided) implements Serializable {
    public Typed {
        text = text.strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
