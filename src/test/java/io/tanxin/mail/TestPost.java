package io.tanxin.mail;

import io.tanxin.DatabaseRows;
import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Kinds, readers and links for tests of the post, and a hand that posts and delivers. */
@TestConfiguration(proxyBeanMethods = false)
class TestPost {
    static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    static final UserId NEWCOMER = new UserId(900);
    static final UserId GONE = new UserId(901);
    static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    @Bean
    LetterKind note() {
        return new TestKind("test/note", Duration.ofSeconds(60), false);
    }

    @Bean
    LetterKind reminder() {
        return new TestKind("test/reminder", Duration.ZERO, false);
    }

    @Bean
    LetterKind secret() {
        return new TestKind("test/secret", Duration.ZERO, true);
    }

    @Bean
    @Primary
    Readers testReaders() {
        return new Readers();
    }

    @Bean
    @Primary
    TestLinks testLinks() {
        return new TestLinks();
    }

    @Bean
    Hand hand(
            Outbox outbox,
            OutboxLeases leases,
            SortingDesk desk,
            Letterpress press,
            Retries retries,
            Clock clock,
            MailSettings settings,
            Letterhead house,
            StoppedAddresses stopped,
            DatabaseRows rows,
            JdbcClient db,
            TransactionTemplate transaction,
            Readers readers,
            TestLinks links) {
        return new Hand(
                outbox,
                leases,
                desk,
                press,
                retries,
                clock,
                settings,
                house,
                stopped,
                rows,
                db,
                transaction,
                readers,
                links);
    }

    @Bean
    LetterKind line() {
        return new TestKind("test/line", Duration.ofSeconds(60), false);
    }

    /** Goes until its reader stops it. */
    @Bean
    LetterKind news() {
        return new TestKind("test/news", Duration.ofSeconds(60), false);
    }

    /** Goes to who has said yes. */
    @Bean
    LetterKind digest() {
        return new TestKind("test/digest", Duration.ZERO, false);
    }

    private record TestKind(String name, Duration pause, boolean secret) implements LetterKind {
        @Override
        public boolean bundled() {
            return name.equals("test/line") || name.equals("test/news");
        }

        @Override
        public @Nullable LetterTopic topic() {
            return switch (name) {
                case "test/news" -> new LetterTopic("test.news", "days:see", false);
                case "test/digest" -> new LetterTopic("test.digest", "dealers:own", true);
                default -> null;
            };
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var does = String.valueOf(letter.facts().getOrDefault("does", ""));
            if (does.equals("throws")) throw new IllegalStateException("the invitee was deleted");
            if (does.equals("cancelled")) return new Composition.Dropped("outbox.dropped.other");
            if (does.equals("late")) return new Composition.Missed("outbox.dropped.other");
            var answer = links.personal(
                    reader.id(),
                    "/r/",
                    "RSVP",
                    letter.subject(),
                    letter.postedAt().plus(Duration.ofDays(9)));
            var words = letter.facts().getOrDefault("words", "a shelf");
            var wanted = new Composition.Wanted(
                    List.of(words),
                    Map.of("words", words, "answer", answer.toString()),
                    does.equals("calendar") ? new CalendarPart("REQUEST", CALENDAR) : null);
            var useBefore = letter.facts().get("useBefore");
            return useBefore == null ? wanted : wanted.useBefore(Instant.parse(useBefore.toString()));
        }
    }

    static class Readers implements ReaderDirectory {
        final Map<UserId, Reader> all = new HashMap<>();
        final List<UserId> written = new ArrayList<>();

        void reset() {
            written.clear();
            all.clear();
            add(Network.CHEN, "陈大明", "chen@kitchen.example", Locale.SIMPLIFIED_CHINESE, false);
            add(Network.HU, "Hu Wei", "hu@lighting.example", Locale.ENGLISH, false);
            add(Network.LI_NA, "Li Na", "li.na@guangming.example", Locale.ENGLISH, false);
            add(Network.QIN, "秦岭", null, Locale.SIMPLIFIED_CHINESE, false);
            add(NEWCOMER, "Mr New", "new@dealer.example", Locale.ENGLISH, true);
        }

        void add(UserId id, String name, @Nullable String email, Locale locale, boolean first) {
            add(id, name, email, locale, first, "Asia/Shanghai");
        }

        void add(UserId id, String name, @Nullable String email, Locale locale, boolean first, String zone) {
            all.put(
                    id,
                    new Reader(
                            id,
                            name,
                            email == null ? null : new EmailAddress(email),
                            locale,
                            ZoneId.of(zone),
                            LocalTime.of(9, 0),
                            LocalTime.of(18, 0),
                            first,
                            !id.equals(Network.LI_NA)));
        }

        @Override
        public Map<UserId, Reader> readers(Collection<UserId> ids) {
            return ids.stream()
                    .map(all::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(Reader::id, one -> one));
        }

        @Override
        public void written(Collection<UserId> ids) {
            written.addAll(ids);
        }
    }

    static class TestLinks implements LinkMaker {
        int made;

        @Override
        public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
            return URI.create("https://portal.example" + path + "token" + ++made);
        }

        @Override
        public URI page(String path) {
            return URI.create("https://portal.example" + path);
        }
    }

    /** Posts at a time, delivers at a later one, to a mail server of the test's choice. */
    record Hand(
            Outbox outbox,
            OutboxLeases leases,
            SortingDesk desk,
            Letterpress press,
            Retries retries,
            Clock clock,
            MailSettings settings,
            Letterhead house,
            StoppedAddresses stopped,
            DatabaseRows rows,
            JdbcClient db,
            TransactionTemplate transaction,
            Readers readers,
            TestLinks links) {

        void reset() {
            rows.clear();
            Network.lay(db);
            readers.reset();
            links.made = 0;
        }

        Postman postman(@Nullable JavaMailSenderImpl server) {
            var lines = new SmtpLines(new ObjectProvider<>() {
                @Override
                public @Nullable JavaMailSenderImpl getIfAvailable() {
                    return server;
                }
            });
            var carrier = new Carrier(
                    leases,
                    desk,
                    lines,
                    retries,
                    new Delivery(lines, press, retries, settings, house, stopped, clock),
                    settings,
                    clock);
            return new Postman(carrier, lines, settings);
        }

        static JavaMailSenderImpl server(String host, int port) {
            var server = new JavaMailSenderImpl();
            server.setHost(host);
            server.setPort(port);
            return server;
        }

        void post(UserId reader, String kind, long subject, Map<String, Object> facts) {
            post(reader, kind, subject, facts, Network.CHENS_KITCHEN, Network.LI_NA);
        }

        void post(
                UserId reader,
                String kind,
                long subject,
                Map<String, Object> facts,
                @Nullable DealerId dealer,
                @Nullable UserId author) {
            post(MONDAY, reader, kind, subject, facts, dealer, author);
        }

        void post(
                Instant at,
                UserId reader,
                String kind,
                long subject,
                Map<String, Object> facts,
                @Nullable DealerId dealer,
                @Nullable UserId author) {
            HouseClock.startingAt(at, hands -> {
                transaction.executeWithoutResult(
                        status -> outbox.post(new Letter(reader, kind, subject, "", 1, facts, dealer, author, null)));
                return true;
            });
        }

        int deliver(Postman postman, Duration later) {
            return HouseClock.startingAt(MONDAY.plus(later), hands -> postman.deliverNow());
        }

        LetterTrace trace(String kind, long subject) {
            return outbox.statesOf(kind, List.of(subject)).getFirst();
        }

        MailRow row(String kind, long subject) {
            return leases.find(trace(kind, subject).id()).orElseThrow();
        }
    }
}
