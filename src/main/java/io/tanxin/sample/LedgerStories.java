package io.tanxin.sample;

import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.PromiseState;
import io.tanxin.promises.Repairs;
import io.tanxin.promises.Risk;
import io.tanxin.promises.loans.LoanDraft;
import io.tanxin.promises.loans.LoanKind;
import io.tanxin.promises.loans.LoanService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What the ledger knows beside kept and broken: said in advance with a cost that the director decides, newly agreed, broken and
 * half repaired, and a replacement whose old unit nobody asks for any more.
 */
@Component
class LedgerStories {
    private static final long PAID_LATE = 4;

    private final PromiseService promises;
    private final PromiseLists lists;
    private final Repairs repairs;
    private final LoanService loans;

    LedgerStories(PromiseService promises, PromiseLists lists, Repairs repairs, LoanService loans) {
        this.promises = promises;
        this.lists = lists;
        this.repairs = repairs;
        this.loans = loans;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        atRisk(cast.player("chen"), course, end);
        newlyAgreed(cast.player("hu"), course, end);
        halfRepaired(cast.player("luo"), course, end);
        lent(cast.player("chen"), course, end);
        lent(cast.player("ma.jun"), course, end);
    }

    /** Told two days ago, with another way; what it costs waits for the director. */
    private void atRisk(Cast.Player chen, HalfYear.Course course, Instant end) {
        made(
                chen,
                course,
                end,
                11,
                6,
                "换上新的门头灯箱",
                made -> course.at(ago(end, 2), chen.managerId(), () -> {
                    var now = lists.detail(made).row();
                    var cost = Money.of(BigDecimal.valueOf(3200), "CNY");
                    promises.atRisk(
                            made,
                            now.version(),
                            new Risk("已电话说明，灯箱厂排期推迟一周。", today(end).minusDays(2), "先借一套展会灯箱顶上；或加急制作。", cost));
                }));
    }

    /** Another day was asked for in time, and the dealer said yes. */
    private void newlyAgreed(Cast.Player hu, HalfYear.Course course, Instant end) {
        made(hu, course, end, 20, -3, "A training on dimmer wiring for the two new fitters", made -> {
            course.at(
                    ago(end, 7),
                    hu.managerId(),
                    () -> promises.proposeDay(
                            made,
                            version(made),
                            today(end).plusDays(9),
                            "The trainer is ill; a week later he can stay a whole day."));
            course.at(ago(end, 6), hu.owner(), () -> {
                var row = lists.detail(made).row();
                if (row.asksForDay()) promises.agreeDay(made, row.version());
            });
        });
    }

    /** Broken by silence some days ago: an apology was made, and something done at once; the new date and the talk are missing. */
    private void halfRepaired(Cast.Player luo, HalfYear.Course course, Instant end) {
        made(
                luo,
                course,
                end,
                30,
                -12,
                "付清三季度的陈列补贴",
                made -> course.at(ago(end, 2), luo.managerId(), () -> {
                    if (lists.detail(made).row().state() != PromiseState.BROKEN) return;
                    repairs.apologise(
                            made, 0, PAID_LATE, "是我们的疏忽，让您久等了，非常抱歉。", today(end).minusDays(2));
                    repairs.act(made, 1, "财务今天先付一半，余款补单后当天付出。", today(end).minusDays(2));
                }));
    }

    /** The old unit was asked for three times, a week apart; yesterday that was enough. */
    private void lent(Cast.Player player, HalfYear.Course course, Instant end) {
        var chinese = player.language().getLanguage().equals("zh");
        course.at(
                ago(end, 36),
                player.managerId(),
                () -> loans.lend(new LoanDraft(
                        player.dealer(),
                        LoanKind.REPLACEMENT,
                        chinese ? "油烟机 A7" : "Range hood A7",
                        "A7-20" + player.dealer().value(),
                        Money.of(BigDecimal.valueOf(2900), "CNY"),
                        today(end).minusDays(36),
                        today(end).minusDays(22))));
    }

    private void made(
            Cast.Player player,
            HalfYear.Course course,
            Instant end,
            int ago,
            int due,
            String words,
            Consumer<PromiseId> then) {
        UserId owner = player.managerId();
        var draft = new PromiseDraft(
                player.dealer(), Side.COMPANY, owner, words, today(end).plusDays(due), null, null, true);
        course.at(ago(end, ago), owner, () -> then.accept(promises.make(draft)));
    }

    private int version(PromiseId id) {
        return lists.detail(id).row().version();
    }

    private static LocalDate today(Instant end) {
        return LocalDate.ofInstant(end, Storyteller.ZONE);
    }

    private static Instant ago(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }
}
