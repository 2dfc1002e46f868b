package io.tanxin.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with the data, held by one running program at a time.
 *
 * <p>The lock is the operating system's, so it goes with its holder: a lock file left behind means nothing.
 */
final class DatabaseFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private DatabaseFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DatabaseFolder hold(Path folder) throws IOException {
        Files.createDirectories(folder);
        var lock = FileChannel.open(
                folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var held = new DatabaseFolder(folder, lock);
        try {
            held.lockOrTell();
            held.awaitEarlierServer();
            return held;
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private void lockOrTell() throws IOException {
        var taken = false;
        try {
            taken = lock.tryLock() == null;
        } catch (OverlappingFileLockException bySameProgram) {
            taken = true;
        }
        if (taken) {
            var holder = Files.readString(folder.resolve("in-use")).strip();
            throw new DatabaseUnavailable(
                    "The database folder " + folder + " is in use by another running program"
                            + (holder.isEmpty() ? "." : " (process " + holder + ")."),
                    "Stop that one, or give this one its own folder with TANXIN_DATA.");
        }
        lock.truncate(0);
        lock.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /** A program that was killed leaves a server that needs a moment to stop: it holds the files, not our lock. */
    private void awaitEarlierServer() throws IOException {
        var earlier = server();
        if (earlier == null) {
            return;
        }
        try {
            earlier.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            throw new DatabaseUnavailable(
                    "The database folder " + folder + " is in use by a database server without its program (process "
                            + earlier.pid() + ").",
                    "End that process, or use another folder (TANXIN_DATA).");
        } catch (InterruptedException | ExecutionException interrupted) {
            throw new IOException("interrupted while an earlier database server stopped", interrupted);
        }
    }

    /** The server that the pid file speaks of, if that process is a mysqld at all: numbers are used again. */
    private @Nullable ProcessHandle server() throws IOException {
        if (!Files.exists(pidFile())) {
            return null;
        }
        var pid = Files.readString(pidFile()).strip();
        return pid.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info().command().orElse("").endsWith("mysqld"))
                        .orElse(null)
                : null;
    }

    boolean isNew() {
        return !Files.exists(data());
    }

    /** Made beside its place and then renamed: a half-made database never stands where a whole one is expected. */
    Path unfinished() throws IOException {
        var unfinished = folder.resolve("data.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        return unfinished;
    }

    void requireWhole() {
        if (!Files.exists(data().resolve("mysql.ibd"))) {
            throw new DatabaseUnavailable(
                    "The folder " + data() + " is not a whole MySQL database: mysql.ibd is missing in it.",
                    "Put the folder back from a copy, or start anew with ./portal reset.");
        }
    }

    Path path() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path pidFile() {
        return folder.resolve("mysqld.pid");
    }

    Path log() {
        return folder.resolve("mysqld.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException gone) {
            // closing releases the lock even then
        }
    }
}
