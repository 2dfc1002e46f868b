package io.tanxin.sample;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Money;
import io.tanxin.support.repeating.Pace;
import io.tanxin.support.repeating.RepeatDraft;
import io.tanxin.support.repeating.RepeatRound;
import io.tanxin.support.repeating.Repeats;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckId;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.Result;
import io.tanxin.support.rules.RuleTemplate.Begin;
import io.tanxin.support.rules.RuleTemplates;
import io.tanxin.support.rules.RulesService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sample's agreed rules: one shop has some, with a check that both have signed and one that waits; a trainer comes each month. */
@Component
class RulesOfShops {
    private static final Duration AGREED = Duration.ofDays(95);
    private static final Duration FIRST_VISIT = Duration.ofDays(48);
    private static final Duration SECOND_VISIT = Duration.ofDays(3);

    private final RulesService service;
    private final AgreedRules rules;
    private final RuleTemplates templates;
    private final CheckService checking;
    private final Checks checks;
    private final Repeats repeats;
    private final RepeatRound round;
    private final Actors actors;

    RulesOfShops(
            RulesService service,
            AgreedRules rules,
            RuleTemplates templates,
            CheckService checking,
            Checks checks,
            Repeats repeats,
            RepeatRound round,
            Actors actors) {
        this.service = service;
        this.rules = rules;
        this.templates = templates;
        this.checking = checking;
        this.checks = checks;
        this.repeats = repeats;
        this.round = round;
        this.actors = actors;
    }

    /** Agreed in the autumn, looked at twice since. */
    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var chen = cast.player("chen");
        course.at(end.minus(AGREED), chen.managerId(), () -> agreed(chen));
        course.at(end.minus(FIRST_VISIT), chen.managerId(), () -> {
            var first = check(chen, id -> {
                checking.note(id, 1, Result.KEPT, "");
                checking.note(id, 2, Result.NOT, "两款新品没有价签");
                checking.note(id, 3, Result.PARTLY, "上周有一单晚了一天");
                checking.note(id, 4, Result.KEPT, "");
            });
            course.at(
                    course.later(1),
                    chen.owner(),
                    () -> checking.sign(first, checks.sheet(first).seen(), "新品当天刚到，晚上已贴好价签。"));
        });
        course.at(
                end.minus(SECOND_VISIT),
                chen.managerId(),
                () -> check(chen, id -> {
                    checking.note(id, 1, Result.KEPT, "");
                    checking.note(id, 2, Result.KEPT, "价签齐全");
                    checking.note(id, 3, Result.KEPT, "");
                }));
        // since yesterday: at whatever hour it is now, its first day has come everywhere
        course.at(
                end.minus(Duration.ofDays(1)),
                chen.managerId(),
                () -> monthly(chen, LocalDate.ofInstant(course.now(), Storyteller.ZONE)));
    }

    /** Now, at the end of the half year: one that is still being written, and what is given again and again. */
    void goOn(Cast cast) {
        var chen = cast.player("chen");
        actors.runAs(chen.managerId(), () -> {
            checking.note(checking.begin(chen.dealer(), null), 1, Result.KEPT, "橱窗换了冬季主题");
        });
        round.round();
    }

    private void agreed(Cast.Player player) {
        actors.runAs(player.managerId(), () -> {
            var begin = templates.of(player.stage(), player.language()).rules().stream()
                    .map(Begin::asRule)
                    .toList();
            service.draft(player.dealer(), begin, null);
            var draft = rules.open(player.dealer()).orElseThrow();
            service.propose(draft.id(), draft.seen());
        });
        actors.runAs(player.owner(), () -> {
            var shown = rules.open(player.dealer()).orElseThrow();
            service.agree(shown.id(), shown.seen());
        });
    }

    private CheckId check(Cast.Player player, Consumer<CheckId> look) {
        return actors.runAs(player.managerId(), () -> {
            var id = checking.begin(player.dealer(), null);
            look.accept(id);
            checking.sign(id, checks.sheet(id).seen(), 60, SupportForm.ADVICE);
            return id;
        });
    }

    /** A visit that asks each time, and a share of the rent that does not. */
    private void monthly(Cast.Player player, LocalDate today) {
        repeats.start(draft(
                player, SupportForm.TRAINING, SupportKind.TEACH, "培训师到店带教", 180, null, Pace.MONTHLY, today, false));
        repeats.start(draft(
                player,
                SupportForm.FUNDS,
                SupportKind.CARE,
                "分担一个季度的门店租金",
                0,
                Money.of(new BigDecimal("3000"), "CNY"),
                Pace.QUARTERLY,
                today.plusDays(20),
                true));
    }

    private static RepeatDraft draft(
            Cast.Player player,
            SupportForm form,
            SupportKind intent,
            String words,
            int minutes,
            @Nullable Money money,
            Pace pace,
            LocalDate start,
            boolean byItself) {
        return new RepeatDraft(
                player.dealer(), form, intent, words, minutes, money, player.managerId(), pace, start, null, byItself);
    }
}
