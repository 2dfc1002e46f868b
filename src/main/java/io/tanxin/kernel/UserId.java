package io.tanxin.kernel;

/** A person, of the company or of a dealer. */
public record UserId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
