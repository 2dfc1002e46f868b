package io.tanxin.sample;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Money;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.PlanTemplates;
import io.tanxin.plans.Plans;
import io.tanxin.sample.WiderNetwork.Neighbour;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the many have beside talks: a year of support, written down in a few statements, and for a quarter of them an agreed plan. */
@Component
class WiderYears {
    private static final int DAYS = 350;

    private record Deed(SupportKind kind, SupportForm form, int minutes, int yuan, String words) {}

    /** Most of it is teaching, as their policies have it; the newest first. */
    private static final List<Deed> DEEDS = List.of(
            new Deed(SupportKind.MANAGE, SupportForm.ADVICE, 60, 0, "对照陈列标准走店"),
            new Deed(SupportKind.TEACH, SupportForm.METHOD, 60, 0, "教会用样板间算投入产出"),
            new Deed(SupportKind.CARE, SupportForm.RECOGNITION, 30, 0, "周年感谢信，一起吃了顿饭"),
            new Deed(SupportKind.TEACH, SupportForm.TRAINING, 90, 0, "培训店员橱窗陈列"),
            new Deed(SupportKind.MANAGE, SupportForm.METHOD, 60, 0, "一起定下库存预警线"),
            new Deed(SupportKind.TEACH, SupportForm.COACHING, 75, 0, "带教新导购接待客户"),
            new Deed(SupportKind.CARE, SupportForm.ADVICE, 45, 0, "陪老板看新店选址"),
            new Deed(SupportKind.CARE, SupportForm.MARKETING, 15, 120, "制作节日海报"));

    private final SupportService support;
    private final PlanService plans;
    private final Plans reading;
    private final PlanTemplates templates;
    private final Actors actors;

    WiderYears(SupportService support, PlanService plans, Plans reading, PlanTemplates templates, Actors actors) {
        this.support = support;
        this.plans = plans;
        this.reading = reading;
        this.templates = templates;
        this.actors = actors;
    }

    void begin(List<Neighbour> all, HalfYear.Course course, Instant end) {
        all.stream().filter(one -> one.number() % 4 == 1).forEach(one -> plan(one, course, end));
    }

    private void plan(Neighbour one, HalfYear.Course course, Instant end) {
        var begun = end.minus(Duration.ofDays(150 - one.number() * 3L));
        course.at(begun, one.manager(), () -> {
            var years = one.number() % 2 == 0 ? 5 : 10;
            var id = plans.start(one.dealer(), years, templates.of(one.stage(), one.language()));
            var draft = reading.sheet(id).orElseThrow().shown();
            plans.offer(draft.id(), draft.seen());
            course.at(begun.plus(Duration.ofDays(4)), one.owner(), () -> {
                var offered = reading.sheet(id).orElseThrow().shown();
                plans.agree(offered.id(), offered.seen(), null);
            });
        });
    }

    /** Now, at the end of the half year. */
    void give(List<Neighbour> all, HalfYear.Course course) {
        var today = LocalDate.ofInstant(course.now(), Storyteller.ZONE);
        all.stream()
                .collect(Collectors.groupingBy(Neighbour::manager))
                .forEach((manager, group) -> actors.runAs(
                        manager,
                        () -> support.logAll(group.stream()
                                .flatMap(one -> drafts(one, today))
                                .toList())));
    }

    private static Stream<SupportDraft> drafts(Neighbour one, LocalDate today) {
        var times = 5 + one.number() % 4;
        return IntStream.range(0, times).mapToObj(n -> {
            // after a training somebody asks how it went: with some that is due in these weeks
            var deed = DEEDS.get((one.number() % 6 == 0 ? n + 3 : n) % DEEDS.size());
            return new SupportDraft(
                    one.dealer(),
                    today.minusDays(2 + (long) n * DAYS / times + one.number() % 17),
                    deed.form(),
                    deed.kind(),
                    deed.words(),
                    deed.minutes(),
                    deed.yuan() == 0 ? null : Money.of(BigDecimal.valueOf(deed.yuan()), "CNY"),
                    one.manager(),
                    null);
        });
    }
}
