package io.tanxin.promises.loans;

/** Lent for a while, or sent ahead of the old unit that is to come back. In words: {@code words.loan.*}. */
public enum LoanKind {
    SPARE,
    REPLACEMENT
}
