package io.tanxin.communication.aftercare;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.communication.DayClosed;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.OwnPart;
import io.tanxin.dealers.policy.Policies;
import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.dealers.policy.WorthAskingAfter;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Service begins after the sale: a talk is proposed some days after something was done for a dealer. */
@DatabaseTest
@Tag("N6")
class AftercareTest {
    @Autowired
    AftercareTalks talks;

    @Autowired
    AftercareDesk desk;

    @Autowired
    Policies policies;

    @Autowired
    PolicyOverrides overrides;

    @Autowired
    SupportService support;

    @Autowired
    DayService days;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    private LocalDate today = LocalDate.MIN;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
        today = actors.runAs(ADMIN, () -> policies.today());
    }

    @Test
    void after_a_support_talks_are_proposed_at_the_intervals_of_the_policy() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        assertThat(dues()).containsExactly(today.plusDays(7), today.plusDays(30), today.plusDays(90));
        assertThat(of(CHENS_KITCHEN).getFirst().deeds())
                .containsExactly(new AftercareTalk.Done(Deed.SUPPORT, SupportForm.GOODS, today));
    }

    @Test
    void only_the_forms_that_the_policy_names_are_asked_after() {
        done(Deed.SUPPORT, 1, SupportForm.RECOGNITION, today);
        assertThat(dues()).isEmpty();
        actors.runAs(ADMIN, () -> {
            var policy = policies.inForce(Stage.GROWING)
                    .policy()
                    .with(new OwnPart.AftercareDays(List.of(14)))
                    .with(new OwnPart.AftercareForms(Set.of(SupportForm.RECOGNITION)));
            policies.save(new PolicyDraft(policy, today), 1);
        });
        done(Deed.SUPPORT, 2, SupportForm.RECOGNITION, today);
        done(Deed.SUPPORT, 3, SupportForm.GOODS, today);
        assertThat(dues()).containsExactly(today.plusDays(14));
    }

    @Test
    void a_dealer_is_asked_after_its_own_days_and_forms_while_they_hold() {
        own(new OwnPart.AftercareDays(List.of(14)));
        var forms = own(new OwnPart.AftercareForms(Set.of(SupportForm.RECOGNITION)));
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        assertThat(dues()).isEmpty();
        done(Deed.SUPPORT, 2, SupportForm.RECOGNITION, today);
        assertThat(dues()).containsExactly(today.plusDays(14));
        done(Deed.SUPPORT, 3, SupportForm.RECOGNITION, today.minusDays(1));
        assertThat(dues()).as("yesterday its stage's held").containsExactly(today.plusDays(14));
        actors.runAs(LI_NA, () -> overrides.end(CHENS_KITCHEN, forms));
        undone(Deed.SUPPORT, 2);
        done(Deed.SUPPORT, 4, SupportForm.GOODS, today);
        assertThat(dues()).as("its own days, the stage's forms").containsExactly(today.plusDays(14));
    }

    @Test
    void a_dealer_of_whom_nobody_shall_ask_is_not_asked_and_its_neighbour_is() {
        own(new OwnPart.AftercareDays(List.of()));
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        assertThat(dues()).isEmpty();
        say(LI_NA, new WorthAskingAfter(QIN_HARDWARE, Deed.SUPPORT, 2, SupportForm.GOODS, today));
        assertThat(of(QIN_HARDWARE)).hasSize(3);
    }

    private long own(OwnPart part) {
        var set = actors.runAs(LI_NA, () -> overrides.set(CHENS_KITCHEN, part, "The owner is ill", today.plusDays(30)));
        return ((PolicyOverrides.Answer.Done) set).id();
    }

    @Test
    void a_delivery_and_a_solved_concern_are_asked_after_too() {
        done(Deed.DELIVERY, 8, null, today);
        done(Deed.CONCERN, 9, null, today.minusDays(20));
        assertThat(dues())
                .as("what would have been due before today is too late")
                .containsExactly(today.plusDays(7), today.plusDays(30), today.plusDays(70), today.plusDays(90));
        assertThat(of(CHENS_KITCHEN).getFirst().deeds())
                .extracting(AftercareTalk.Done::deed)
                .containsExactly(Deed.DELIVERY, Deed.CONCERN);
    }

    @Test
    void one_talk_serves_two_deeds_that_lie_within_a_few_days() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        done(Deed.SUPPORT, 2, SupportForm.FUNDS, today.minusDays(3));
        assertThat(dues()).containsExactly(today.plusDays(7), today.plusDays(30), today.plusDays(90));
        assertThat(of(CHENS_KITCHEN).getFirst().deeds()).hasSize(2);
    }

    @Test
    void a_support_that_is_taken_back_takes_its_proposals_with_it_and_leaves_the_others() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        done(Deed.SUPPORT, 2, SupportForm.FUNDS, today.minusDays(20));
        undone(Deed.SUPPORT, 1);
        assertThat(dues())
                .as("the talk of in 7 days asks after the other now")
                .containsExactly(today.plusDays(7), today.plusDays(70));
        undone(Deed.SUPPORT, 2);
        assertThat(dues()).isEmpty();
    }

    @Test
    void a_support_that_is_written_down_proposes_them_and_one_that_is_put_right_proposes_them_anew() {
        var id = actors.runAs(LI_NA, () -> support.log(given(SupportForm.GOODS)));
        assertThat(dues()).hasSize(3);
        actors.runAs(LI_NA, () -> support.takeBack(id));
        assertThat(dues()).isEmpty();
        actors.runAs(LI_NA, () -> support.bringBack(id));
        assertThat(dues()).hasSize(3);
        var version = db.sql("select version from support_record")
                .query(Integer.class)
                .single();
        actors.runAs(LI_NA, () -> support.change(id, version, given(SupportForm.ADVICE)));
        assertThat(dues()).as("advice is not asked after").isEmpty();
    }

    @Test
    void one_click_plans_it_into_a_free_hour_of_the_manager_and_can_be_undone() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        var first = of(CHENS_KITCHEN).getFirst();
        var planned = (AftercareTalks.Planned.Done) actors.runAs(DIRECTOR, () -> talks.plan(first.id()));
        assertThat(planned.made()).isTrue();
        var day = db.sql("select kind, way, organiser_id, minutes, state from communication_day where id = ?")
                .param(planned.day().value())
                .query()
                .singleRow();
        assertThat(day)
                .containsEntry("kind", "AFTERCARE")
                .containsEntry("organiser_id", LI_NA.value())
                .containsEntry("state", "SCHEDULED");
        var at = planned.at().atZone(ZoneId.of("Asia/Shanghai"));
        assertThat(at.toLocalDate()).isAfterOrEqualTo(first.due());
        assertThat(at.getHour()).isBetween(9, 17);
        assertThat(dues()).containsExactly(today.plusDays(30), today.plusDays(90));

        assertThat(actors.runAs(DIRECTOR, () -> talks.undo(first.id(), planned)))
                .isTrue();
        assertThat(dues()).hasSize(3);
        assertThat(db.sql("select state from communication_day")
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    @Test
    void a_talk_that_stands_near_it_already_serves_and_no_second_is_made() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        var first = of(CHENS_KITCHEN).getFirst();
        var made = (AftercareTalks.Planned.Done) actors.runAs(LI_NA, () -> talks.plan(first.id()));
        done(Deed.SUPPORT, 2, SupportForm.FUNDS, today.minusDays(1));
        var second = of(CHENS_KITCHEN).getFirst();
        assertThat(actors.runAs(LI_NA, () -> talks.plan(second.id())))
                .isEqualTo(new AftercareTalks.Planned.Done(made.day(), made.at(), false));
        assertThat(db.sql("select count(*) from communication_day")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_planned_talk_that_is_called_off_is_proposed_again() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        var planned = (AftercareTalks.Planned.Done) actors.runAs(
                LI_NA, () -> talks.plan(of(CHENS_KITCHEN).getFirst().id()));
        assertThat(dues()).hasSize(2);
        actors.runAs(LI_NA, () -> days.cancel(planned.day(), version(planned.day()), null));
        assertThat(dues()).hasSize(3);
    }

    @Test
    void a_talk_that_was_held_anyway_has_asked() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today.minusDays(5));
        var planned = (AftercareTalks.Planned.Done)
                actors.runAs(LI_NA, () -> talks.plan(of(CHENS_KITCHEN).getLast().id()));
        transaction.executeWithoutResult(status ->
                actors.runAs(LI_NA, () -> desk.held(new DayClosed(planned.day(), List.of(CHENS_KITCHEN), false))));
        assertThat(dues())
                .as("the one of in two days was asked, the one of in 25 was not")
                .containsExactly(today.plusDays(25));
    }

    @Test
    void it_is_dropped_with_a_word_why_and_taken_up_again() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        var id = of(CHENS_KITCHEN).getFirst().id();
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> talks.drop(id, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        actors.runAs(LI_NA, () -> talks.drop(id, "We spoke yesterday"));
        assertThat(dues()).hasSize(2);
        actors.runAs(LI_NA, () -> talks.takeUpAgain(id));
        assertThat(dues()).hasSize(3);
    }

    @Test
    void what_is_due_stands_on_today_of_who_cares_for_the_dealer() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today.minusDays(5));
        assertThat(actors.runAs(LI_NA, () -> talks.due(9)))
                .extracting(AftercareTalk::due)
                .containsExactly(today.plusDays(2));
        assertThat(actors.runAs(ZHOU_MIN, () -> talks.due(9))).isEmpty();
        assertThat(actors.runAs(DIRECTOR, () -> talks.due(9)))
                .as("a whole network is not somebody's day")
                .isEmpty();
    }

    @Test
    void a_dealer_never_sees_a_proposal_and_a_foreign_one_is_not_found() {
        done(Deed.SUPPORT, 1, SupportForm.GOODS, today);
        var id = of(CHENS_KITCHEN).getFirst().id();
        List<Runnable> ways = List.of(
                () -> talks.of(CHENS_KITCHEN),
                () -> talks.plan(id),
                () -> talks.drop(id, "why"),
                () -> talks.takeUpAgain(id),
                () -> talks.undo(id, new AftercareTalks.Planned.Done(new DayId(1), Instant.EPOCH, false)));
        for (var way : ways) {
            assertThatThrownBy(() -> actors.runAs(CHEN, way)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, way)).isInstanceOf(NotFound.class);
        }
        assertThat(actors.runAs(ZHOU_MIN, () -> talks.of(HU_LIGHTING))).isEmpty();
    }

    /** Even when a dealer's own deed, a confirmed solution, says so: the house reads the policy. */
    private void done(Deed deed, long id, @Nullable SupportForm form, LocalDate day) {
        var who = deed == Deed.CONCERN ? CHEN : LI_NA;
        say(who, new WorthAskingAfter(CHENS_KITCHEN, deed, id, form, day));
    }

    private SupportDraft given(SupportForm form) {
        return new SupportDraft(CHENS_KITCHEN, today, form, SupportKind.TEACH, "Shelf display", 30, null, LI_NA, null);
    }

    private void undone(Deed deed, long id) {
        say(LI_NA, new WorthAskingAfter.NoLonger(CHENS_KITCHEN, deed, id));
    }

    private void say(UserId who, Object event) {
        transaction.executeWithoutResult(status -> actors.runAs(who, () -> events.publishEvent(event)));
    }

    private List<AftercareTalk> of(DealerId dealer) {
        return actors.runAs(DIRECTOR, () -> talks.of(dealer));
    }

    private List<LocalDate> dues() {
        return of(CHENS_KITCHEN).stream().map(AftercareTalk::due).toList();
    }

    private int version(DayId day) {
        return db.sql("select version from communication_day where id = ?")
                .param(day.value())
                .query(Integer.class)
                .single();
    }
}
