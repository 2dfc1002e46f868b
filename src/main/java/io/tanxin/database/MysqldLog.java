package io.tanxin.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** What mysqld writes, and what that means in plain words. */
record MysqldLog(Path file) {

    private record Meaning(List<String> signs, String problem, String remedy) {}

    /** The first that fits counts, so the cause stands before its consequences. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    List.of("error while loading shared libraries", "Library not loaded"),
                    "The database server lacks a library of the system",
                    "On Debian and Ubuntu: apt-get install libaio1 libnuma1 (newer ones: libaio1t64 libnuma1)."),
            new Meaning(
                    List.of("No space left on device", "OS errno 28", "errno: 28", "Disk is full", "error 28"),
                    "The disk that holds the database is full",
                    "Make room, then start again; nothing that was saved is lost."),
            new Meaning(
                    List.of(
                            "MY-013171", // data of a newer server
                            "MY-014060",
                            "MY-014061",
                            "Cannot boot server version",
                            "Invalid MySQL server upgrade",
                            "Invalid MySQL server downgrade"),
                    "The database folder was written by another version of MySQL",
                    "Give it the server it came from with SPRING_DATASOURCE_URL, or use another folder (TANXIN_DATA)."),
            new Meaning(
                    List.of("Unable to lock", "MY-012574"),
                    "Another database server is using the folder",
                    "Stop that one, or use another folder (TANXIN_DATA)."),
            new Meaning(
                    List.of("Permission denied", "OS errno 13", "errno: 13", "MY-010187", "Read-only file system"),
                    "The database server may not write to its folder",
                    "Make the folder writable for the user who starts the program, or use another one (TANXIN_DATA)."),
            new Meaning(
                    List.of("Cannot allocate memory", "MY-012681", "MY-012956"),
                    "The machine has too little free memory for the database",
                    "Stop other programs, then start again."));

    static MysqldLog fresh(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling("mysqld.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new MysqldLog(file);
    }

    /** The port opens before the init file has run, so an open port is no sign; this line is. */
    boolean saysReady() {
        return text().contains("ready for connections");
    }

    boolean saysPortTaken() {
        return text().contains("Address already in use");
    }

    /** Why it did not start. */
    DatabaseUnavailable unavailable(Path folder) {
        return because(folder, "does not start", "if the data may go, ./portal reset makes a new database.");
    }

    /** Why one that was ready is there no more. */
    DatabaseUnavailable ended(Path folder) {
        return because(folder, "has ended by itself", "start again: nothing that was saved is lost.");
    }

    private DatabaseUnavailable because(Path folder, String what, String remedy) {
        var text = text();
        return MEANINGS.stream()
                .filter(meaning -> meaning.signs().stream().anyMatch(text::contains))
                .findFirst()
                .map(meaning -> new DatabaseUnavailable(meaning.problem() + ": " + folder + ".", meaning.remedy()))
                .orElseGet(() -> new DatabaseUnavailable(
                        "The database in " + folder + " " + what
                                + firstError(text).map(error -> ": " + error).orElse("."),
                        "The whole story is in " + file + "; " + remedy));
    }

    private static Optional<String> firstError(String text) {
        return text.lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.substring(line.lastIndexOf("] ") + 2))
                .findFirst();
    }

    private String text() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
