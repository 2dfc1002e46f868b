package io.tanxin.sample;

import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.PromiseState;
import io.tanxin.promises.Risk;
import io.tanxin.promises.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What becomes of the promises of a talk: most are kept, some late, a few not. */
@Component
class AfterTheTalk {
    private final PromiseService promises;

    AfterTheTalk(PromiseService promises) {
        this.promises = promises;
    }

    void follow(OneTalk.Setting it) {
        for (var promise : promises.about("DAY", it.day().value())) done(it, promise);
    }

    private void done(OneTalk.Setting it, PromiseRow promise) {
        var course = it.course();
        if (course.chance(8)) return; // forgotten: time breaks it
        var late = course.chance(15);
        var on = promise.due().plusDays(late ? 1 + course.dice.nextInt(5) : -course.dice.nextInt(4));
        if (late && course.chance(50)) {
            course.at(hour(promise.due().minusDays(2), 10), promise.owner(), () -> {
                var now = now(it, promise);
                if (now.state() == PromiseState.OPEN) {
                    var risk = new Risk(warning(it), promise.due().minusDays(2), another(it), null);
                    promises.atRisk(now.id(), now.version(), risk);
                }
            });
        }
        course.at(hour(on, 15), promise.owner(), () -> {
            var now = now(it, promise);
            if (!now.isOpen()) return;
            promises.markDone(now.id(), now.version());
            if (course.chance(85)) judge(it, promise);
        });
    }

    private void judge(OneTalk.Setting it, PromiseRow promise) {
        var course = it.course();
        var receiver = promise.side() == PromiseDraft.Side.COMPANY ? it.player().owner() : it.manager();
        var verdict = course.chance(93) ? Verdict.YES : Verdict.NO;
        var words = verdict == Verdict.YES
                ? null
                : it.language().getLanguage().equals("zh") ? "还差一部分没有到。" : "A part of it is still missing.";
        course.at(course.later(1 + course.dice.nextInt(3)), receiver, () -> {
            var now = now(it, promise);
            if (now.state() == PromiseState.DONE) promises.verdict(now.id(), now.version(), verdict, words);
        });
    }

    private PromiseRow now(OneTalk.Setting it, PromiseRow promise) {
        return promises.about("DAY", it.day().value()).stream()
                .filter(one -> one.id().equals(promise.id()))
                .findAny()
                .orElseThrow();
    }

    private static String warning(OneTalk.Setting it) {
        return it.language().getLanguage().equals("zh")
                ? "已电话告知，工厂排期推迟几天。"
                : "Told by phone: the factory needs a few days more.";
    }

    private static String another(OneTalk.Setting it) {
        return it.language().getLanguage().equals("zh")
                ? "先从别的仓库调一部分。"
                : "A part of it comes from another warehouse first.";
    }

    private static Instant hour(LocalDate day, int hour) {
        return day.atTime(hour, 20).atZone(Storyteller.ZONE).toInstant();
    }
}
