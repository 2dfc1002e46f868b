package io.tanxin.dealers.situation;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.dealers.situation.SituationTable.NOVEMBER;
import static io.tanxin.dealers.situation.SituationTable.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Contacts;
import io.tanxin.dealers.situation.SituationDesk.Given;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("N2")
class SituationDeskTest {
    private static final Quarter Q4 = Quarter.of(LocalDate.of(2026, 11, 1));
    private static final Instant SPRING = Instant.parse("2026-05-12T02:00:00Z");

    @Autowired
    SituationDesk desk;

    @Autowired
    SituationReports reports;

    @Autowired
    SituationStaff staff;

    @Autowired
    Contacts contacts;

    @Autowired
    Confidences confidences;

    @Autowired
    JdbcClient db;

    private final SituationTable table;

    SituationDeskTest(@Autowired SituationDesk desk, @Autowired Actors actors) {
        table = new SituationTable(desk, actors);
    }

    @Test
    void the_owner_gives_one_report_for_a_quarter_and_reads_figures_as_people_type_them() {
        assertThat(table.chen()).isEqualTo(new Given.Done(Q4, 1));
        var report = seen(CHEN);
        assertThat(number(report, "turnover")).isEqualByComparingTo("350000");
        assertThat(number(report, "stock")).isEqualByComparingTo("180000");
        assertThat(report.giver()).isEqualTo("陈大明");
        assertThat(report.way()).isEqualTo(SituationReport.Way.DEALER);
    }

    @Test
    void the_manager_writes_down_what_it_hears_during_a_visit() {
        table.give(NOVEMBER, LI_NA, CHENS_KITCHEN);
        assertThat(seen(CHEN).way()).isEqualTo(SituationReport.Way.VISIT);
    }

    @Test
    void what_is_wrong_is_said_at_each_field_and_what_was_typed_is_kept() {
        var typed = answers("staff=viele", "cash=-2", "floor=12.5", "brands=");
        var given = table.as(CHEN, () -> desk.give(form(), typed));
        assertThat(given)
                .isEqualTo(new Given.Flawed(Map.of(
                        "staff",
                        Flaw.NO_NUMBER,
                        "cash",
                        Flaw.NEGATIVE,
                        "floor",
                        Flaw.TOO_FINE,
                        "brands",
                        Flaw.MISSING)));
        var again = table.as(CHEN, this::form);
        assertThat(again.draftKept()).isTrue();
        assertThat(again.filled()).containsEntry("staff", new Typed("viele", false));
        assertThat(table.as(CHEN, () -> reports.history(CHENS_KITCHEN).reports()))
                .isEmpty();
    }

    @Test
    void a_draft_is_nobody_elses() {
        table.as(CHEN, () -> {
            desk.keep(CHENS_KITCHEN, Q4, answers("worries=rent"));
            return true;
        });
        assertThat(table.as(LI_NA, this::form).filled()).isEmpty();
        assertThat(table.as(CHEN, this::form).filled()).containsEntry("worries", new Typed("rent", false));
    }

    @Test
    void what_was_answered_last_stands_beside() {
        table.give(SPRING, CHEN, CHENS_KITCHEN);
        var form = table.as(CHEN, this::form);
        assertThat(form.lastOn()).isEqualTo("2026-05-12");
        assertThat(Objects.requireNonNull(form.last().get("staff")).number()).isEqualByComparingTo("6");
        assertThat(form.filled()).isEmpty();
    }

    @Test
    void a_correction_is_a_new_revision_and_both_are_kept() {
        table.chen();
        assertThat(table.chen("staff=7")).isEqualTo(new Given.Done(Q4, 2));
        assertThat(number(seen(LI_NA), "staff")).isEqualByComparingTo("7");
        assertThat(table.as(LI_NA, () -> reports.revisions(CHENS_KITCHEN, Q4)))
                .extracting(one -> number(one, "staff").intValue())
                .containsExactly(7, 6);
    }

