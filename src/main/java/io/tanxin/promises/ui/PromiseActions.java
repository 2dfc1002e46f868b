package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.promises.PromiseCost;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.promises.PromiseDetail.Action;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.Risk;
import io.tanxin.promises.Verdict;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done with a promise, as buttons; each asks the service and tells what came of it. */
final class PromiseActions {
    private final Component by;
    private final PromiseWork work;
    private final PromiseService promises;
    private final SerializableRunnable changed;

    /** @param changed the screen shows the promise anew */
    PromiseActions(Component by, PromiseWork work, SerializableRunnable changed) {
        this.by = by;
        this.work = work;
        promises = work.promises();
        this.changed = changed;
    }

    /** What this reader may do, the likeliest first and filled. */
    List<Component> buttons(PromiseDetail detail) {
        var row = detail.row();
        var may = detail.may();
        var buttons = new ArrayList<Component>();
        if (may.contains(Action.JUDGE)) buttons.addAll(verdict(row));
        var cost = detail.cost();
        if (cost != null && detail.decidesCost()) {
            buttons.add(new Buttons.Accent(say("promises.cost.approve"), click -> decide(detail, cost, true)));
            buttons.add(new Buttons.Plain(say("promises.cost.decline"), click -> decide(detail, cost, false)));
        }
        if (may.contains(Action.DONE)) {
            var done = may.contains(Action.AGREE_DAY)
                    ? new Buttons.Plain(say("promises.do.done"), click -> done(row))
                    : new Buttons.Accent(say("promises.do.done"), click -> done(row));
            done.addClassName("todo-action");
            buttons.add(done);
        }
        if (may.contains(Action.AGREE_DAY)) {
            buttons.add(new Buttons.Accent(say("promises.do.agreeDay"), click -> agreeDay(row)));
        }
        if (may.contains(Action.DECLINE_DAY)) buttons.add(declineDay(row));
        if (may.contains(Action.AT_RISK)) {
            buttons.add(new Buttons.Plain(say("promises.do.atRisk"), click -> atRisk(detail)));
        }
        if (may.contains(Action.PROPOSE_DAY) && row.proposedDue() == null) {
            buttons.add(new Buttons.Plain(say("promises.do.proposeDay"), click -> proposeDay(row)));
        }
        if (may.contains(Action.WITHDRAW)) {
            buttons.add(new Buttons.Plain(say("promises.do.withdraw"), click -> withdraw(row)));
        }
        if (may.contains(Action.UNDO)) {
            buttons.add(new Buttons.Plain(say("promises.do.undo"), click -> undo(row, row.version())));
        }
        return buttons;
    }

    /** Kept? Yes or no. */
    List<Component> verdict(PromiseRow row) {
        var yes = new Buttons.Accent(say("promises.do.yes"), click -> judge(row, Verdict.YES, ""));
        yes.setAriaLabel(say("promises.do.yesTo", row.words()));
        yes.addClassName("todo-action");
        var no = new Buttons.Plain(say("promises.do.no"), click -> no(row));
        no.setAriaLabel(say("promises.do.noTo", row.words()));
        return List.of(yes, no);
    }

    /** Another day? Agreed, or not. */
    List<Component> newDay(PromiseRow row) {
        var agree = new Buttons.Accent(say("promises.do.agreeDay"), click -> agreeDay(row));
        agree.setAriaLabel(say("promises.do.agreeDayFor", row.words()));
        agree.addClassName("todo-action");
        return List.of(agree, declineDay(row));
    }

    private Component declineDay(PromiseRow row) {
        var decline = new Buttons.Plain(say("promises.do.declineDay"), click -> declined(row));
        decline.setAriaLabel(say("promises.do.declineDayFor", row.words()));
        return decline;
    }

    Component proposeButton(PromiseRow row) {
        var ask = new Buttons.Plain(say("promises.do.proposeDay"), click -> proposeDay(row));
        ask.setAriaLabel(say("promises.do.proposeDayFor", row.words()));
        return ask;
    }

    /** The dealer says itself, in time, that what it promised may be late. */
    Component lateButton(PromiseRow row) {
        var late = new Buttons.Plain(say("promises.my.late"), click -> late(row));
        late.setAriaLabel(say("promises.my.lateFor", row.words()));
        return late;
    }

