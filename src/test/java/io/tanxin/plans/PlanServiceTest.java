package io.tanxin.plans;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.PlanDrafting.Edited;
import io.tanxin.plans.PlanRefused.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("N1")
class PlanServiceTest {
    @Autowired
    PlanService service;

    @Autowired
    PlanDrafting drafting;

    @Autowired
    Plans plans;

    @Autowired
    PlanLists lists;

    @Autowired
    PlanTemplates templates;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void a_plan_begins_from_the_stages_template_in_the_readers_language_and_reaches_five_or_ten_years() {
        var id = as(LI_NA, () -> service.start(CHENS_KITCHEN, 10, templates.of(Stage.GROWING, Locale.CHINA)));
        var sheet = sheet(LI_NA, id);
        assertThat(sheet.content().aim()).isEqualTo("两家由团队带动的门店");
        assertThat(sheet.lastYear()).isEqualTo(sheet.firstYear() + 9);
        assertThat(sheet.content().measures())
                .extracting(measure -> measure.says().year())
                .contains(sheet.firstYear(), sheet.firstYear() + 8);
        assertThatThrownBy(() -> as(LI_NA, () -> service.start(CHENS_KITCHEN, 5, null)))
                .isInstanceOf(PlanRefused.class);
    }

    @Test
    void a_five_year_plan_takes_no_measure_beyond_its_years() {
        var id = as(LI_NA, () -> service.start(CHENS_KITCHEN, 5, templates.of(Stage.GROWING, Locale.ENGLISH)));
        var sheet = sheet(LI_NA, id);
        assertThat(sheet.content().measures())
                .isNotEmpty()
                .allMatch(measure -> measure.says().year() <= sheet.lastYear());
        refuses(
                Reason.OUTSIDE_THE_YEARS,
                () -> as(LI_NA, () -> {
                    drafting.add(sheet.shown().id(), measure("Later", sheet.lastYear() + 1));
                }));
    }

