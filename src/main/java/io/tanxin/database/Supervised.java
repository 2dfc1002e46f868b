package io.tanxin.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that dies with its parent, also on {@code kill -9}.
 *
 * <p>A small shell stands between: it holds the other end of a pipe, and when that closes, because we closed it or
 * because we are no more, it asks the process to stop. Ctrl-C reaches the whole group at once; shell and server ignore
 * it, so that the database outlives the last request.
 */
final class Supervised implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            exec 3<&0 </dev/null
            "$@" 3<&- & server=$!
            (read -r _ <&3; kill -TERM $server) >/dev/null 2>&1 & watch=$!
            exec 3<&-
            wait $server; code=$?
            kill -KILL $watch 2>/dev/null
            exit $code
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process shell;

    private Supervised(Process shell) {
        this.shell = shell;
    }

    static Supervised start(List<String> command, Path log) throws IOException {
        var supervised = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "tanxin-database"));
        supervised.addAll(command);
        return new Supervised(new ProcessBuilder(supervised)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** Whether it ended by itself within that time. */
    boolean endedWithin(Duration time) {
        try {
            return shell.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was starting or stopping", interrupted);
        }
    }

    void whenItEnds(Runnable then) {
        shell.onExit().thenRun(then);
    }

    int exitCode() {
        return shell.exitValue();
    }

    /** Closing the pipe is the request to stop; a server that does not hear it is ended, InnoDB recovers from that. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // then the shell has seen it too
        }
        // also of a thread that is interrupted: a server left behind would go on in a folder that is deleted
        var ended = shell.onExit()
                .thenApply(done -> true)
                .completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (!ended) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
