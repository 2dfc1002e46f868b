package io.tanxin.communication.week;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;

import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.DayWay;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterKind.Composition;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.ReaderDirectory;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week of three dealers of Li Na's, on a Monday morning in November. */
final class WeekTable {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant AFTER_A_MINUTE = MONDAY.plusSeconds(61);

    private final JdbcClient db;
    private final Actors actors;

    WeekTable(JdbcClient db, Actors actors) {
        this.db = db;
        this.actors = actors;
    }

    /** Hu comes to Li Na: all three pick from the same times. */
    void together() {
        db.sql("update dealer set manager_id = 12 where id = 101").update();
        db.sql("insert into visible_dealer values (12, 101, '2000-01-01', '9999-12-31', 'MANAGER')")
                .update();
    }

    static WeekDraft draft(String... times) {
        return draft(List.of(CHENS_KITCHEN, QIN_HARDWARE, HU_LIGHTING), times);
    }

    /** In the week after next, to be chosen until its Sunday; times as {@code 2026-12-08T10:00}. */
    static WeekDraft draft(List<DealerId> dealers, String... times) {
        return new WeekDraft(
                "Winter week",
                "The year behind us, the year ahead",
                LocalDate.parse("2026-12-07"),
                LocalDate.parse("2026-12-11"),
                LocalDate.parse("2026-12-06"),
                SHANGHAI,
                Stream.of(times).map(WeekTable::slot).toList(),
                dealers);
    }

    static SlotDraft slot(String at) {
        return new SlotDraft(LI_NA, LocalDateTime.parse(at), 60, DayWay.OFFICE, "Room 3");
    }

    GuestId guest(DealerId dealer) {
        return new GuestId(number("select max(id) from communication_week_guest where dealer_id = " + dealer.value()));
    }

    SlotId slotAt(String shanghai) {
        return new SlotId(number("select id from communication_week_slot where starts_at = '%s'"
                .formatted(LocalDateTime.parse(shanghai).minusHours(8))));
    }

    /** {@code TAKEN 10:00}, {@code WAITING}. */
    String standing(DealerId dealer) {
        return db.sql("""
                select g.standing, date_format(date_add(s.starts_at, interval 8 hour), ' %H:%i') as at
                  from communication_week_guest g left join communication_week_slot s on s.id = g.slot_id
                 where g.dealer_id = :dealer
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> row.getString(1) + (row.getString(2) == null ? "" : row.getString(2)))
                .single();
    }

    /** {@code communication/week 20}, of the kinds that begin so. */
    List<String> letters(String kind) {
        return db.sql("select kind, reader_id from outbox_mail where kind like :kind order by id")
                .param("kind", kind + "%")
                .query((row, n) -> row.getString(1).replace("communication/", "") + " " + row.getLong(2))
                .list();
    }

    long number(String query) {
        return db.sql(query).query(Long.class).single();
    }

    <T> T as(UserId who, Supplier<T> work) {
        return HouseClock.isWalked() ? actors.runAs(who, work) : at(MONDAY, () -> actors.runAs(who, work));
    }

    static <T> T at(Instant when, Supplier<T> work) {
        return HouseClock.startingAt(when, hands -> work.get());
    }

    /** The newest letter of this kind to the reader, composed as the post composes it. */
    Composition compose(List<LetterKind> kinds, ReaderDirectory readers, String kind, UserId reader) {
        var written = kinds.stream()
                .filter(one -> one.name().equals("communication/" + kind))
                .findFirst()
                .orElseThrow();
        return db.sql("select * from outbox_mail where kind = :kind and reader_id = :reader order by id desc limit 1")
                .param("kind", written.name())
                .param("reader", reader.value())
                .query((row, n) -> written.compose(
                        new Envelope(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getLong("subject_id"),
                                row.getString("occurrence"),
                                row.getInt("version"),
                                Map.of(),
                                new DealerId(row.getLong("dealer_id")),
                                new UserId(row.getLong("author_id")),
                                MONDAY),
                        readers.reader(reader).orElseThrow(),
                        new PlainLinks()))
                .single();
    }

    private static final class PlainLinks implements LinkMaker {
        @Override
        public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
            return URI.create("http://tanxin.test" + path + purpose + "-" + subject);
        }

        @Override
        public URI page(String path) {
            return URI.create("http://tanxin.test" + path);
        }
    }
}
