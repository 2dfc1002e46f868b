package io.tanxin.communication.talk;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.calendar.HouseClock.Hands;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.AuditFilter;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.MeasureId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import io.tanxin.support.Giver;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportFiles;
import io.tanxin.support.SupportFilter;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.SupportRefused.Reason;
import io.tanxin.support.SupportRow;
import io.tanxin.support.SupportService;
import io.tanxin.support.balance.BalanceRound;
import io.tanxin.support.balance.Balances;
import io.tanxin.support.balance.NetworkBalance;
import io.tanxin.support.balance.NetworkBalance.By;
import io.tanxin.support.effect.Effects;
import io.tanxin.support.effect.GivenRow;
import io.tanxin.support.effect.GivenToUs;
import io.tanxin.support.effect.Helped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was given at a talk in confidence is of the talk's circle. */
@Tag("C6")
@Tag("N4")
class SupportInConfidenceTest extends Confided {
    private static final LocalDate GIVEN = WHEN.toLocalDate();
    private static final String WORDS = "A loan for the shelf, past Li Na";

    @Autowired
    SupportService support;

    @Autowired
    SupportLists supports;

    @Autowired
    SupportFiles files;

    @Autowired
    Effects effects;

    @Autowired
    GivenToUs given;

    @Autowired
    Balances balances;

    @Autowired
    NetworkBalance network;

    @Autowired
    BalanceRound round;

    @Autowired
    List<ReminderSource> sources;

    private Matter talk = new Matter("DAY", 0);

    @Test
    void nobody_outside_the_circle_finds_it_in_a_list_a_count_a_figure_or_under_its_number() {
        at(BEGIN, time -> {
            var id = give(time);
            as(DIRECTOR, () -> files.attach(id, "note.txt", content()));
            by(DIRECTOR, () -> effects.note(id, "The shelf stands", 5));
            by(CHEN, () -> effects.answer(id, Helped.YES, "It did"));
            nobodyElseReads(id);
            assertThat(rows(DIRECTOR)).extracting(SupportRow::inConfidence).containsExactly(true);
            assertThat(as(DIRECTOR, () -> effects.of(id)).helped()).isEqualTo(Helped.YES);
            assertThat(as(DIRECTOR, () -> files.maySee(id.value()))).isTrue();
        });
    }

    @Test
    void the_dealer_reads_it_and_reads_that_its_manager_does_not() {
        at(BEGIN, time -> {
            give(time);
            assertThat(as(CHEN, () -> given.rows(CHENS_KITCHEN, null, 9)))
                    .extracting(GivenRow::words, GivenRow::inConfidence)
                    .containsExactly(tuple(WORDS, true));
        });
    }

