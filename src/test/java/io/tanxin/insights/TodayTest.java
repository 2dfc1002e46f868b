package io.tanxin.insights;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.DueReviews;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.dealers.situation.Requests;
import io.tanxin.identity.Actors;
import io.tanxin.identity.kept.KeptRequests;
import io.tanxin.insights.Need.Kind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.WordKept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
class TodayTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Today today;

    @Autowired
    WordKept word;

    @Autowired
    PromiseService promises;

    @Autowired
    Requests requests;

    @Autowired
    Actors actors;

    @Autowired
    MinutesService minutes;

    @Autowired
    JdbcClient db;

    @Autowired
    DueReviews reviews;

    @Autowired
    KeptRequests kept;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Clock clock;

    @Test
    @Tag("N2")
    void a_dealer_that_says_nothing_when_asked_how_business_is_stands_there_after_thirty_days() {
        requests.ask(CHENS_KITCHEN);
        assertThat(today.needs()).isEmpty();
        db.sql("update situation_request set asked_at = date_sub(asked_at, interval 31 day)")
                .update();
        assertThat(today.needs())
                .extracting(Need::kind, Need::dealer)
                .containsExactly(tuple(Kind.REPORT_SILENT, CHENS_KITCHEN));
    }

    @Test
    @Tag("P2")
    void what_is_late_comes_before_what_is_due_and_what_is_far_does_not_come() {
        promise(LI_NA, CHENS_KITCHEN, "in two days", 2);
        promise(LI_NA, QIN_HARDWARE, "late", 0);
        promise(LI_NA, CHENS_KITCHEN, "next month", 30);
        late("late", 3);

        assertThat(today.needs())
                .extracting(Need::kind, Need::detail)
                .containsExactly(tuple(Kind.PROMISE_LATE, "late"), tuple(Kind.PROMISE_DUE, "in two days"));
        assertThat(today.needs().getFirst().arguments().getFirst()).isEqualTo(3);
    }

    @Test
    void nobody_is_shown_what_needs_another_manager() {
        actors.runAs(ZHOU_MIN, () -> promise(ZHOU_MIN, HU_LIGHTING, "another's", 1));
        assertThat(today.needs()).isEmpty();
    }

    @Test
    @Tag("P2")
    void what_a_dealer_did_waits_for_my_verdict() {
        promise(CHEN, CHENS_KITCHEN, "the floor plan", 4);
        actors.runAs(CHEN, () -> {
            var row = db.sql("select id, version from promise").query().singleRow();
            promises.markDone(
                    new PromiseId(((Number) row.get("id")).longValue()), ((Number) row.get("version")).intValue());
        });
        assertThat(today.needs()).extracting(Need::kind).containsExactly(Kind.VERDICT);
    }

    @Test
    @Tag("C4")
    void a_talk_that_was_held_waits_for_its_minutes_and_then_only_to_be_closed() {
        var day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(3)), LI_NA, CHENS_KITCHEN, CHEN);
        assertThat(today.needs()).extracting(Need::kind).containsExactly(Kind.MINUTES);
        minutes.nothingToWrite(day, null);
        assertThat(today.needs()).extracting(Need::kind).containsExactly(Kind.TO_CLOSE);
    }

    @Test
    @Tag("C3")
    void a_talk_of_today_stands_there_and_one_that_is_near_and_not_answered() {
        var ten = Instant.parse("2026-11-30T02:00:00Z");
        HouseClock.startingAt(ten, hands -> {
            TalkRows.oneToOne(db, ten.plus(Duration.ofHours(2)), LI_NA, CHENS_KITCHEN, CHEN);
            TalkRows.oneToOne(db, ten.plus(Duration.ofDays(2)), LI_NA, QIN_HARDWARE, CHEN);
            TalkRows.oneToOne(db, ten.plus(Duration.ofDays(4)), LI_NA, CHENS_KITCHEN, CHEN);
            db.sql("update seat set answer = 'NONE'").update();
            // answered
            TalkRows.oneToOne(db, ten.plus(Duration.ofHours(50)), LI_NA, CHENS_KITCHEN, CHEN);
            assertThat(today.needs())
                    .extracting(Need::kind, Need::dealer)
                    .containsExactlyInAnyOrder(
                            tuple(Kind.DAY_TODAY, CHENS_KITCHEN), tuple(Kind.NO_ANSWER, QIN_HARDWARE));
            return true;
        });
    }

    @Test
    @Tag("C3")
    void who_asks_for_another_time_stands_there_once_be_it_of_my_dealers_or_of_my_talks() {
        var soon = clock.instant().plus(Duration.ofDays(20));
        db.sql("insert into visible_dealer values (:me, :hu, '2000-01-01', '2999-12-31', 'DIRECTOR')")
                .param("me", LI_NA.value())
                .param("hu", HU_LIGHTING.value())
                .update();
        TalkRows.oneToOne(db, soon, LI_NA, CHENS_KITCHEN, CHEN);
        TalkRows.oneToOne(db, soon, ZHOU_MIN, QIN_HARDWARE, CHEN);
        TalkRows.oneToOne(db, soon, LI_NA, HU_LIGHTING, CHEN);
        var anothers = TalkRows.oneToOne(db, soon, ZHOU_MIN, HU_LIGHTING, CHEN);
        db.sql("update invitation set answer = 'ANOTHER_TIME', answered_at = :now, way = 'LINK'")
                .param("now", Utc.of(clock.instant()))
                .update();
        assertThat(today.needs())
                .extracting(Need::kind, Need::dealer)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ANOTHER_TIME, CHENS_KITCHEN),
                        tuple(Kind.ANOTHER_TIME, QIN_HARDWARE),
                        tuple(Kind.ANOTHER_TIME, HU_LIGHTING));
        assertThat(today.needs()).extracting(Need::subject).doesNotContain(anothers.value());
        db.sql("update invitation set answer = 'COMING', words = 'Gladly'").update();
        assertThat(today.needs()).isEmpty();
    }

    @Test
    @Tag("N1")
    void a_yearly_review_that_is_due_stands_there_until_it_is_planned_with_one_click() {
        plan(CHENS_KITCHEN, 13);
        plan(QIN_HARDWARE, 40);
        plan(HU_LIGHTING, 1);
        assertThat(today.needs())
                .extracting(Need::kind, Need::dealer)
                .containsExactly(tuple(Kind.REVIEW, CHENS_KITCHEN));

        var due = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(13);
        var planned = (DueReviews.Planned.Done) reviews.plan(CHENS_KITCHEN, due);
        assertThat(planned.at()).isAfterOrEqualTo(due.atStartOfDay(SHANGHAI).toInstant());
        assertThat(db.sql("select kind from communication_day")
                        .query(String.class)
                        .list())
                .containsExactly("PLAN_REVIEW");
        assertThat(today.needs()).isEmpty();
        assertThat(reviews.plan(CHENS_KITCHEN, due)).isInstanceOf(DueReviews.Planned.Meanwhile.class);
        assertThatThrownBy(() -> reviews.plan(HU_LIGHTING, due)).isInstanceOf(NotFound.class);

        assertThat(reviews.undo(planned)).isTrue();
        assertThat(today.needs()).extracting(Need::kind).containsExactly(Kind.REVIEW);
    }

    @Test
    @Tag("C4")
    void notes_that_wait_to_be_looked_through_stand_there_with_who_has_asked() {
        var day = TalkRows.oneToOne(db, clock.instant().plus(Duration.ofDays(9)), LI_NA, CHENS_KITCHEN, CHEN);
        notes.save(day, null, -1, "Tired of it");
        assertThat(today.needs()).isEmpty();
        actors.runAs(CHEN, () -> kept.ask());
        var need = today.needs().getFirst();
        assertThat(need.kind()).isEqualTo(Kind.NOTES);
        assertThat(need.name()).isEqualTo("陈大明");
        assertThat(need.arguments().getFirst()).isEqualTo(1);
        actors.runAs(ZHOU_MIN, () -> assertThat(today.needs()).isEmpty());

        kept.give(kept.toLook().getFirst().item(), List.of());
        assertThat(today.needs()).isEmpty();
    }

    @Test
    @SignedIn("wu.jing")
    void a_director_is_told_of_dealers_that_nobody_cares_for() {
        db.sql("update dealer set manager_id = null where id = :id")
                .param("id", QIN_HARDWARE.value())
                .update();
        assertThat(today.needs()).extracting(Need::kind, Need::name).containsExactly(tuple(Kind.NO_MANAGER, "秦记五金"));
    }

    @Test
    void the_list_has_an_end_however_much_there_is() {
        for (int n = 0; n < 60; n++) promise(LI_NA, CHENS_KITCHEN, "promise " + n, 1);
        assertThat(today.needs()).hasSizeLessThanOrEqualTo(Today.SHOWN);
    }

    @Test
    @Tag("P2")
    void only_what_a_dealer_judged_counts_as_word_kept() {
        for (var state : new String[] {"KEPT", "BROKEN", "OPEN"}) {
            promise(LI_NA, CHENS_KITCHEN, state, 1);
            db.sql("update promise set state = :state where words = :state")
                    .param("state", state)
                    .update();
        }
        assertThat(word.ofMine()).isEqualTo(new WordKept.Kept(null, 1, 0, 1, 0, 0, 0));
    }

    @Test
    @Tag("M14")
    void mail_that_does_not_arrive_and_mail_that_nobody_read_need_the_manager_and_no_other() {
        db.sql("insert into stopped_address values ('chen@kitchen.example', '2026-11-23', '550 no such user', 1)")
                .update();
        db.sql("""
                insert into dealer_message (version, dealer_id, person_id, subject, words, left_out, received_at, state)
                values (0, 102, 23, '', :words, '[]', '2026-11-23', 'NEW')
                """).param("words", "架".repeat(200)).update();
        assertThat(today.needs())
                .extracting(Need::kind, Need::dealer)
                .containsExactly(tuple(Kind.MESSAGE, QIN_HARDWARE), tuple(Kind.MAIL_FAILS, CHENS_KITCHEN));
        assertThat(today.needs().getFirst().detail()).isEqualTo("架".repeat(80) + "…");
        assertThat(actors.runAs(ZHOU_MIN, () -> today.needs())).isEmpty();
    }

    /** Agreed, and to be looked at together in so many days. */
    private void plan(DealerId dealer, int days) {
        db.sql("""
                insert into development_plan (version, dealer_id, first_year, years, standing, agreed_number, review_due, staff_sees,
                                              made_by, made_at)
                values (1, :dealer, 2026, 5, 'AGREED', 1, :due, false, :me, '2026-01-01')
                """)
                .param("dealer", dealer.value())
                .param("due", LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(days))
                .param("me", LI_NA.value())
                .update();
    }

    private void promise(UserId owner, DealerId dealer, String words, int inDays) {
        var side = owner.equals(CHEN) ? Side.DEALER : Side.COMPANY;
        promises.make(new PromiseDraft(dealer, side, owner, words, day().plusDays(inDays), null, null, true));
    }

    private void late(String words, int days) {
        db.sql("update promise set made_on = :made, due = :due where words = :words")
                .param("made", day().minusDays(20))
                .param("due", day().minusDays(days))
                .param("words", words)
                .update();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
