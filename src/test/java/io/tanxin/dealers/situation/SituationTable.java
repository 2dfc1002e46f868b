package io.tanxin.dealers.situation;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;

import io.tanxin.calendar.HouseClock;
import io.tanxin.dealers.situation.SituationDesk.Given;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Reports as tests give them: each at its own time, by its own person. */
record SituationTable(SituationDesk desk, Actors actors) {
    static final Instant NOVEMBER = Instant.parse("2026-11-23T02:00:00Z");

    /** All that is required, and what is added as {@code name=text} or, in confidence, {@code name!=text}. */
    static Map<String, Typed> answers(String... more) {
        var answers = new LinkedHashMap<String, Typed>();
        answers.put("staff", new Typed("6", false));
        answers.put("floor", new Typed("120", false));
        answers.put("turnover", new Typed("350,000", false));
        answers.put("stock", new Typed("18万", false));
        answers.put("cash", new Typed("5", false));
        answers.put("brands", new Typed("无", false));
        for (var one : more) {
            var parts = one.split("!?=", 2);
            answers.put(parts[0], new Typed(parts[1], one.contains("!=")));
        }
        return answers;
    }

    Given give(Instant at, UserId who, DealerId dealer, String... more) {
        return as(at, who, () -> desk.give((ReportForm.Open) desk.open(dealer), answers(more)));
    }

    Given chen(String... more) {
        return give(NOVEMBER, CHEN, CHENS_KITCHEN, more);
    }

    <T> T as(Instant at, UserId who, Supplier<T> work) {
        return HouseClock.startingAt(at, hands -> actors.runAs(who, work));
    }

    <T> T as(UserId who, Supplier<T> work) {
        return as(NOVEMBER, who, work);
    }
}