    @Test
    void put_right_taken_back_and_brought_back_it_still_is_in_no_sum() {
        at(BEGIN, time -> {
            var id = give(time);
            var put = new SupportDraft(
                    CHENS_KITCHEN, GIVEN, SupportForm.GOODS, SupportKind.CARE, WORDS, 60, null, DIRECTOR, null);
            by(DIRECTOR, () -> support.change(id, 1, put));
            nobodyElseReads(id);
            by(DIRECTOR, () -> support.takeBack(id));
            nobodyElseReads(id);
            by(DIRECTOR, () -> support.bringBack(id));
            nobodyElseReads(id);
            assertThatThrownBy(() -> as(DIRECTOR, () -> {
                        support.change(id, 4, by(LI_NA));
                        return true;
                    }))
                    .isInstanceOfSatisfying(
                            SupportRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_OF_CIRCLE));
        });
    }

    @Test
    void what_is_promised_because_of_it_is_of_the_circle_too() {
        at(BEGIN, time -> {
            var id = give(time);
            by(
                    DIRECTOR,
                    () -> promising.make(new PromiseDraft(
                            CHENS_KITCHEN,
                            Side.COMPANY,
                            DIRECTOR,
                            "Ask again",
                            GIVEN.plusDays(30),
                            "SUPPORT",
                            id.value())));
            assertThat(as(DIRECTOR, () -> promising.about("SUPPORT", id.value())))
                    .hasSize(1);
            assertThat(as(LI_NA, () -> promising.about("SUPPORT", id.value()))).isEmpty();
        });
    }

    @Test
    void a_key_moment_at_which_only_the_circle_helped_stands_out_for_everybody() {
        at(BEGIN, time -> {
            give(time);
            // one that the policy of its stage names
            db.sql("""
                    insert into support_moment (dealer_id, moment_id, day, noted_by, noted_at)
                    select 100, min(m.moment_id), '2026-12-02', 12, '2026-12-02' from nurture_policy_moment m
                      join nurture_policy_version v on v.id = m.version_id and v.stage = 'GROWING'
                    """).update();
            time.walk(Duration.ofDays(40));
            assertThat(as(LI_NA, () -> balances.of(CHENS_KITCHEN)).findings())
                    .extracting(row -> row.finding().kind().name())
                    .contains("NO_HELP_AT_MOMENT");
            share();
            assertThat(as(LI_NA, () -> balances.of(CHENS_KITCHEN)).findings())
                    .extracting(row -> row.finding().kind().name())
                    .doesNotContain("NO_HELP_AT_MOMENT");
        });
    }

    @Test
    void with_the_sharing_of_its_matter_it_is_support_like_any_other() {
        at(BEGIN, time -> {
            var id = give(time);
            share();
            assertThat(count("in_confidence")).isZero();
            assertThat(rows(LI_NA)).extracting(SupportRow::inConfidence).containsExactly(false);
            assertThat(as(LI_NA, () -> supports.detail(id)).row().words()).isEqualTo(WORDS);
            var balance = as(LI_NA, () -> balances.of(CHENS_KITCHEN));
            assertThat(balance.year().records()).isOne();
            assertThat(balance.inConfidence()).isZero();
            assertThat(inTheNetwork()).isZero();
            assertThat(count("support_month where records = 1 and minutes = 45"))
                    .isOne();
            assertThat(count("aftercare")).as("somebody asks after it").isPositive();
            by(LI_NA, () -> support.takeBack(id));
            assertThat(count("support_month where records <> 0")).isZero();
        });
    }

    @Test
    void what_was_taken_back_before_it_was_shared_counts_nowhere_afterwards() {
        at(BEGIN, time -> {
            var id = give(time);
            by(DIRECTOR, () -> support.takeBack(id));
            share();
            assertThat(count("support_month")).isZero();
            by(LI_NA, () -> support.bringBack(id));
            assertThat(count("support_month where records = 1")).isOne();
        });
    }

    @Test
    void only_the_circle_writes_it_down_and_only_a_director_can_have_given_it() {
        at(BEGIN, time -> {
            give(time);
            assertThat(as(DIRECTOR, () -> supports.giversInConfidence(CHENS_KITCHEN)))
                    .extracting(Giver::id)
                    .containsExactly(DIRECTOR);
            for (var giver : List.of(LI_NA, COLLEAGUE))
                assertThatThrownBy(() -> as(DIRECTOR, () -> support.logInConfidence(by(giver), talk)))
                        .isInstanceOf(SupportRefused.class);
            for (var who : List.of(LI_NA, ZHOU_MIN)) notFound(who, () -> support.logInConfidence(by(DIRECTOR), talk));
            notFound(DIRECTOR, () -> support.logInConfidence(by(HU_LIGHTING, DIRECTOR), talk));
            assertThat(count("support_record")).isOne();
            share();
            assertThatThrownBy(() -> as(DIRECTOR, () -> support.logInConfidence(by(DIRECTOR), talk)))
                    .isInstanceOfSatisfying(
                            SupportRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.SHARED_MEANWHILE));
        });
    }

    private void nobodyElseReads(SupportId id) {
        for (var who : List.of(LI_NA, ZHOU_MIN)) {
            assertThat(rows(who)).isEmpty();
            for (var filter : List.of(
                    SupportFilter.of(CHENS_KITCHEN),
                    new SupportFilter("ck", null, null, false, null, null, null, null),
                    new SupportFilter("", null, SupportKind.CARE, false, SupportForm.GOODS, true, GIVEN, GIVEN)))
                assertThat(as(who, () -> supports.rows(filter, null, 0, 9))).isEmpty();
            assertThat(as(who, () -> supports.serving(CHENS_KITCHEN, new MeasureId(1), 9)))
                    .isEmpty();
            assertThat(as(who, supports::unclassified)).isZero();
            assertThat(as(who, () -> balances.of(CHENS_KITCHEN)).inConfidence()).isZero();
            assertThat(as(who, () -> promising.about("SUPPORT", id.value()))).isEmpty();
            assertThat(as(who, () -> files.maySee(id.value()))).isFalse();
            notFound(who, () -> supports.detail(id));
            notFound(who, () -> effects.of(id));
            notFound(who, () -> effects.note(id, "x", null));
            notFound(who, () -> support.change(id, version(id), by(DIRECTOR)));
            notFound(who, () -> support.takeBack(id));
            notFound(who, () -> support.bringBack(id));
            notFound(who, () -> files.attach(id, "note.txt", content()));
        }
        round.round();
        for (var who : List.of(LI_NA, DIRECTOR)) {
            var balance = as(who, () -> balances.of(CHENS_KITCHEN));
            assertThat(balance.year().records()).as("whoever asks").isZero();
            assertThat(balance.quarters()).allMatch(quarter -> quarter.balance().isEmpty());
        }
        var still = count("support_record where taken_back") == 1 ? 0 : 1;
        assertThat(as(DIRECTOR, () -> balances.of(CHENS_KITCHEN)).inConfidence())
                .isEqualTo(still);
        assertThat(inTheNetwork()).isEqualTo(still);
        assertThat(count("support_month where records <> 0")).isZero();
        assertThat(count("aftercare")).isZero();
        var due = new ArrayList<Reminder>();
        sources.forEach(source -> source.dueBetween(BEGIN, BEGIN.plus(Duration.ofDays(60)), due::addAll));
        assertThat(due).noneMatch(one -> one.letter().kind().equals("support/helped"));
        assertThat(as(ADMIN, () -> trail.rows(AuditFilter.ALL, null, 0, 99)))
                .noneMatch(line -> line.action().startsWith("support."));
        assertThat(count("audit_entry where action like 'support.%' and in_confidence"))
                .isPositive();
    }

    private int inTheNetwork() {
        return as(DIRECTOR, () -> network.parts(By.STAGE)).stream()
                .mapToInt(NetworkBalance.Part::inConfidence)
                .sum();
    }

    private SupportId give(Hands time) {
        var day = ((Planned.Made) as(DIRECTOR, () -> talks.plan(List.of(draft()), concern, "", true, true)))
                .days()
                .getFirst();
        talk = new Matter("DAY", day.value());
        time.walk(Duration.ofDays(6));
        return as(DIRECTOR, () -> support.logInConfidence(by(DIRECTOR), talk));
    }

    private void share() {
        by(DIRECTOR, () -> steps.share(concern, lists.version(concern)));
    }

    private List<SupportRow> rows(UserId who) {
        return as(who, () -> supports.rows(SupportFilter.ALL, null, 0, 9));
    }

    private static SupportDraft by(UserId giver) {
        return by(CHENS_KITCHEN, giver);
    }

    private static SupportDraft by(DealerId dealer, UserId giver) {
        return new SupportDraft(dealer, GIVEN, SupportForm.GOODS, SupportKind.CARE, WORDS, 45, null, giver, null);
    }

    private int version(SupportId id) {
        return db.sql("select version from support_record where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream("The shelf".getBytes(StandardCharsets.UTF_8));
    }
}
