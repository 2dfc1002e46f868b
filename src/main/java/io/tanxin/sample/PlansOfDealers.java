package io.tanxin.sample;

import io.tanxin.dealers.Stage;
import io.tanxin.plans.Because;
import io.tanxin.plans.GoalDraft;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.MeasureStatus;
import io.tanxin.plans.PlanDrafting;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanProgress;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlanTemplate;
import io.tanxin.plans.PlanTemplates;
import io.tanxin.plans.Plans;
import io.tanxin.plans.ProgressDraft;
import io.tanxin.plans.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The sample's development plans: most are agreed, some are drafted, wait, came back with a question; some dealers have none. */
@Component
class PlansOfDealers {
    private static final int NEAR = 24;

    private final PlanService service;
    private final PlanDrafting drafting;
    private final PlanProgress progress;
    private final PlanTemplates templates;
    private final Plans plans;

    PlansOfDealers(
            PlanService service, PlanDrafting drafting, PlanProgress progress, PlanTemplates templates, Plans plans) {
        this.service = service;
        this.drafting = drafting;
        this.progress = progress;
        this.templates = templates;
        this.plans = plans;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var number = 0;
        for (var player : cast.players()) {
            if (player.manager() != null) one(player, course, end, number++);
        }
    }

    private void one(Cast.Player player, HalfYear.Course course, Instant end, int number) {
        switch (number % 8) {
            case 4 -> draft(player, course, morning(end, 6), id -> {});
            case 5 ->
                draft(player, course, morning(end, 9), id -> offer(player, course, id, morning(end, 5), shown -> {}));
            case 6 ->
                draft(
                        player,
                        course,
                        morning(end, 12),
                        id -> offer(
                                player,
                                course,
                                id,
                                morning(end, 8),
                                sheet -> course.at(
                                        morning(end, 3),
                                        player.owner(),
                                        () -> service.askToChange(
                                                sheet.shown().id(),
                                                sheet.shown().seen(),
                                                in(
                                                        player,
                                                        "第二家店先缓一缓，我想先把人带出来。",
                                                        "The second shop can wait; I want to bring up my people first.")))));
            case 7 -> {}
            default -> agreed(player, course, end, number);
        }
    }

    private void agreed(Cast.Player player, HalfYear.Course course, Instant end, int number) {
        var begun = morning(course.now(), -4 - number * 2L);
        draft(
                player,
                course,
                begun,
                id -> offer(
                        player,
                        course,
                        id,
                        begun.plus(Duration.ofDays(3)),
                        sheet -> course.at(begun.plus(Duration.ofDays(8)), player.owner(), () -> {
                            var dissent = number == 2
                                    ? in(
                                            player,
                                            "品牌墙的一半费用，我认为应由公司承担更多。",
                                            "I think the company should carry more than half of the brand wall.")
                                    : null;
                            service.agree(sheet.shown().id(), sheet.shown().seen(), dissent);
                            if (number % 4 < 3) progress(player, course, id, end, number);
                            if (number == 0) secondVersion(player, course, id, morning(end, 40));
                        })));
    }

    /** Some keep to it, with some the market does not, and some have said nothing yet. */
    private void progress(Cast.Player player, HalfYear.Course course, PlanId id, Instant end, int number) {
        course.at(morning(end, 25), player.owner(), () -> {
            var sheet = plans.sheet(id).orElseThrow();
            var first = sheet.content().measures().getFirst();
            var said = number % 2 == 0
                    ? new ProgressDraft(
                            MeasureStatus.SLIPPED,
                            Because.MARKET,
                            in(
                                    player,
                                    "周边几个小区交房都推迟了，人先不急着招。",
                                    "The houses around are finished later than announced; hiring can wait."),
                            sheet.today().plusMonths(4))
                    : ProgressDraft.of(MeasureStatus.DONE);
            progress.note(first.id(), sheet.progress(first.id()).seen(), said);
        });
        course.at(morning(end, 10), player.managerId(), () -> {
            var sheet = plans.sheet(id).orElseThrow();
            var goal = sheet.content().goals().getFirst();
            var target = goal.says().targets().get(sheet.today().getYear());
            if (target != null)
                progress.actual(
                        id, goal.id(), sheet.today().getYear(), null, target.subtract(BigDecimal.valueOf(number)));
        });
    }

