package io.tanxin.sample;

import io.tanxin.dealers.policy.KeyMomentId;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Money;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportService;
import io.tanxin.support.balance.BalanceRound;
import io.tanxin.support.balance.DealerMoments;
import io.tanxin.support.effect.Effects;
import io.tanxin.support.effect.GivenToUs;
import io.tanxin.support.effect.Helped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Two years of support for the sample's dealers, written down in a few statements; a handful of them stand out, each in its own way. */
@Component
class SupportYears {
    private static final int DAYS = 730;

    private final SupportService support;
    private final Effects effects;
    private final GivenToUs given;
    private final DealerMoments moments;
    private final BalanceRound round;
    private final RulesOfShops rules;
    private final Actors actors;

    SupportYears(
            SupportService support,
            Effects effects,
            GivenToUs given,
            DealerMoments moments,
            BalanceRound round,
            RulesOfShops rules,
            Actors actors) {
        this.support = support;
        this.effects = effects;
        this.given = given;
        this.moments = moments;
        this.round = round;
        this.rules = rules;
        this.actors = actors;
    }

    private record Deed(SupportKind kind, SupportForm form, int minutes, int yuan, String words) {}

    private static final List<Deed> CARE = List.of(
            new Deed(SupportKind.CARE, SupportForm.RECOGNITION, 30, 0, "表扬新店长，送上感谢信"),
            new Deed(SupportKind.CARE, SupportForm.ADVICE, 60, 0, "陪老板看新店选址"),
            new Deed(SupportKind.CARE, SupportForm.VALUES, 45, 0, "和二代谈接班与家风"));
    private static final List<Deed> MANAGE = List.of(
            new Deed(SupportKind.MANAGE, SupportForm.ADVICE, 60, 0, "对照陈列标准走店"),
            new Deed(SupportKind.MANAGE, SupportForm.METHOD, 90, 0, "一起定下库存预警线"),
            new Deed(SupportKind.MANAGE, SupportForm.ADVICE, 45, 0, "复盘价格执行情况"));
    private static final List<Deed> TEACH = List.of(
            new Deed(SupportKind.TEACH, SupportForm.TRAINING, 120, 0, "培训店员橱窗陈列"),
            new Deed(SupportKind.TEACH, SupportForm.COACHING, 90, 0, "带教新导购接待客户"),
            new Deed(SupportKind.TEACH, SupportForm.METHOD, 60, 0, "教会用样板间算投入产出"));
    private static final List<Deed> MATERIAL = List.of(
            new Deed(SupportKind.CARE, SupportForm.GOODS, 15, 1800, "送来两台样机"),
            new Deed(SupportKind.CARE, SupportForm.FUNDS, 0, 3000, "补贴半年租金"),
            new Deed(SupportKind.CARE, SupportForm.MARKETING, 30, 1200, "制作门头与海报"));

    /** In how many of a hundred it is what. */
    private record Mix(int material, int care, int manage, int teach, int times) {}

    private static Mix mixOf(Cast.Player player) {
        return switch (player.userName()) {
            case "chen" -> new Mix(55, 5, 15, 25, 40);
            case "hu" -> new Mix(5, 15, 70, 10, 36);
            case "ma.jun" -> new Mix(5, 80, 2, 13, 34);
            case "cheng.li" -> new Mix(0, 30, 30, 40, 3);
            default -> new Mix(6, 24, 30, 40, 30);
        };
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        rules.begin(cast, course, end);
    }

    /** Now, at the end of the half year. */
    void give(Cast cast, HalfYear.Course course) {
        var today = LocalDate.ofInstant(course.now(), Storyteller.ZONE);
        var byManager = cast.players().stream()
                .filter(player -> player.manager() != null)
                .collect(Collectors.groupingBy(Cast.Player::managerId));
        byManager.forEach((manager, players) -> actors.runAs(manager, () -> {
            var drafts = players.stream()
                    .flatMap(player -> drafts(player, course, today).stream())
                    .toList();
            var ids = new ArrayList<SupportId>();
            for (var from = 0; from < drafts.size(); from += SupportService.MOST_AT_ONCE) {
                ids.addAll(support.logAll(
                        drafts.subList(from, Math.min(drafts.size(), from + SupportService.MOST_AT_ONCE))));
            }
            note(drafts, ids);
            players.stream()
                    .filter(player -> player.userName().equals("li.peishan"))
                    .forEach(player -> moments.note(player.dealer(), new KeyMomentId(6), today.minusDays(50)));
        }));
        answer(cast);
        rules.goOn(cast);
        round.round();
    }

    private static List<SupportDraft> drafts(Cast.Player player, HalfYear.Course course, LocalDate today) {
        var mix = mixOf(player);
        var drafts = new ArrayList<SupportDraft>();
        for (var n = 0; n < mix.times(); n++) {
            var at = course.dice.nextInt(100);
            List<Deed> deeds;
            if (at < mix.material()) deeds = player.userName().equals("li.peishan") ? CARE : MATERIAL;
            else if (at < mix.material() + mix.care()) deeds = CARE;
            else if (at < mix.material() + mix.care() + mix.manage()) deeds = MANAGE;
            else deeds = TEACH;
            var deed = deeds.get(course.dice.nextInt(deeds.size()));
            var day = today.minusDays(n * (long) DAYS / mix.times() + course.dice.nextInt(5));
            drafts.add(new SupportDraft(
                    player.dealer(),
                    day,
                    deed.form(),
                    deed.kind(),
                    deed.words(),
                    deed.minutes(),
                    deed.yuan() == 0 ? null : Money.of(BigDecimal.valueOf(deed.yuan()), "CNY"),
                    player.managerId(),
                    null));
        }
        return drafts;
    }

    /** What came of some of the newest. */
    private void note(List<SupportDraft> drafts, List<SupportId> ids) {
        for (var n = 0; n < drafts.size(); n += 30) {
            if (drafts.get(n).minutes() > 0) effects.note(ids.get(n), "店面整齐了，进店的人多看几眼。", 4);
        }
    }

    private void answer(Cast cast) {
        for (var one : Map.of("chen", Helped.YES, "hu", Helped.PARTLY).entrySet()) {
            var player = cast.player(one.getKey());
            actors.runAs(
                    player.owner(),
                    () -> given.rows(player.dealer(), null, 5).stream()
                            .skip(1)
                            .findFirst()
                            .ifPresent(row -> effects.answer(row.id(), one.getValue(), null)));
        }
    }
}
