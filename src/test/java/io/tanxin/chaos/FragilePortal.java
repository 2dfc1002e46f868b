package io.tanxin.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged program in a process of its own, which is there to be killed. */
final class FragilePortal {
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;

    private FragilePortal(Process process) {
        this.process = process;
    }

    /** Unpacked it starts in two thirds of the time. @return the program to start */
    static Path unpack(Path jar, Path into) throws IOException, InterruptedException {
        var tool = new ProcessBuilder(
                        java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", into.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (tool.waitFor() != 0) throw new IOException(jar + " could not be unpacked");
        return into.resolve(jar.getFileName().toString());
    }

    static FragilePortal start(Path program, Path log, Map<String, String> settings) throws IOException {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(JVM);
        var learned = program.toAbsolutePath().getParent().resolveSibling("app.aot");
        // without what was learned it lives for seconds, and the second compiler would only take them from it
        command.add(Files.exists(learned) ? "-XX:AOTCache=" + learned : "-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-jar", program.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        var process = builder.start();
        // whoever ends the run ends it too
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new FragilePortal(process);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: nothing is finished, nothing is said. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    static String lastWords(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }
}