    /** What was agreed first does not fit any more. */
    private void secondVersion(Cast.Player player, HalfYear.Course course, PlanId id, Instant when) {
        course.at(when, player.managerId(), () -> {
            var version = service.change(
                    id,
                    Because.MARKET,
                    in(
                            player,
                            "新城交房推迟，第一年的目标定低一些。",
                            "The new town is finished later; the first year's goal is lower."));
            var content = plans.sheet(id).orElseThrow().content();
            var goal = content.goals().getFirst();
            var targets = new TreeMap<>(goal.says().targets());
            targets.replaceAll(
                    (year, target) -> target.multiply(new BigDecimal("0.90")).setScale(0, RoundingMode.HALF_UP));
            drafting.change(
                    version,
                    goal.id(),
                    goal.seen(),
                    new GoalDraft(
                            goal.says().theme(),
                            goal.says().words(),
                            goal.says().unit(),
                            goal.says().start(),
                            targets,
                            goal.says().side(),
                            goal.says().owner(),
                            goal.says().proof()));
            offer(
                    player,
                    course,
                    id,
                    when.plus(Duration.ofDays(1)),
                    sheet -> course.at(
                            when.plus(Duration.ofDays(4)),
                            player.owner(),
                            () -> service.agree(
                                    sheet.shown().id(), sheet.shown().seen(), null)));
        });
    }

    private void draft(Cast.Player player, HalfYear.Course course, Instant when, Consumer<PlanId> then) {
        course.at(when, player.managerId(), () -> {
            var years = player.stage() == Stage.STARTING ? 5 : 10;
            var template = templates.of(player.stage(), player.language());
            var id = service.start(player.dealer(), years, null);
            var sheet = plans.sheet(id).orElseThrow();
            var version = sheet.shown().id();
            drafting.aim(version, "", template.aim());
            drafting.vision(
                    version,
                    "",
                    in(
                            player,
                            "十年后，店里的事不用我天天盯，儿子愿意接。",
                            "In ten years the shop runs without me at the counter, and my son wants it."));
            // dice of its own: what else happens in the half year does not change with it
            var dice = new Random(player.userName().hashCode());
            var goals = template.goals().stream()
                    .map(goal -> goal(player, dice, sheet, goal))
                    .toList();
            var begin = course.now().atZone(Storyteller.ZONE).toLocalDate().withDayOfMonth(1);
            var measures = template.measures().stream()
                    .map(line -> measure(player, dice, line, begin))
                    .filter(measure -> measure.year() <= sheet.lastYear() && measure.year() >= sheet.firstYear())
                    .toList();
            drafting.addAll(version, goals, measures);
            then.accept(id);
        });
    }

    private void offer(Cast.Player player, HalfYear.Course course, PlanId id, Instant when, Consumer<PlanSheet> then) {
        course.at(when, player.managerId(), () -> {
            var sheet = plans.sheet(id).orElseThrow();
            service.offer(sheet.shown().id(), sheet.shown().seen());
            then.accept(plans.sheet(id).orElseThrow());
        });
    }

    private GoalDraft goal(Cast.Player player, Random dice, PlanSheet sheet, PlanTemplate.GoalLine line) {
        var start = 20 + dice.nextInt(60);
        var targets = new TreeMap<Integer, BigDecimal>();
        for (var step = 0; step < sheet.years(); step += step < 2 ? 1 : 3)
            targets.put(sheet.firstYear() + step, BigDecimal.valueOf(start + (step + 1) * 4L));
        return new GoalDraft(
                line.theme(),
                line.words(),
                line.unit(),
                BigDecimal.valueOf(start),
                targets,
                line.side(),
                player.owner(),
                line.proof());
    }

    /** What is near is concrete, but for a few that nobody has thought through yet. */
    private MeasureDraft measure(Cast.Player player, Random dice, PlanTemplate.MeasureLine line, LocalDate begin) {
        var due = begin.plusMonths(line.month()).minusDays(1);
        var near = line.month() <= NEAR;
        var thought = near && dice.nextInt(100) >= 20;
        return new MeasureDraft(
                line.theme(),
                line.words(),
                line.side(),
                thought ? line.side() == Side.DEALER ? player.owner() : player.managerId() : null,
                line.otherSide(),
                due.getYear(),
                near ? due : null,
                thought ? BigDecimal.ONE : null,
                null,
                null,
                line.proof());
    }

    /** At an hour when people work. */
    private static Instant morning(Instant day, long daysBefore) {
        return day.atZone(Storyteller.ZONE)
                .minusDays(daysBefore)
                .with(LocalTime.of(10, 0))
                .toInstant();
    }

    private static String in(Cast.Player player, String chinese, String english) {
        return player.language().getLanguage().equals("zh") ? chinese : english;
    }
}
