package io.tanxin.promises.loans;

import io.tanxin.kernel.Id;

public record LoanId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
