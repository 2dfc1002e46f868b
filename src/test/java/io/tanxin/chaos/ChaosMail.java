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
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** A mail server takes some time for a letter; and a program is killed in the midst of it. */
    private static final long MILLIS_A_LETTER = 3;

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

    /** @param faults what must not be; empty if nothing was lost */
    record Verdict(int letters, int kills, int duplicates, int mostInOneKill, List<String> faults) {}

    /** @param program the packaged program, unpacked. @param folder is emptied first, and deleted if all was well */
    static Verdict of(Path program, Path folder, int kills, int letters) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var verdict = new ChaosMail(folder, program).run(kills, letters);
        if (verdict.faults().isEmpty()) FileSystemUtils.deleteRecursively(folder);
        return verdict;
    }

    private Verdict run(int kills, int letters) throws IOException, InterruptedException {
        List<String> posted;
        try (var portal = open(Map.of())) {
            posted = WaitingLetters.lay(portal, letters);
        }
        try (var server = new TakingSmtp(this::take)) {
            for (int done = 1; done <= kills; done++) {
                // half of the letters are out when the last one is killed
                killOnce(server.port(), 1 + random.nextInt(Math.max(1, letters / kills)));
                if (done % 10 == 0 || done == kills)
                    System.out.printf(
                            "  killed %d times, %,d of %,d letters are out%n",
                            done, deliveries.ids().size(), letters);
            }
            deliveries.next();
            // the last one may live: it sends what is left, and what the others held when their leases are over
            try (var portal = open(
                    Map.of("tanxin.jobs", true, "spring.mail.host", "127.0.0.1", "spring.mail.port", server.port()))) {
                return verdict(posted, kills, notSentAfter(portal));
            }
        }
    }

    private void take(String messageId) {
        deliveries.taken(messageId);
        try {
            Thread.sleep(MILLIS_A_LETTER);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param after so many letters that it got accepted */
    private void killOnce(int mailPort, int after) throws IOException, InterruptedException {
        deliveries.next();
        var portal = FragilePortal.start(
                program,
                log(),
                Map.of(
                        "TANXIN_DATA",
                        folder.resolve("data").toAbsolutePath().toString(),
                        "TANXIN_SAMPLE",
                        "off",
                        "TANXIN_MAIL_LEASE",
                        LEASE.toSeconds() + "s",
                        "SERVER_PORT",
                        Integer.toString(freePort()),
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SPRING_MAIL_HOST",
                        "127.0.0.1",
                        "SPRING_MAIL_PORT",
                        Integer.toString(mailPort)));
        try {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (deliveries.inThisRun() < after) {
                if (!portal.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException(
                            "The program sends nothing. Its last words:\n" + FragilePortal.lastWords(log()));
                }
                Thread.sleep(1);
            }
        } finally {
            portal.kill();
        }
    }

    private static List<String> notSentAfter(RunningPortal portal) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var open = WaitingLetters.notSent(portal);
        while (!open.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(500);
            open = WaitingLetters.notSent(portal);
        }
        return open;
    }

    private Verdict verdict(List<String> posted, int kills, List<String> open) {
        var faults = new ArrayList<String>();
        var missing = new HashSet<>(posted);
        missing.removeAll(deliveries.ids());
        if (!missing.isEmpty()) faults.add(missing.size() + " letters were never accepted: " + few(missing));
        if (!open.isEmpty()) faults.add(open.size() + " letters are not booked as sent: " + few(open));
        var unknown = deliveries.ids();
        posted.forEach(unknown::remove);
        if (!unknown.isEmpty()) faults.add(unknown.size() + " letters came under another Message-ID: " + few(unknown));
        var twice = deliveries.twiceInOneRun();
        if (!twice.isEmpty())
            faults.add(twice.size() + " letters went twice though nobody was killed between: " + few(twice));
        if (deliveries.mostInOneRun() > DOUBT)
            faults.add("one kill left %d letters accepted and not booked, more than %d"
                    .formatted(deliveries.mostInOneRun(), DOUBT));
        return new Verdict(posted.size(), kills, deliveries.duplicates(), deliveries.mostInOneRun(), faults);
    }

    private static String few(Collection<String> all) {
        return all.stream().limit(3).toList() + (all.size() > 3 ? " ..." : "");
    }

    private RunningPortal open(Map<String, Object> settings) {
        var all = new LinkedHashMap<String, Object>(
                Map.of("tanxin.mail.lease", LEASE, "logging.level.io.tanxin", "WARN"));
        all.putAll(settings);
        return RunningPortal.start(folder.resolve("data"), all);
    }

    private Path log() {
        return folder.resolve("program.log");
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
