package io.tanxin.sample;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.kernel.Money;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.PromiseState;
import io.tanxin.promises.Repairs;
import io.tanxin.promises.loans.LoanCondition;
import io.tanxin.promises.loans.LoanDraft;
import io.tanxin.promises.loans.LoanId;
import io.tanxin.promises.loans.LoanKind;
import io.tanxin.promises.loans.LoanService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What happens seldom, and each screen can show all the same: the third apology for the same miss, a promise taken back, a unit that
 * came home and one on its way, a talk that is only a draft,
 * a promise whose maker has gone on.
 */
@Component
class RareTurns {
    private static final long PROMISED_LATE = 1;

    private final PromiseService promises;
    private final PromiseLists lists;
    private final Repairs repairs;
    private final LoanService loans;
    private final DayService days;
    private final WorkingDays workingDays;

    RareTurns(
            PromiseService promises,
            PromiseLists lists,
            Repairs repairs,
            LoanService loans,
            DayService days,
            WorkingDays workingDays) {
        this.promises = promises;
        this.lists = lists;
        this.repairs = repairs;
        this.loans = loans;
        this.days = days;
        this.workingDays = workingDays;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        threeTimesSorry(cast.player("tan"), course, end);
        takenBack(cast.player("lin"), course, end);
        lent(
                cast.player("wei"),
                60,
                30,
                course,
                end,
                loan -> at(
                        course,
                        end,
                        33,
                        cast.player("wei"),
                        () -> loans.returned(loan, seen(loan), today(end).minusDays(33), LoanCondition.GOOD, null)));
        var duan = cast.player("duan");
        lent(
                duan,
                20,
                2,
                course,
                end,
                loan -> course.at(ago(end, 1), duan.owner(), () -> loans.onItsWay(loan, seen(loan))));
        draft(cast.player("zhou.yuan"), course, end);
        // its dealer goes to another manager some days ago, and nobody has taken it over
        made(cast.player("long"), 16, 3, "新店门头设计两稿，附报价", course, end, made -> {});
    }

    /** Each time the goods were late, each time somebody was sorry: something must change. */
    private void threeTimesSorry(Cast.Player tan, HalfYear.Course course, Instant end) {
        for (var due : List.of(106, 71, 38)) {
            made(
                    tan,
                    due + 14,
                    -due,
                    "五金配件补货到店",
                    course,
                    end,
                    made -> at(course, end, due - 11, tan, () -> {
                        if (lists.detail(made).row().state() != PromiseState.BROKEN) return;
                        repairs.apologise(
                                made,
                                0,
                                PROMISED_LATE,
                                "答应的日子又没做到，耽误您的生意，对不起。",
                                today(end).minusDays(due - 11));
                    }));
        }
    }

    private void takenBack(Cast.Player lin, HalfYear.Course course, Instant end) {
        made(
                lin,
                15,
                4,
                "代为采购两盏展示用的吊灯",
                course,
                end,
                made -> course.at(ago(end, 5), lin.owner(), () -> {
                    var row = lists.detail(made).row();
                    if (row.isOpen()) promises.withdraw(made, row.version(), "不用了，本地朋友送了两盏。");
                }));
    }

    private void draft(Cast.Player player, HalfYear.Course course, Instant end) {
        var on = workingDays.workingOnOrAfter(today(end).plusDays(15), "CN");
        at(
                course,
                end,
                1,
                player,
                () -> days.plan(
                        List.of(new DayDraft(
                                DayKind.PLAN_REVIEW,
                                DayWay.VISIT,
                                null,
                                List.of(player.dealer()),
                                on.atTime(LocalTime.of(10, 0)),
                                Storyteller.ZONE,
                                90,
                                null,
                                false)),
                        false,
                        true));
    }

    private void lent(
            Cast.Player player, int ago, int back, HalfYear.Course course, Instant end, Consumer<LoanId> then) {
        at(
                course,
                end,
                ago,
                player,
                () -> then.accept(loans.lend(new LoanDraft(
                        player.dealer(),
                        LoanKind.SPARE,
                        "展示灯具一组",
                        "Z3-10" + player.dealer().value(),
                        Money.of(BigDecimal.valueOf(1600), "CNY"),
                        today(end).minusDays(ago),
                        today(end).minusDays(back)))));
    }

    private int seen(LoanId loan) {
        return loans.find(loan).version();
    }

    private void made(
            Cast.Player player,
            int ago,
            int due,
            String words,
            HalfYear.Course course,
            Instant end,
            Consumer<PromiseId> then) {
        at(
                course,
                end,
                ago,
                player,
                () -> then.accept(promises.make(new PromiseDraft(
                                player.dealer(),
                                Side.COMPANY,
                                player.managerId(),
                                words,
                                today(end).plusDays(due),
                                null,
                                null)
                        .knowing())));
    }

    private static void at(HalfYear.Course course, Instant end, int daysAgo, Cast.Player player, Runnable what) {
        course.at(ago(end, daysAgo), player.managerId(), what);
    }

    private static LocalDate today(Instant end) {
        return LocalDate.ofInstant(end, Storyteller.ZONE);
    }

    private static Instant ago(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }
}