    @Test
    void many_lines_come_at_once_into_a_draft_that_has_none_and_each_is_looked_at() {
        var id = as(LI_NA, () -> service.start(CHENS_KITCHEN, 5, null));
        var sheet = sheet(LI_NA, id);
        var version = sheet.shown().id();
        var lines = List.of(measure("First", sheet.firstYear()), measure("Second", sheet.lastYear()));
        refuses(
                Reason.OUTSIDE_THE_YEARS,
                () -> as(LI_NA, () -> {
                    drafting.addAll(version, List.of(), List.of(measure("Later", sheet.lastYear() + 1)));
                }));
        as(LI_NA, () -> drafting.addAll(version, List.of(), lines));
        assertThat(sheet(LI_NA, id).content().measures())
                .extracting(line -> line.says().words())
                .containsExactlyInAnyOrder("First", "Second");
        refuses(Reason.TOO_LONG, () -> as(LI_NA, () -> drafting.addAll(version, List.of(), lines)));
        assertThatThrownBy(() -> as(CHEN, () -> drafting.addAll(version, List.of(), lines)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_draft_is_the_companys_and_the_dealer_reads_what_is_offered() {
        var id = draft();
        assertThat(as(CHEN, () -> plans.sheet(id))).isEmpty();
        offer(id);
        assertThat(sheet(CHEN, id).shown().state()).isEqualTo(VersionState.OFFERED);
        assertThat(letters("plans/offered")).containsExactly(CHEN.value());
    }

    @Test
    void nothing_is_offered_without_an_aim() {
        var id = as(LI_NA, () -> service.start(CHENS_KITCHEN, 5, null));
        refuses(Reason.NO_AIM, () -> offer(id));
    }

    @Test
    void only_the_dealers_owner_agrees() {
        var id = draft();
        offer(id);
        var shown = sheet(CHEN, id).shown();
        assertThatThrownBy(() -> as(LI_NA, () -> service.agree(shown.id(), shown.seen(), null)))
                .isInstanceOf(AccessDeniedException.class);
        // staff to whom the owner shows the plan sees it, and agrees to nothing
        as(CHEN, () -> service.letStaffSee(id, true));
        refuses(Reason.NOT_YOURS, () -> as(CHEN_STAFF, () -> service.agree(shown.id(), shown.seen(), null)));
        agree(id);
        assertThat(sheet(LI_NA, id).shown().agreedBy()).isEqualTo("陈大明");
        assertThat(letters("plans/agreed")).containsExactly(LI_NA.value());
    }

    @Test
    void the_owner_agrees_to_exactly_what_was_shown() {
        var id = draft();
        offer(id);
        var shown = sheet(CHEN, id).shown();
        as(LI_NA, () -> service.takeBack(shown.id(), shown.seen()));
        offer(id);
        assertThatThrownBy(() -> as(CHEN, () -> service.agree(shown.id(), shown.seen(), null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(sheet(LI_NA, id).agreedNumber()).isNull();
    }

    @Test
    void what_was_agreed_is_never_written_again_by_any_way() {
        var id = draft();
        offer(id);
        agree(id);
        var agreed = sheet(LI_NA, id);
        var version = agreed.shown().id();
        var goal = agreed.content().goals().getFirst();
        var measure = agreed.content().measures().getFirst();
        for (var way : List.<Runnable>of(
                () -> drafting.aim(version, agreed.content().aim(), "Other"),
                () -> drafting.vision(version, agreed.content().vision(), "Other"),
                () -> drafting.add(version, goal.says()),
                () -> drafting.add(version, measure.says()),
                () -> drafting.change(version, goal.id(), goal.seen(), goal.says()),
                () -> drafting.change(version, measure.id(), measure.seen(), measure.says()),
                () -> drafting.remove(version, goal.id(), goal.seen()),
                () -> drafting.remove(version, measure.id(), measure.seen()),
                () -> drafting.putBack(version, goal),
                () -> drafting.putBack(version, measure))) {
            refuses(Reason.NOT_A_DRAFT, () -> as(LI_NA, way));
        }
        refuses(
                Reason.NOT_OFFERED,
                () -> as(LI_NA, () -> service.takeBack(version, agreed.shown().seen())));
        assertThat(sheet(LI_NA, id).content()).isEqualTo(agreed.content());
    }

    @Test
    void the_statements_themselves_refuse_what_is_no_draft(@Autowired PlanLines lines) {
        var id = draft();
        offer(id);
        var offered = sheet(LI_NA, id);
        var goal = offered.content().goals().getFirst();
        var measure = offered.content().measures().getFirst();
        var version = offered.shown().id();
        assertThat(lines.write(version, goal.id(), goal.seen(), goal.says(), LI_NA))
                .isFalse();
        assertThat(lines.write(version, measure.id(), measure.seen(), measure.says(), LI_NA))
                .isFalse();
        assertThat(lines.remove(version, measure.id(), measure.seen())).isFalse();
        assertThat(lines.words(version, "aim", offered.content().aim(), "Other"))
                .isFalse();
        assertThat(sheet(LI_NA, id).content()).isEqualTo(offered.content());
    }

    @Test
    void a_change_of_substance_is_a_new_version_with_its_reason_and_needs_a_new_agreement() {
        var id = draft();
        offer(id);
        agree(id);
        as(LI_NA, () -> service.change(id, Because.MARKET, "The new town is not built"));
        refuses(Reason.OPEN_ALREADY, () -> as(LI_NA, () -> service.change(id, Because.US, "Once more")));
        var second = sheet(LI_NA, id);
        assertThat(second.shown().number()).isEqualTo(2);
        assertThat(second.content())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*seen")
                .isEqualTo(as(LI_NA, () -> plans.content(id, 1)));
        // the dealer works by what was agreed, until it agrees to the new one
        assertThat(sheet(CHEN, id).shown().number()).isEqualTo(1);
        offer(id);
        assertThat(letters("plans/changed")).containsExactly(CHEN.value());
        agree(id);
        assertThat(sheet(LI_NA, id).agreedNumber()).isEqualTo(2);
        assertThat(sheet(LI_NA, id).versions()).extracting(VersionBrief::state).containsOnly(VersionState.AGREED);
    }

    @Test
    void the_owner_asks_to_change_with_words_and_the_draft_is_the_managers_again() {
        var id = draft();
        offer(id);
        var shown = sheet(CHEN, id).shown();
        refuses(Reason.NO_WORDS, () -> as(CHEN, () -> service.askToChange(shown.id(), shown.seen(), " ")));
        as(CHEN, () -> service.askToChange(shown.id(), shown.seen(), "第二家店太早"));
        assertThat(sheet(LI_NA, id).asked())
                .hasValueSatisfying(asked -> assertThat(asked.words()).isEqualTo("第二家店太早"));
        assertThat(letters("plans/asked")).containsExactly(LI_NA.value());
        assertThat(as(CHEN, () -> plans.sheet(id))).isEmpty();
    }

    @Test
    void a_dissent_stays_with_the_plan_through_every_version() {
        var id = draft();
        offer(id);
        var shown = sheet(CHEN, id).shown();
        as(CHEN, () -> service.agree(shown.id(), shown.seen(), "I would hire first"));
        as(LI_NA, () -> service.change(id, Because.DEALER, "The owner hires first"));
        offer(id);
        agree(id);
        assertThat(sheet(LI_NA, id).dissents()).extracting(PlanEvent::words).containsExactly("I would hire first");
    }

    @Test
    void two_people_at_one_draft_lose_nothing() {
        var id = draft();
        var sheet = sheet(LI_NA, id);
        var version = sheet.shown().id();
        var first = sheet.content().measures().get(0);
        var second = sheet.content().measures().get(1);
        // on different lines both are kept
        assertThat(as(
                        LI_NA,
                        () -> drafting.change(
                                version, first.id(), first.seen(), measure("By Li Na", sheet.firstYear()))))
                .isInstanceOf(Edited.Done.class);
        assertThat(as(
                        DIRECTOR,
                        () -> drafting.change(
                                version, second.id(), second.seen(), measure("By Wu Jing", sheet.firstYear()))))
                .isInstanceOf(Edited.Done.class);
        // on the same line the second is told, and sees who was quicker
        assertThat(as(
                        DIRECTOR,
                        () -> drafting.change(version, first.id(), first.seen(), measure("Late", sheet.firstYear()))))
                .isInstanceOf(Edited.Meanwhile.class);
        assertThat(as(DIRECTOR, () -> drafting.aim(version, "What I saw", "Other")))
                .isInstanceOf(Edited.Meanwhile.class);
        var now = sheet(DIRECTOR, id).content().measure(first.id()).orElseThrow();
        assertThat(now.changedBy()).isEqualTo("Li Na");
        assertThat(now.says().words()).isEqualTo("By Li Na");
    }

    @Test
    void the_dealer_writes_its_vision_itself_while_it_is_a_draft() {
        var id = draft();
        var draft = as(CHEN, () -> plans.draftVision(id)).orElseThrow();
        as(CHEN, () -> drafting.vision(draft.version(), draft.words(), "我想让儿子接班"));
        assertThat(sheet(LI_NA, id).content().vision()).isEqualTo("我想让儿子接班");
        assertThat(as(CHEN_STAFF, () -> plans.ofDealer(CHENS_KITCHEN))).isEmpty();
    }

    @Test
    void staff_reads_the_plan_only_when_the_owner_lets_it() {
        var id = draft();
        offer(id);
        assertThatThrownBy(() -> sheet(CHEN_STAFF, id)).isInstanceOf(NotFound.class);
        as(CHEN, () -> service.letStaffSee(id, true));
        assertThat(sheet(CHEN_STAFF, id).may()).isEmpty();
    }

    @Test
    void a_foreign_plan_is_not_found() {
        var id = draft();
        offer(id);
        for (var stranger : List.of(ZHOU_MIN, HU)) {
            assertThatThrownBy(() -> sheet(stranger, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> plans.ofDealer(CHENS_KITCHEN)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> sheet(COLLEAGUE, id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_near_is_concrete_when_it_has_owner_date_number_and_proof() {
        var id = as(LI_NA, () -> service.start(CHENS_KITCHEN, 10, null));
        var sheet = sheet(LI_NA, id);
        var version = sheet.shown().id();
        var year = sheet.firstYear();
        as(LI_NA, () -> {
            drafting.add(version, measure("Vague", year));
            drafting.add(
                    version,
                    new MeasureDraft(
                            Theme.PEOPLE,
                            "Hire a shop lead",
                            Side.DEALER,
                            CHEN,
                            null,
                            year,
                            LocalDate.of(year, 3, 31),
                            BigDecimal.ONE,
                            "person",
                            null,
                            Proof.DOCUMENT));
            // direction needs no more than its year
            drafting.add(version, measure("Far away", year + 9));
            var targets = new TreeMap<Integer, BigDecimal>();
            targets.put(year, BigDecimal.TEN);
            targets.put(year + 1, BigDecimal.TWO);
            drafting.add(
                    version,
                    new GoalDraft(Theme.SALES, "Turnover", "万元", null, targets, Side.DEALER, CHEN, Proof.FIGURE));
        });
        assertThat(sheet(LI_NA, id).concreteness()).isEqualTo(new Concreteness(2, 3));
        assertThat(sheet(LI_NA, id).concreteness().percent()).isEqualTo(67);
    }

    @Test
    void the_list_shows_each_dealer_of_the_manager_with_its_plan_or_without_one() {
        assertThat(listed(PlanFilter.Tab.NONE)).containsExactlyInAnyOrder(CHENS_KITCHEN, QIN_HARDWARE);
        var id = draft();
        assertThat(listed(PlanFilter.Tab.DRAFT)).containsExactly(CHENS_KITCHEN);
        offer(id);
        assertThat(listed(PlanFilter.Tab.OFFERED)).containsExactly(CHENS_KITCHEN);
        agree(id);
        assertThat(listed(PlanFilter.Tab.AGREED)).containsExactly(CHENS_KITCHEN);
        assertThat(listed(PlanFilter.Tab.OFF_ROAD)).isEmpty();
        assertThat(listed(PlanFilter.Tab.REVIEW_DUE)).isEmpty();
        db.sql("update plan_measure set due = '2020-01-01' where plan_id = :plan and due is not null")
                .param("plan", id.value())
                .update();
        assertThat(listed(PlanFilter.Tab.OFF_ROAD)).containsExactly(CHENS_KITCHEN);
        assertThat(listed(PlanFilter.Tab.NONE)).containsExactly(QIN_HARDWARE);
        assertThat(as(ZHOU_MIN, () -> lists.rows(new PlanFilter(PlanFilter.Tab.ALL, null, ""), null, 0, 50)))
                .extracting(PlanRow::dealer)
                .doesNotContain(CHENS_KITCHEN);
    }

    private List<DealerId> listed(PlanFilter.Tab tab) {
        return as(LI_NA, () -> lists.rows(new PlanFilter(tab, null, ""), null, 0, 50)).stream()
                .map(PlanRow::dealer)
                .toList();
    }

    @Test
    void a_removed_line_is_put_back_under_its_own_key() {
        var id = draft();
        var sheet = sheet(LI_NA, id);
        var goal = sheet.content().goals().getFirst();
        as(LI_NA, () -> {
            drafting.remove(sheet.shown().id(), goal.id(), goal.seen());
            drafting.putBack(sheet.shown().id(), goal);
        });
        assertThat(sheet(LI_NA, id).content().goal(goal.id()).orElseThrow().says())
                .isEqualTo(goal.says());
    }

    private PlanId draft() {
        return as(LI_NA, () -> service.start(CHENS_KITCHEN, 10, templates.of(Stage.GROWING, Locale.ENGLISH)));
    }

    private void offer(PlanId id) {
        var shown = sheet(LI_NA, id).shown();
        as(LI_NA, () -> service.offer(shown.id(), shown.seen()));
    }

    private void agree(PlanId id) {
        var shown = sheet(CHEN, id).shown();
        as(CHEN, () -> service.agree(shown.id(), shown.seen(), null));
    }

    private PlanSheet sheet(UserId reader, PlanId id) {
        return as(reader, () -> plans.sheet(id).orElseThrow());
    }

    private static MeasureDraft measure(String words, int year) {
        return new MeasureDraft(Theme.SHOP, words, Side.DEALER, null, null, year, null, null, null, null, null);
    }

    private List<Long> letters(String kind) {
        return db.sql("select reader_id from outbox_mail where kind = :kind order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(PlanRefused.class)
                .isThrownBy(change)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private <T> T as(UserId person, Supplier<T> work) {
        return actors.runAs(person, work);
    }

    private void as(UserId person, Runnable work) {
        actors.runAs(person, work);
    }
}
