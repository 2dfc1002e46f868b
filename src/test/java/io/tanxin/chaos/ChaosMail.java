package io.tanxin.chaos;

import io.tanxin.bench.TakingSmtp;
import io.tanxin.journeys.RunningPortal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/**
 * Letters go out while the program is killed again and again. Afterwards every letter must have been accepted and booked; one that
 * was accepted twice must have been accepted by a program that was killed before it could say so, under the same Message-ID.
 */
final class ChaosMail {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int LINES = 4;

    /** Slow enough that a program is killed in the midst of it. */
    private static final long MILLIS_A_LETTER = 8;

    /** On each line a page of the book, and the letter that is just being accepted. */
    private static final int DOUBT = LINES * (8 + 1);

    private final Path folder;
    private final Path program;
    private final Deliveries deliveries = new Deliveries();
    private final Random random = new Random(50);

    private ChaosMail(Path folder, Path program) {
        this.folder = folder;
        this.program = program;
    }

    record Verdict(int letters, int kills, int duplicates, int mostInOneKill, List<String> faults) {}

    static Verdict of(Path jar, Path folder, int kills, int letters) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var chaos = new ChaosMail(folder, FragilePortal.unpack(jar, folder.resolve("app")));
        return chaos.run(kills, letters);
    }

    private Verdict run(int kills, int letters) throws IOException, InterruptedException {
        var posted = prepare(letters);
        try (var server = new TakingSmtp(this::take)) {
            var settings = settings(server.port());
            int done = 0;
            // half of the letters are out when the last one is killed
            var longestLife = (int) (letters / kills * MILLIS_A_LETTER / LINES);
            for (; done < kills && deliveries.ids().size() < letters; done++) {
                killOnce(settings, longestLife);
                if ((done + 1) % 10 == 0)
                    System.out.printf(
                            "  killed %d times, %,d of %,d letters are out%n",
                            done + 1, deliveries.ids().size(), letters);
            }
            finish(settings, letters);
            return verdict(posted, done);
        }
    }

    private List<String> prepare(int letters) {
        try (var portal = open()) {
            return WaitingLetters.lay(portal, letters);
        }
    }

    private RunningPortal open() {
        return RunningPortal.start(
                folder.resolve("data"),
                Map.of(
                        "tanxin.sample",
                        "off",
                        "tanxin.jobs",
                        false,
                        "logging.level.root",
                        "WARN",
                        "spring.main.banner-mode",
                        "off"));
    }

    private void take(String messageId) {
        deliveries.taken(messageId);
        try {
            Thread.sleep(MILLIS_A_LETTER);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> settings(int mailPort) throws IOException {
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        return Map.of(
                "TANXIN_DATA",
                folder.resolve("data").toAbsolutePath().toString(),
                "TANXIN_SAMPLE",
                "off",
                "TANXIN_MAIL_LEASE",
                LEASE.toSeconds() + "s",
                "SERVER_PORT",
                Integer.toString(port),
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(mailPort));
    }

    private void killOnce(Map<String, String> settings, int longestLife) throws IOException, InterruptedException {
        deliveries.next();
        var portal = FragilePortal.start(program, log(), settings);
        try {
            await(portal, 1);
            Thread.sleep(random.nextInt(longestLife));
        } finally {
            portal.kill();
        }
    }

    /** The last one may live: it sends what is left, and what the others held when their leases are over. */
    private void finish(Map<String, String> settings, int letters) throws IOException, InterruptedException {
        deliveries.next();
        try (var portal = FragilePortal.start(program, log(), settings)) {
            long until = System.nanoTime()
                    + PATIENCE.plusMillis(letters * MILLIS_A_LETTER).toNanos();
            while (portal.isAlive()
                    && System.nanoTime() < until
                    && deliveries.ids().size() < letters) Thread.sleep(200);
            // those accepted twice come when their leases are over
            Thread.sleep(LEASE.plusSeconds(3).toMillis());
        }
    }

    private void await(FragilePortal portal, int letters) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (deliveries.inThisRun() < letters) {
            if (!portal.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(
                        "The program sends nothing. Its last words:\n" + FragilePortal.lastWords(log()));
            }
            Thread.sleep(2);
        }
    }

    private Path log() {
        return folder.resolve("program.log");
    }

    private Verdict verdict(List<String> posted, int kills) {
        var faults = new ArrayList<String>();
        var missing = new HashSet<>(posted);
        missing.removeAll(deliveries.ids());
        if (!missing.isEmpty()) faults.add(missing.size() + " letters were never accepted: " + few(missing));
        var unknown = deliveries.ids();
        posted.forEach(unknown::remove);
        if (!unknown.isEmpty()) faults.add(unknown.size() + " letters came under another Message-ID: " + few(unknown));
        var twice = deliveries.twiceInOneRun();
        if (!twice.isEmpty())
            faults.add(twice.size() + " letters went twice though nobody was killed between: " + few(twice));
        if (deliveries.mostInOneRun() > DOUBT)
            faults.add("one kill left %d letters accepted and not booked, more than %d"
                    .formatted(deliveries.mostInOneRun(), DOUBT));
        try (var portal = open()) {
            var open = WaitingLetters.notSent(portal);
            if (!open.isEmpty()) faults.add(open.size() + " letters are not booked as sent: " + few(open));
        }
        return new Verdict(posted.size(), kills, deliveries.duplicates(), deliveries.mostInOneRun(), faults);
    }

    private static String few(java.util.Collection<String> all) {
        return all.stream().limit(3).toList() + (all.size() > 3 ? " ..." : "");
    }
}
