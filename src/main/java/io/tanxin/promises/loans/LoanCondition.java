package io.tanxin.promises.loans;

/** How a unit came back. In words: {@code words.condition.*}. */
public enum LoanCondition {
    GOOD,
    WORN,
    DAMAGED,
    INCOMPLETE
}
