package io.tanxin.dealers.situation;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.dealers.situation.SituationTable.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterKind.Composition;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.ReaderDirectory;
import io.tanxin.reminders.Reminder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("N2")
class RequestsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Requests requests;

    @Autowired
    SituationRound round;

    @Autowired
    SituationReminders reminders;

    @Autowired
    List<LetterKind> kinds;

    @Autowired
    ReaderDirectory readers;

    @Autowired
    JdbcClient db;

    private final SituationTable table;

    RequestsTest(@Autowired SituationDesk desk, @Autowired Actors actors) {
        table = new SituationTable(desk, actors);
    }

    @Test
    void on_the_rhythm_each_dealer_is_asked_once_by_a_letter_to_its_owner() {
        assertThat(round(NOVEMBER)).isEqualTo(3);
        assertThat(round(NOVEMBER.plus(DAY))).isZero();
        assertThat(letters())
                .containsExactlyInAnyOrder("dealers/situation 20", "dealers/situation 22", "dealers/situation 23");
    }

    @Test
    @Tag("N3")
    void who_has_reported_is_asked_again_when_the_months_of_its_policy_are_over() {
        table.chen();
        table.give(NOVEMBER, LI_NA, QIN_HARDWARE);
        assertThat(round(NOVEMBER)).isOne();
        assertThat(round(NOVEMBER.plus(Duration.ofDays(80)))).isZero();
        db.sql("update nurture_policy_in_force set report_every_months = 12 where stage = 'GROWING'")
                .update();
        // the starting one is asked each quarter, the growing one once a year, the established one each half year
        assertThat(round(NOVEMBER.plus(Duration.ofDays(93)))).isOne();
        assertThat(letters()).containsExactly("dealers/situation 22", "dealers/situation 23");
    }

    @Test
    void there_is_one_report_for_a_quarter_however_short_the_rhythm_is() {
        db.sql("update nurture_policy_in_force set report_every_months = 1").update();
        table.give(Instant.parse("2026-10-05T02:00:00Z"), CHEN, CHENS_KITCHEN);
        round(NOVEMBER);
        assertThat(letters()).doesNotContain("dealers/situation 20");
        round(Instant.parse("2027-01-04T02:00:00Z"));
        assertThat(letters()).contains("dealers/situation 20");
    }

    @Test
    void a_manager_gets_few_new_requests_a_day_so_that_the_answers_do_not_come_all_at_once() {
        for (var n = 0; n < 7; n++) {
            db.sql("""
                    insert into dealer (id, version, code, name, pinyin, initials, stage, zone, country, manager_id, state, created_at)
                    values (:id, 0, :code, 'X', 'x', 'x', 'GROWING', 'Asia/Shanghai', 'CN', 13, 'ACTIVE', '2026-01-01')
                    """).param("id", 200 + n).param("code", "X" + n).update();
        }
        assertThat(round(NOVEMBER)).isEqualTo(2 + 5);
        assertThat(round(NOVEMBER.plusSeconds(3600))).isZero();
        assertThat(round(NOVEMBER.plus(DAY).plusSeconds(60))).isEqualTo(3);
    }

    @Test
    void a_dealer_nobody_cares_for_or_that_has_just_come_or_has_left_is_not_asked() {
        db.sql("update dealer set manager_id = null where id = 100").update();
        db.sql("update dealer set created_at = '2026-11-10' where id = 101").update();
        db.sql("update dealer set state = 'LEFT' where id = 102").update();
        assertThat(round(NOVEMBER)).isZero();
    }

    @Test
    @Tag("P5")
    void a_request_is_repeated_twice_on_working_days_and_no_more() {
        round(NOVEMBER);
        var due = reminders(NOVEMBER, NOVEMBER.plus(Duration.ofDays(120)));
        assertThat(due)
                .filteredOn(one -> one.letter().reader().equals(CHEN))
                .extracting(one ->
                        one.letter().kind() + " " + one.at().atZone(SHANGHAI).toLocalDateTime())
                .containsExactly(
                        "dealers/situation-reminder 2026-12-02T09:00", "dealers/situation-reminder 2026-12-14T09:00");
    }

    @Test
    @Tag("M6")
    void who_has_answered_is_neither_reminded_nor_written_to() {
        round(NOVEMBER);
        assertThat(compose(CHEN)).isInstanceOf(Composition.Wanted.class);
        table.chen();
        assertThat(compose(CHEN)).isEqualTo(new Composition.Dropped("situation.letter.answered"));
        assertThat(reminders(NOVEMBER, NOVEMBER.plus(Duration.ofDays(40))))
                .extracting(one -> one.letter().reader())
                .doesNotContain(CHEN);
        assertThat(table.as(LI_NA, () -> requests.open(CHENS_KITCHEN))).isEmpty();
    }

    @Test
    void the_letters_link_signs_in_and_opens_the_form_of_the_dealer_it_is_about() {
        round(NOVEMBER);
        var letter = (Composition.Wanted) compose(CHEN);
        assertThat(letter.model()).containsEntry("form", "http://tanxin.test/in/20/my/situation?dealer=100");
    }

    @Test
    @Tag("C3")
    void a_dealer_without_mail_gets_its_letter_by_hand() {
        round(NOVEMBER);
        assertThat(compose(QIN)).isInstanceOf(Composition.Wanted.class);
        assertThat(readers.reader(QIN).orElseThrow().email()).isNull();
    }

    @Test
    void who_is_no_longer_the_owner_is_not_written_to() {
        round(NOVEMBER);
        db.sql("update contact set position = 'STAFF' where person_id = 20").update();
        assertThat(compose(CHEN)).isInstanceOf(Composition.Dropped.class);
    }

    @Test
    void the_manager_asks_at_any_time_once_and_takes_it_back() {
        assertThat(ask(CHENS_KITCHEN)).isTrue();
        assertThat(ask(CHENS_KITCHEN)).isFalse();
        assertThat(letters()).containsExactly("dealers/situation-asked 20");
        table.as(LI_NA, () -> {
            requests.undoAsk(CHENS_KITCHEN);
            return true;
        });
        assertThat(table.as(LI_NA, () -> requests.open(CHENS_KITCHEN))).isEmpty();
    }

    @Test
    void a_dealer_without_owner_cannot_be_asked() {
        db.sql("update contact set position = 'STAFF' where dealer_id = 100").update();
        assertThat(ask(CHENS_KITCHEN)).isFalse();
    }

    @Test
    void after_thirty_days_without_an_answer_the_dealer_counts_as_silent_until_it_is_left_or_answers() {
        round(NOVEMBER);
        assertThat(silent(29)).isFalse();
        assertThat(silent(30)).isTrue();
        table.as(LI_NA, () -> {
            requests.leave(CHENS_KITCHEN);
            return true;
        });
        assertThat(table.as(LI_NA, () -> requests.open(CHENS_KITCHEN))).isEmpty();
    }

    @Test
    void nobody_asks_a_foreign_dealer_and_the_director_asks_nobody() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ask(HU_LIGHTING));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.as(DIRECTOR, () -> requests.ask(CHENS_KITCHEN)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.as(CHEN_STAFF, () -> requests.ask(CHENS_KITCHEN)));
    }

    private boolean silent(int days) {
        return table.as(NOVEMBER.plus(Duration.ofDays(days)), LI_NA, () -> requests.open(CHENS_KITCHEN))
                .orElseThrow()
                .silent();
    }

    private boolean ask(DealerId dealer) {
        return table.as(LI_NA, () -> requests.ask(dealer));
    }

    private int round(Instant at) {
        return table.as(at, LI_NA, round::round);
    }

    private List<Reminder> reminders(Instant from, Instant to) {
        var all = new ArrayList<Reminder>();
        reminders.dueBetween(from, to, all::addAll);
        return all;
    }

    private List<String> letters() {
        return db.sql("select kind, reader_id from outbox_mail where kind like 'dealers/%'")
                .query((row, n) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    private Composition compose(UserId reader) {
        var kind = kinds.stream()
                .filter(one -> one.name().equals("dealers/situation"))
                .findFirst()
                .orElseThrow();
        return db.sql("select * from outbox_mail where kind = :kind and reader_id = :reader")
                .param("kind", kind.name())
                .param("reader", reader.value())
                .query((row, n) -> kind.compose(
                        new Envelope(
                                row.getLong("id"),
                                kind.name(),
                                row.getLong("subject_id"),
                                "",
                                0,
                                Map.of(),
                                new DealerId(row.getLong("dealer_id")),
                                null,
                                NOVEMBER),
                        readers.reader(reader).orElseThrow(),
                        new PlainLinks()))
                .single();
    }

    private static final class PlainLinks implements LinkMaker {
        @Override
        public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
            return URI.create("http://tanxin.test" + path);
        }

        @Override
        public URI page(String path) {
            return URI.create("http://tanxin.test" + path);
        }

        @Override
        public URI signIn(UserId reader, String path) {
            return URI.create("http://tanxin.test/in/" + reader + path);
        }
    }
}
