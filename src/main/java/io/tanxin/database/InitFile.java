package io.tanxin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Tells a starting server its user and a password for this start only; gone as soon as the server has read it. */
record InitFile(Path path, String password) implements AutoCloseable {

    static final String NAME = "tanxin";

    static InitFile in(Path folder) throws IOException {
        var path = folder.resolve("init.sql");
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        // one statement a line: that is how mysqld reads such a file
        Files.writeString(path, """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_0900_ai_ci;
                create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
                alter user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all on `%1$s%%`.* to '%1$s'@'127.0.0.1';
                alter user 'root'@'localhost' account lock;
                """.formatted(NAME, password));
        return new InitFile(path, password);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public String toString() {
        return "InitFile[" + path + "]";
    }
}
