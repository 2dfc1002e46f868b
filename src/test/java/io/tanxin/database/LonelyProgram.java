package io.tanxin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program of its own with a database, to be killed by {@link DiesWithItsParentTest}. */
final class LonelyProgram {

    private LonelyProgram() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        EmbeddedMySql.start(new EmbeddedMySqlSettings(folder, TestDatabase.SERVER, List.of()));
        System.out.println(
                "server " + Files.readString(folder.resolve("mysqld.pid")).strip());
        System.in.read(); // until it is killed, or its test is gone
        System.exit(0);
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LonelyProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
