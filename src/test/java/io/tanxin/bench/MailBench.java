package io.tanxin.bench;

import io.tanxin.identity.Actors;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.MailRoom;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reminders that fall due in one minute, until a mail server has accepted the last: beside a loop that only sends. */
final class MailBench implements Benchmark {
    private static final int LOOP = 5_000;
    private static final double TIMES = 1.5;
    private static final int SECONDS = 180;
    private static final long USABLE = 1_000;

    private final int letters;
    private final Sink.Kind server;

    MailBench(int letters, Sink.Kind server) {
        this.letters = letters;
        this.server = server;
    }

    @Override
    public String name() {
        return server == Sink.Kind.KEEPS ? "mail" : "mail-thrown-away";
    }

    @Override
    public String about() {
        return "%,d reminders fall due in the same minute. Measured from that minute until the mail server on loopback has accepted the last one and the outbox says so, all of it durable: found, posted, composed with fresh links, sent, booked. Beside it, in the same run, a loop that sends letters of the same size one by one with JavaMailSender and does nothing else. The mail server %s."
                .formatted(
                        letters,
                        server == Sink.Kind.KEEPS
                                ? "has each letter on the disk before it says so, as every one has to (RFC 5321, 6.1)"
                                : "throws every letter away and answers at once, as none would: the loop waits for nothing");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        return ground.onCopy(this::measure);
    }

    private List<Figure> measure(Path folder) throws Exception {
        DueReminders due;
        MailRoom.Paper letter;
        try (var portal = Ground.start(folder, Map.of("tanxin.jobs", false))) {
            due = DueReminders.lay(portal, letters);
            letter = portal.bean(Actors.class).runAs(new UserId(ScaleNetwork.ADMIN), () -> reminder(portal));
        }
        try (var sink = Sink.open(server)) {
            var html = letter.html() == null ? "" : letter.html();
            var loop = OneByOne.asItComes(sink.port(), letter.text(), html, LOOP);
            var quicker = OneByOne.send(sink.port(), letter.text(), html, LOOP);
            System.out.printf("  %,.0f letters a second one by one to %s%n", loop, sink.inWords());
            var figures = new ArrayList<>(List.of(
                    Figure.of("One by one with JavaMailSender, to " + sink.inWords(), "%,.0f a second".formatted(loop)),
                    Figure.of(
                            "The same, told where the library's StreamProvider is, as the portal tells it",
                            "%,.0f a second".formatted(quicker))));
            figures.addAll(drain(folder, due, sink, loop));
            return figures;
        }
    }

    private static MailRoom.Paper reminder(RunningPortal portal) {
        var id = portal.bean(JdbcTemplate.class)
                .queryForObject(
                        "select m.id from outbox_mail m join invitation i on i.id = m.subject_id join seat s on s.id = i.seat_id"
                                + " where m.kind = 'communication/invitation' and s.day_state = 'SCHEDULED'"
                                + " and s.starts_at > utc_timestamp() + interval 2 day and m.state = 'SENT' limit 1",
                        Long.class);
        return portal.bean(MailRoom.class).read(id == null ? 0 : id);
    }

    /** The clock can be set for a sample network only, and that one prints who may sign in. */
    private static RunningPortal withoutItsWelcome(Supplier<RunningPortal> start) {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return start.get();
        } finally {
            System.setOut(out);
        }
    }

    private static List<Figure> drain(Path folder, DueReminders due, Sink sink, double loop) throws Exception {
        var settings = Map.<String, Object>of(
                "tanxin.sample",
                "on",
                "tanxin.jobs",
                true,
                "tanxin.clock",
                due.moment().minus(DueReminders.BEFORE).atOffset(ZoneOffset.UTC),
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                sink.port());
        try (var portal = withoutItsWelcome(() -> Ground.start(folder, settings))) {
            var pages = new OpenPages(portal.url(""));
            pages.signIn("manager1", ScaleNetwork.PASSWORD);
            for (int i = 0; i < 40; i++)
                pages.open(List.of("today", "dealers", "days", "promises").get(i % 4));
            pages.took();
            for (int i = 0; i < 20; i++)
                pages.open(List.of("today", "dealers", "days", "promises").get(i % 4));
            var quiet = pages.took();
            var clock = portal.bean(Clock.class);
            while (clock.instant().isBefore(due.moment())) Thread.sleep(100);
            var before = Cpu.now();
            var reader = Thread.ofPlatform().start(pages::goOn);
            var db = portal.bean(JdbcTemplate.class);
            waitUntilSent(db, due);
            System.out.printf("  %s%n", Cpu.now().since(before));
            reader.interrupt();
            reader.join();
            var last = db.queryForObject(
                    "select max(finished_at) from outbox_mail where due_at >= ?",
                    java.time.LocalDateTime.class,
                    io.tanxin.kernel.Utc.of(due.moment()));
            var took = Duration.between(
                    due.moment(), io.tanxin.kernel.Utc.instant(java.util.Objects.requireNonNull(last)));
            return figures(due, took, loop, quiet, pages.took());
        }
    }

    /** Asks seldom and in one index only: looking on must not cost what is measured. */
    private static void waitUntilSent(JdbcTemplate db, DueReminders due) throws InterruptedException {
        var begun = Instant.now();
        while (true) {
            Thread.sleep(2_000);
            var letters = db.queryForObject(
                    "select count(*) from outbox_mail force index (outbox_mail_by_state) where state = 'SENT' and posted_at >= ?",
                    Integer.class,
                    io.tanxin.kernel.Utc.of(due.moment()));
            System.out.printf("  %,d sent%n", letters);
            if (letters != null && letters >= due.count() && count(db, due, "state = 'SENT'") >= due.count()) return;
            if (Duration.between(begun, Instant.now()).toMinutes() > 15)
                throw new IllegalStateException("after a quarter of an hour only %d were sent".formatted(letters));
        }
    }

    private static int count(JdbcTemplate db, DueReminders due, String which) {
        var count = db.queryForObject(
                "select count(*) from outbox_mail where posted_at >= ? and kind in ('communication/reminder', 'communication/upcoming') and "
                        + which,
                Integer.class,
                io.tanxin.kernel.Utc.of(due.moment()));
        return count == null ? 0 : count;
    }

    private static List<Figure> figures(DueReminders due, Duration took, double loop, long[] quiet, long[] busy) {
        var rate = due.count() / (took.toMillis() / 1e3);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.within(
                "Due reminder to accepted by SMTP, durable, end to end",
                "%,.0f a second: %.2f times the loop".formatted(rate, rate / loop),
                "1.5 times",
                rate >= TIMES * loop));
        figures.add(Figure.within(
                "%,d due in the same minute, drained in".formatted(due.count()),
                "%d s".formatted(took.toSeconds()),
                "%d s".formatted(SECONDS),
                took.toSeconds() <= SECONDS));
        figures.add(Figure.of(
                "A page opens while nothing is sent", "%d ms, 95 of 100 within %d ms".formatted(quiet[0], quiet[1])));
        figures.add(Figure.within(
                "A page opens while the letters go out",
                "%d ms, 95 of 100 within %d ms".formatted(busy[0], busy[1]),
                "within a second",
                busy[1] <= USABLE));
        return figures;
    }
}
