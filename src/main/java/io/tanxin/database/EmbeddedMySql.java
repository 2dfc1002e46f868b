package io.tanxin.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real MySQL server of our own: started, waited for, stopped, and offered to Boot as the place to connect to. */
final class EmbeddedMySql implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMySql.class);
    private static final int TRIES_FOR_A_PORT = 5;
    private static final long ROOM_FOR_A_NEW_ONE = 256L << 20;
    private static final long ROOM_FOR_A_START = 32L << 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int LOOKS = 9_000; // three minutes: a crash may leave much to recover

    private final DatabaseFolder folder;
    private final Supervised server;
    private final MysqldLog story;
    private final int port;
    private final String password;
    private volatile boolean closing;

    private EmbeddedMySql(DatabaseFolder folder, Supervised server, MysqldLog story, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.story = story;
        this.port = port;
        this.password = password;
    }

    static EmbeddedMySql start(EmbeddedMySqlSettings settings) {
        var mysqld = Mysqld.in(settings);
        try {
            var folder = DatabaseFolder.hold(settings.folder());
            try {
                if (folder.isNew()) {
                    initialise(mysqld, folder);
                }
                folder.requireWhole();
                requireRoom(folder.path(), ROOM_FOR_A_START);
                return serve(mysqld, folder);
            } catch (IOException | RuntimeException failed) {
                folder.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw unwritable(settings.folder(), failed);
        }
    }

    private static void initialise(Mysqld mysqld, DatabaseFolder folder) throws IOException {
        requireRoom(folder.path(), ROOM_FOR_A_NEW_ONE);
        log.info("Making a new database in {}", folder.path());
        var unfinished = folder.unfinished();
        var story = MysqldLog.fresh(folder.log());
        try (var run = Supervised.start(mysqld.toInitialise(unfinished), story.file())) {
            if (!run.endedWithin(LOOK_AGAIN.multipliedBy(LOOKS)) || run.exitCode() != 0) {
                throw story.unavailable(folder.path());
            }
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedMySql serve(Mysqld mysqld, DatabaseFolder folder) throws IOException {
        for (int tries = 1; ; tries++) {
            var port = freePort();
            var story = MysqldLog.fresh(folder.log());
            try (var init = InitFile.in(folder.path())) {
                var command = mysqld.toServe(folder.data(), port, init.path(), folder.pidFile());
                var server = Supervised.start(command, story.file());
                if (becameReady(server, story)) {
                    log.info("Database: MySQL on 127.0.0.1:{}, data in {}", port, folder.path());
                    return new EmbeddedMySql(folder, server, story, port, init.password());
                }
                server.close();
                if (!story.saysPortTaken() || tries == TRIES_FOR_A_PORT) {
                    throw story.unavailable(folder.path());
                }
            }
        }
    }

    private static boolean becameReady(Supervised server, MysqldLog story) {
        for (int look = 0; look < LOOKS; look++) {
            if (server.endedWithin(LOOK_AGAIN)) {
                return false;
            }
            if (story.saysReady()) {
                return true;
            }
        }
        return false;
    }

    /** Free at this moment; should another program take it in the next one, serve() tries again. */
    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void requireRoom(Path folder, long bytes) throws IOException {
        var room = Files.getFileStore(folder).getUsableSpace();
        if (room < bytes) {
            throw new DatabaseUnavailable(
                    "The disk that holds the database is full: %d MB left, %d MB are needed in %s."
                            .formatted(room >> 20, bytes >> 20, folder),
                    "Make room, or use a folder on another disk (TANXIN_DATA).");
        }
    }

    private static DatabaseUnavailable unwritable(Path folder, IOException failed) {
        var reason = Optional.ofNullable(failed.getMessage()).orElse("no reason given");
        return new DatabaseUnavailable(
                "The database folder %s cannot be used (%s: %s)."
                        .formatted(folder, failed.getClass().getSimpleName(), reason),
                "Make it a writable folder, or use another one (TANXIN_DATA).");
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + InitFile.NAME
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";
    }

    @Override
    public String getUsername() {
        return InitFile.NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** @param then is told on another thread, should the server end though nobody closes it */
    void ifItEndsByItself(Consumer<DatabaseUnavailable> then) {
        server.whenItEnds(() -> {
            if (!closing) then.accept(story.ended(folder.path()));
        });
    }

    @Override
    public void close() {
        closing = true;
        server.close();
        folder.close();
    }
}
