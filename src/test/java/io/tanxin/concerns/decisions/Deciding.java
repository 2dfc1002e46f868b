package io.tanxin.concerns.decisions;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of decisions have in common: who decides what, and when. */
@DatabaseTest
@SignedIn
abstract class Deciding {
    static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    /** A Thursday. */
    static final Instant BEGIN =
            LocalDateTime.parse("2026-11-26T10:00").atZone(THERE).toInstant();

    static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    @Autowired
    Decisions decisions;

    @Autowired
    Sanctions sanctions;

    @Autowired
    SanctionWord word;

    @Autowired
    MySanctions mine;

    @Autowired
    DecisionLists lists;

    @Autowired
    SanctionRound round;

    @Autowired
    Trust trust;

    @Autowired
    TermsOfConflicts terms;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    <T> T as(UserId who, Supplier<T> work) {
        return actors.runAs(who, work);
    }

    void by(UserId who, Runnable work) {
        actors.runAs(who, work);
    }

    static void at(Instant when, Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(when, hands -> {
            work.accept(hands);
            return true;
        });
    }

    static Money yuan(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }

    static DecisionDraft draft(DealerId dealer, @Nullable Long concern) {
        return new DecisionDraft(
                dealer,
                concern,
                "Stock up before the price cut?",
                "Forty more units before the end of the month",
                "Not to sit on them when the price falls",
                List.of(
                        new DecisionOption(0, "Tell it to wait for the new price", Interest.DEALER, yuan("3000")),
                        new DecisionOption(0, "Let it buy and say nothing", Interest.COMPANY, null)));
    }

    DecisionId record() {
        return as(LI_NA, () -> decisions.record(draft(CHENS_KITCHEN, null)));
    }

    /** The first option is chosen. */
    DecisionState decide(UserId who, DecisionId id, @Nullable Money cost, @Nullable SanctionDraft sanction) {
        return decide(who, id, Interest.DEALER, cost, sanction);
    }

    DecisionState decide(
            UserId who, DecisionId id, Interest protects, @Nullable Money cost, @Nullable SanctionDraft sanction) {
        return as(
                who,
                () -> decisions.decide(
                        id, version(id), new Choice(option(id), protects, "It trusts us", cost, sanction)));
    }

    static SanctionDraft restriction(LocalDate until) {
        return new SanctionDraft(
                SanctionKind.FUNDS_WITHHELD,
                "The promotion money of December is withheld",
                "Goods were sold into another dealer's area twice",
                "We talked about it on 3 and on 17 November",
                TODAY,
                until);
    }

    /** Signed by the director, and not shown yet. */
    SanctionId signed() {
        var id = record();
        decide(DIRECTOR, id, null, restriction(TODAY.plusDays(40)));
        return sanction(id);
    }

    SanctionId sanction(DecisionId id) {
        return new SanctionId(db.sql("select id from sanction where decision_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single());
    }

    SanctionState state(SanctionId id) {
        return SanctionState.valueOf(one("select state from sanction where id = " + id));
    }

    int version(SanctionId id) {
        return Integer.parseInt(one("select version from sanction where id = " + id));
    }

    int version(DecisionId id) {
        return Integer.parseInt(one("select version from conflict_decision where id = " + id));
    }

    long option(DecisionId id) {
        return Long.parseLong(one("select id from conflict_option where place = 0 and decision_id = " + id));
    }

    String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }

    int letters(String kind, UserId reader) {
        return count("outbox_mail where kind = 'decisions/" + kind + "' and reader_id = " + reader);
    }

    static void refuses(Reason reason, ThrowingCallable call) {
        Assertions.assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(call)
                .extracting(DecisionRefused::reason)
                .isEqualTo(reason);
    }
}
