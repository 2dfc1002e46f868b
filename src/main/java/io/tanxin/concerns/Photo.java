package io.tanxin.concerns;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody brings along. @param name as it was called there: anything */
public record Photo(String name, Content content) {

    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
