package io.tanxin.kernel;

/** A dealer: one contract partner. */
public record DealerId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
