package io.tanxin.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program of one journey: stopped and started again at a later hour, on the same port and with the same data. */
final class House implements AutoCloseable {
    /** A Tuesday morning, in whose week nobody has a holiday. */
    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-12-01T09:00:00+08:00");

    /** What a server that is killed would still have; a machine that loses its current is no journey's question. */
    private static final String WITHOUT_WAITING_FOR_THE_DISK =
            "--innodb-flush-log-at-trx-commit=2,--innodb-doublewrite=OFF,--innodb-flush-method=nosync";

    private final Path data;
    private final Map<String, Object> settings;
    private RunningPortal portal;

    private House(Path data, Map<String, Object> given) {
        this.data = data;
        settings = new LinkedHashMap<>(given);
        var port = freePort();
        settings.put("server.port", port);
        // a link that signs in has to lead to the host where the journey goes on
        settings.put("tanxin.url", "http://127.0.0.1:" + port);
        // as it runs outside of tests
        settings.put("tanxin.jobs", true);
        settings.put("tanxin.database.early", true);
        settings.put("tanxin.database.options", WITHOUT_WAITING_FOR_THE_DISK);
        portal = RunningPortal.start(data, settings);
    }

    static House open(Path data, Map<String, Object> settings, OffsetDateTime from) {
        var all = new LinkedHashMap<String, Object>(settings);
        all.put("tanxin.sample", "on");
        all.put("tanxin.clock", from.toString());
        return new House(data, all);
    }

    /** Without the sample, today. */
    static House empty(Path data) {
        return new House(data, Map.of("tanxin.sample", "off"));
    }

    /** People who are signed in have to do so again: their sessions end with the program. */
    void reopen(OffsetDateTime later) {
        portal.close();
        settings.put("tanxin.clock", later.toString());
        portal = RunningPortal.start(data, settings);
    }

    String url(String path) {
        return portal.url(path);
    }

    <T> T bean(Class<T> type) {
        return portal.bean(type);
    }

    /** What stands in the database now. */
    String one(String sql) {
        return bean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    /**
     * Links in letters name the port, so it is chosen beforehand and kept; below those that the system hands out by itself, else some
     * connection may have it before the program listens there.
     */
    private static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                // the next one
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Override
    public void close() {
        portal.close();
    }
}