    @Test
    void it_is_put_right_within_thirty_days_and_no_later() {
        table.chen();
        var late = NOVEMBER.plus(Duration.ofDays(31));
        assertThat(table.as(NOVEMBER.plus(Duration.ofDays(29)), CHEN, () -> desk.open(CHENS_KITCHEN)))
                .isInstanceOf(ReportForm.Open.class);
        assertThat(table.as(late, CHEN, () -> desk.open(CHENS_KITCHEN))).isInstanceOf(ReportForm.Given.class);
        var opened = table.as(CHEN, this::form);
        assertThat(table.as(late, CHEN, () -> desk.give(opened, answers()))).isEqualTo(new Given.TooLate());
    }

    @Test
    void two_who_put_the_same_report_right_at_once_lose_nothing() {
        table.chen();
        var byChen = table.as(CHEN, this::form);
        var byLiNa = table.as(LI_NA, this::form);
        assertThat(table.as(CHEN, () -> desk.give(byChen, answers("staff=7")))).isEqualTo(new Given.Done(Q4, 2));
        assertThat(table.as(LI_NA, () -> desk.give(byLiNa, answers("staff=8")))).isEqualTo(new Given.Meanwhile());
        assertThat(number(seen(CHEN), "staff")).isEqualByComparingTo("7");
        assertThat(table.as(LI_NA, this::form).filled()).containsEntry("staff", new Typed("8", false));
    }

