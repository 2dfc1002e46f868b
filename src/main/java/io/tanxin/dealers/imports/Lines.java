package io.tanxin.dealers.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, whatever kind of file it is, one after another; to be closed. */
interface Lines extends Closeable {

    /** Null: there is none left. */
    @Nullable Line next() throws Refused;

    /** What there is to say about the file as a whole. */
    default List<Finding> notices() {
        return List.of();
    }

    @Override
    default void close() throws IOException {}
}
