package io.tanxin.support.rules;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.seals.SealCheck.Whole;
import io.tanxin.support.rules.RulesRefused.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
@Tag("N4")
class RulesServiceTest {
    private static final List<Rule> TWO =
            List.of(new Rule(0, "Prices are shown", "every day"), new Rule(0, "Lights are on", null));

    @Autowired
    RulesService service;

    @Autowired
    AgreedRules rules;

    @Autowired
    RuleTemplates templates;

    @Autowired
    DealerSeals seals;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void a_draft_is_the_companys_alone_and_what_is_proposed_is_read_and_agreed_by_the_owner() {
        draft(TWO);
        assertThat(as(CHEN, () -> rules.open(CHENS_KITCHEN))).isEmpty();
        propose();
        assertThat(letters("support/rules-proposed")).containsExactly(CHEN.value());
        assertThat(open(CHEN).mine()).isTrue();
        // staff of the dealer reads it, and agrees to nothing
        assertThat(open(CHEN_STAFF).mine()).isFalse();
        refuses(Reason.NOT_YOURS, () -> agree(CHEN_STAFF));
        assertThatThrownBy(() -> agree(LI_NA)).isInstanceOf(AccessDeniedException.class);
        agree(CHEN);
        var agreed = inForce();
        assertThat(agreed.agreedBy()).isEqualTo("陈大明");
        assertThat(agreed.rules()).extracting(Rule::words).containsExactly("Prices are shown", "Lights are on");
        assertThat(agreed.seal()).isNotNull();
        assertThat(letters("support/rules-agreed")).containsExactly(LI_NA.value());
    }

    @Test
    void the_owner_agrees_to_exactly_what_was_shown() {
        draft(TWO);
        propose();
        var shown = open(CHEN);
        as(LI_NA, () -> service.takeBack(shown.id(), shown.seen()));
        propose();
        assertThatThrownBy(() -> as(CHEN, () -> service.agree(shown.id(), shown.seen())))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void what_was_agreed_is_never_written_again_and_a_change_is_another_version_in_which_a_rule_keeps_its_number() {
        draft(TWO);
        propose();
        agree(CHEN);
        var first = inForce();
        refuses(
                Reason.NOT_A_DRAFT,
                () -> as(LI_NA, () -> service.rewrite(first.id(), first.seen(), List.of(), "Other")));
        refuses(Reason.NOT_A_DRAFT, () -> as(LI_NA, () -> service.discard(first.id(), first.seen())));
        refuses(Reason.NO_WORDS, () -> as(LI_NA, () -> service.draft(CHENS_KITCHEN, TWO, " ")));
        var kept = first.rules().getLast();
        as(LI_NA, () -> service.draft(CHENS_KITCHEN, List.of(kept, new Rule(0, "Open at nine", null)), "New hours"));
        refuses(Reason.OPEN_ALREADY, () -> as(LI_NA, () -> service.draft(CHENS_KITCHEN, TWO, "Once more")));
        assertThat(inForce().rules()).isEqualTo(first.rules());
        propose();
        agree(CHEN);
        assertThat(inForce().number()).isEqualTo(2);
        assertThat(inForce().rules()).extracting(Rule::number).containsExactly(2, 3);
        assertThat(as(CHEN, () -> rules.before(CHENS_KITCHEN)))
                .extracting(RulesSheet::number)
                .containsExactly(1);
    }

    @Test
    void the_owner_asks_to_change_with_words_and_the_draft_is_the_managers_again() {
        draft(TWO);
        propose();
        var shown = open(CHEN);
        refuses(Reason.NO_WORDS, () -> as(CHEN, () -> service.askToChange(shown.id(), shown.seen(), " ")));
        as(CHEN, () -> service.askToChange(shown.id(), shown.seen(), "灯晚上十点关"));
        assertThat(open(LI_NA).asked()).isEqualTo("灯晚上十点关");
        assertThat(open(LI_NA).state()).isEqualTo(RulesState.DRAFT);
        assertThat(letters("support/rules-asked")).containsExactly(LI_NA.value());
        assertThat(as(CHEN, () -> rules.open(CHENS_KITCHEN))).isEmpty();
    }

    @Test
    void the_list_is_short_and_each_line_says_something() {
        refuses(Reason.TOO_MANY, () -> draft(Collections.nCopies(13, new Rule(0, "Lights are on", null))));
        refuses(Reason.NO_WORDS, () -> draft(List.of(new Rule(0, " ", null))));
        draft(List.of());
        refuses(Reason.NO_RULE, this::propose);
    }

    @Test
    void a_foreign_dealers_rules_are_not_found() {
        draft(TWO);
        propose();
        var shown = open(CHEN);
        assertThatThrownBy(() -> as(HU, () -> service.agree(shown.id(), shown.seen())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ZHOU_MIN, () -> service.takeBack(shown.id(), shown.seen())))
                .isInstanceOf(NotFound.class);
        for (var stranger : List.of(HU, ZHOU_MIN)) {
            assertThatThrownBy(() -> as(stranger, () -> rules.open(CHENS_KITCHEN)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(COLLEAGUE, () -> rules.inForce(CHENS_KITCHEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_agreed_is_sealed_and_a_change_of_its_rows_shows() {
        draft(TWO);
        propose();
        agree(CHEN);
        assertThat(as(CHEN, () -> seals.check(CHENS_KITCHEN))).isInstanceOf(Whole.class);
        db.sql("update agreed_rule set words = 'Prices may be hidden' where number = 1")
                .update();
        assertThat(as(CHEN, () -> seals.check(CHENS_KITCHEN))).isNotInstanceOf(Whole.class);
    }

    @Test
    void a_template_is_the_administrators_to_edit_in_each_language_by_itself() {
        var shipped = as(ADMIN, () -> templates.edition(Stage.GROWING, "zh"));
        as(
                ADMIN,
                () -> templates.save(
                        new RuleTemplate(Stage.GROWING, "zh", List.of(new RuleTemplate.Begin("开门前晨会", "每天"))),
                        shipped.seen()));
        assertThat(as(LI_NA, () -> templates.of(Stage.GROWING, Locale.CHINA)).rules())
                .extracting(RuleTemplate.Begin::words)
                .containsExactly("开门前晨会");
        assertThat(as(LI_NA, () -> templates.of(Stage.GROWING, Locale.ENGLISH)).rules())
                .hasSizeGreaterThan(1);
        assertThatThrownBy(() -> as(LI_NA, () -> templates.save(shipped.template(), 1)))
                .isInstanceOf(AccessDeniedException.class);
        as(ADMIN, () -> templates.backToShipped(Stage.GROWING, "zh", 1));
        assertThat(as(ADMIN, () -> templates.edition(Stage.GROWING, "zh"))).isEqualTo(shipped);
    }

    private void draft(List<Rule> lines) {
        as(LI_NA, () -> service.draft(CHENS_KITCHEN, lines, null));
    }

    private void propose() {
        var draft = open(LI_NA);
        as(LI_NA, () -> service.propose(draft.id(), draft.seen()));
    }

    private void agree(UserId person) {
        var shown = open(CHEN);
        as(person, () -> service.agree(shown.id(), shown.seen()));
    }

    private RulesSheet open(UserId reader) {
        return as(reader, () -> rules.open(CHENS_KITCHEN).orElseThrow());
    }

    private RulesSheet inForce() {
        return as(CHEN, () -> rules.inForce(CHENS_KITCHEN).orElseThrow());
    }

    private List<Long> letters(String kind) {
        return db.sql("select reader_id from outbox_mail where kind = :kind order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(RulesRefused.class)
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
