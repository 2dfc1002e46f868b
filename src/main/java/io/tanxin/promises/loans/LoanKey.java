package io.tanxin.promises.loans;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of loans ended: they go by the day on which they are expected back. */
public record LoanKey(LocalDate expectedBack, long id) implements Serializable {}
