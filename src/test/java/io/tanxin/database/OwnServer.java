package io.tanxin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A MySQL server beside the program, as a company has its own: the program gets its address and an account, nothing more. */
public final class OwnServer implements AutoCloseable {
    private final EmbeddedMySql theirs;

    private OwnServer(EmbeddedMySql theirs) {
        this.theirs = theirs;
    }

    /** Not hurried: when it is closed its data are whole, and a program may go on with them. */
    public static OwnServer startIn(Path folder) {
        try {
            TestDatabase.lay(folder);
            return new OwnServer(
                    EmbeddedMySql.start(new EmbeddedMySqlSettings(folder, TestDatabase.SERVER, List.of())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What somebody writes down to use it; the schema is made at the first start. */
    public Map<String, Object> settings(String schema) {
        return Map.of(
                "spring.datasource.url", url(schema),
                "spring.datasource.username", theirs.getUsername(),
                "spring.datasource.password", theirs.getPassword());
    }

    /** As somebody would write it: nothing about zones or batches. */
    String url(String schema) {
        return theirs.getJdbcUrl().replaceFirst("/tanxin\\?.*", "/" + schema)
                + "?createDatabaseIfNotExist=true&allowPublicKeyRetrieval=true";
    }

    @Override
    public void close() {
        theirs.close();
    }
}