    private void late(PromiseRow row) {
        new WordsDialog(
                        say("promises.my.late"),
                        row.words(),
                        say("promises.my.late.label"),
                        say("promises.my.late.button"),
                        said -> run(
                                "promises.my.late.said",
                                row,
                                () -> promises.atRisk(row.id(), row.version(), new Risk(said, today(row), null, null))))
                .open();
    }

    Component doneButton(PromiseRow row) {
        var done = new Buttons.Plain(say("promises.do.done"), click -> done(row));
        done.setAriaLabel(say("promises.do.doneWith", row.words()));
        done.addClassName("todo-action");
        return done;
    }

    private void done(PromiseRow row) {
        run("promises.said.done", row, () -> promises.markDone(row.id(), row.version()));
    }

    private void judge(PromiseRow row, Verdict verdict, String words) {
        run(
                verdict == Verdict.YES ? "promises.said.yes" : "promises.said.no",
                row,
                () -> promises.verdict(row.id(), row.version(), verdict, words));
    }

    private void no(PromiseRow row) {
        new WordsDialog(
                        say("promises.no.title"),
                        row.words(),
                        say("promises.no.label"),
                        say("promises.no.button"),
                        said -> judge(row, Verdict.NO, said))
                .open();
    }

    private void atRisk(PromiseDetail detail) {
        var row = detail.row();
        work.dialogs()
                .risk(
                        by,
                        detail,
                        risk -> run("promises.said.atRisk", row, () -> promises.atRisk(row.id(), row.version(), risk)));
    }

    private void decide(PromiseDetail detail, PromiseCost cost, boolean approved) {
        var key = approved ? "promises.cost.approve" : "promises.cost.decline";
        new WordsDialog(
                        say(key),
                        say(
                                "promises.cost.of",
                                cost.money().in(UI.getCurrentOrThrow().getLocale()),
                                detail.row().words()),
                        say("promises.cost.words"),
                        say(key),
                        said -> attempt(() -> {
                            var id = detail.row().id();
                            if (approved) work.costs().approve(id, cost.version(), said);
                            else work.costs().decline(id, cost.version(), said);
                            Toast.success(by, "promises.said.decided");
                        }))
                .open();
    }

    private void proposeDay(PromiseRow row) {
        var day = DateWords.in(new DatePicker(say("promises.newDay.day")));
        day.setMin(today(row));
        new WordsDialog(
                        say("promises.newDay.title"),
                        row.words(),
                        say("promises.newDay.label"),
                        say("promises.newDay.button"),
                        day,
                        (said, newDue) -> run(
                                "promises.said.newDay",
                                row,
                                () -> promises.proposeDay(
                                        row.id(), row.version(), newDue == null ? row.due() : newDue, said)))
                .open();
    }

    private void agreeDay(PromiseRow row) {
        attempt(() -> {
            promises.agreeDay(row.id(), row.version());
            Toast.success(by, "promises.said.agreed");
        });
    }

    private void declined(PromiseRow row) {
        new WordsDialog(
                        say("promises.declineDay.title"),
                        row.words(),
                        say("promises.declineDay.label"),
                        say("promises.declineDay.button"),
                        said -> run(
                                "promises.said.declined",
                                row,
                                () -> promises.declineDay(row.id(), row.version(), said)))
                .open();
    }

    private void withdraw(PromiseRow row) {
        new WordsDialog(
                        say("promises.withdraw.title"),
                        row.words(),
                        say("promises.withdraw.label"),
                        say("promises.withdraw.button"),
                        said -> run(
                                "promises.said.withdrawn", row, () -> promises.withdraw(row.id(), row.version(), said)))
                .open();
    }

    private void undo(PromiseRow row, int version) {
        attempt(() -> {
            promises.undo(row.id(), version);
            Toast.success(by, "promises.said.undone");
        });
    }

    private void run(String said, PromiseRow row, SerializableRunnable change) {
        attempt(() -> {
            change.run();
            Toast.undo(by, said, () -> undo(row, row.version() + 1));
        });
    }

    private void attempt(SerializableRunnable change) {
        try {
            change.run();
        } catch (PromiseRefused refused) {
            Toast.failure(by, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "promises.said.changedMeanwhile");
        }
        changed.run();
    }

    private static LocalDate today(PromiseRow row) {
        return row.due().minusDays(row.daysLeft());
    }

    private String say(String key, Object... arguments) {
        return by.getTranslation(key, arguments);
    }
}
