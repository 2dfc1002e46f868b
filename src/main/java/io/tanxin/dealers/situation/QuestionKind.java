package io.tanxin.dealers.situation;

/** What an answer is made of. */
public enum QuestionKind {
    NUMBER,
    MONEY,
    CHOICE,
    TEXT;

    /** Can be drawn as a trend. */
    public boolean isFigure() {
        return this == NUMBER || this == MONEY;
    }
}