    @Test
    void an_answer_for_the_manager_only_is_the_managers_and_the_dealers_own_and_nobody_elses() {
        standsIn(ZHOU_MIN);
        table.chen("worries!=My lease ends", "wishes=Earlier price lists");
        assertThat(words(CHEN)).containsExactly("My lease ends", "Earlier price lists");
        assertThat(words(LI_NA)).containsExactly("My lease ends", "Earlier price lists");
        assertThat(words(DIRECTOR)).containsExactly("Earlier price lists");
        assertThat(words(ZHOU_MIN)).containsExactly("Earlier price lists");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> words(COLLEAGUE));
    }

    @Test
    void who_follows_the_manager_does_not_inherit_what_was_confided() {
        table.chen("worries!=My lease ends");
        db.sql("update dealer set manager_id = 13 where id = 100").update();
        db.sql("insert into visible_dealer values (13, 100, '2000-01-01', '9999-12-31', 'MANAGER')")
                .update();
        assertThat(words(ZHOU_MIN)).isEmpty();
        // the former one, were the dealer still to be seen
        assertThat(words(LI_NA)).isEmpty();
        assertThat(words(CHEN)).containsExactly("My lease ends");
    }

    @Test
    void what_is_confided_goes_to_the_person_that_the_form_named_or_is_not_sent() {
        var opened = table.as(CHEN, this::form);
        db.sql("update dealer set manager_id = 13 where id = 100").update();
        assertThat(table.as(CHEN, () -> desk.give(opened, answers("worries!=My lease ends"))))
                .isEqualTo(new Given.Flawed(Map.of("worries", Flaw.OTHER_CONFIDANT)));
    }

    @Test
    void a_correction_by_somebody_else_keeps_what_was_confided_unseen() {
        table.chen("worries!=My lease ends");
        letIn();
        var form = table.as(CHEN_STAFF, this::form);
        assertThat(form.kept()).containsExactly("worries");
        assertThat(form.filled()).doesNotContainKey("worries");
        assertThat(table.as(CHEN_STAFF, () -> desk.give(form, answers("staff=9"))))
                .isEqualTo(new Given.Done(Q4, 2));
        assertThat(words(LI_NA)).containsExactly("My lease ends");
        assertThat(words(CHEN)).containsExactly("My lease ends");
        assertThat(words(CHEN_STAFF)).isEmpty();
    }

    @Test
    void what_was_confided_is_erased_after_three_years_and_the_audit_trail_says_so() {
        table.chen("worries!=My lease ends", "wishes=Earlier price lists");
        assertThat(erased(Duration.ofDays(3 * 365 - 2))).isZero();
        assertThat(erased(Duration.ofDays(3 * 365 + 2))).isOne();
        assertThat(erased(Duration.ofDays(3 * 365 + 3))).isZero();
        assertThat(words(LI_NA)).containsExactly("Earlier price lists");
        assertThat(seen(LI_NA).answer("worries").orElseThrow().erasedAt()).isNotNull();
        assertThat(db.sql("select count(*) from audit_entry where action = 'situation.erased' and dealer_id = 100")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void staff_of_the_dealer_sees_and_gives_nothing_unless_the_owner_lets_it() {
        table.chen();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seen(CHEN_STAFF));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(CHEN_STAFF, this::form));
        letIn();
        assertThat(number(seen(CHEN_STAFF), "staff")).isEqualByComparingTo("6");
        table.as(CHEN, () -> {
            staff.let(CHENS_KITCHEN, CHEN_STAFF, false);
            return true;
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seen(CHEN_STAFF));
    }

    @Test
    void staff_that_left_and_comes_back_is_not_let_in_again_by_itself() {
        letIn();
        table.as(LI_NA, () -> {
            contacts.remove(CHENS_KITCHEN, CHEN_STAFF);
            contacts.restore(CHENS_KITCHEN, CHEN_STAFF);
            return true;
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(CHEN_STAFF, this::form));
    }

    @Test
    void a_report_of_the_quarter_that_has_just_ended_is_put_right_within_the_thirty_days() {
        var december = Instant.parse("2026-12-20T02:00:00Z");
        table.give(december, CHEN, CHENS_KITCHEN);
        var january = Instant.parse("2027-01-05T02:00:00Z");
        assertThat(table.as(january, CHEN, this::form).quarter()).isEqualTo(Q4.plus(1));
        var form = table.as(january, CHEN, () -> (ReportForm.Open) desk.open(CHENS_KITCHEN, Q4));
        assertThat(table.as(january, CHEN, () -> desk.give(form, answers("staff=9"))))
                .isEqualTo(new Given.Done(Q4, 2));
        assertThat(table.as(january, CHEN, () -> desk.open(CHENS_KITCHEN, Q4.plus(-1))))
                .isInstanceOf(ReportForm.Given.class);
    }

    @Test
    void staff_cannot_let_itself_in() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(CHEN_STAFF, () -> staff.of(CHENS_KITCHEN)));
    }

    @Test
    void a_foreign_dealers_reports_are_not_there() {
        table.chen();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seen(HU));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seen(ZHOU_MIN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(ZHOU_MIN, () -> desk.open(CHENS_KITCHEN)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.give(NOVEMBER, CHEN, HU_LIGHTING));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.give(NOVEMBER, DIRECTOR, CHENS_KITCHEN));
    }

    @Test
    void a_figure_is_held_against_the_same_quarter_last_year_and_nothing_else() {
        table.give(Instant.parse("2025-11-03T02:00:00Z"), CHEN, CHENS_KITCHEN, "turnover=280000");
        table.give(SPRING, CHEN, CHENS_KITCHEN, "turnover=300000");
        table.chen("turnover=350000");
        var trend = table.as(LI_NA, () -> reports.history(CHENS_KITCHEN)).trends().stream()
                .filter(one -> one.question().name().equals("turnover"))
                .findFirst()
                .orElseThrow();
        assertThat(trend.points()).hasSize(3);
        assertThat(trend.least()).isEqualByComparingTo("280000");
        assertThat(trend.change()).contains(new Trend.Change(Q4.plus(-4), true, 25));
    }

    private void letIn() {
        table.as(CHEN, () -> {
            staff.let(CHENS_KITCHEN, CHEN_STAFF, true);
            return true;
        });
    }

    private void standsIn(UserId who) {
        db.sql("insert into visible_dealer values (:who, 100, '2000-01-01', '9999-12-31', 'STAND_IN')")
                .param("who", who.value())
                .update();
    }

    private int erased(Duration later) {
        return table.as(NOVEMBER.plus(later), LI_NA, confidences::erase);
    }

    private ReportForm.Open form() {
        return (ReportForm.Open) desk.open(CHENS_KITCHEN);
    }

    private SituationReport seen(UserId who) {
        return table.as(who, () -> reports.history(CHENS_KITCHEN)).reports().getFirst();
    }

    /** Worries and wishes, as this reader reads them. */
    private List<String> words(UserId who) {
        return List.of("worries", "wishes").stream()
                .flatMap(name -> seen(who).answer(name).stream())
                .map(Answer::words)
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal number(SituationReport report, String question) {
        return Objects.requireNonNull(report.answer(question).orElseThrow().number());
    }
}
