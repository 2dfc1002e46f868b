package io.tanxin.kernel;

/** There is no such row, or it is not this reader's to see: the answer is the same. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
