package io.tanxin.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DaysOfLeavers;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.aftercare.AftercareId;
import io.tanxin.communication.aftercare.ui.AftercareSteps;
import io.tanxin.insights.Need;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.support.repeating.ProposalId;
import io.tanxin.support.repeating.Proposals;
import io.tanxin.support.repeating.RepeatRefused;
import io.tanxin.ui.Toast;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done about a need, right in its row. */
@SpringComponent
class NeedActions {
    private final PromiseService promises;
    private final DaysOnHoliday holidays;
    private final DaysOfLeavers leavers;
    private final LetterDialog letters;
    private final AftercareSteps aftercare;
    private final Proposals proposals;
    private final ReviewStep review;

    NeedActions(
            PromiseService promises,
            DaysOnHoliday holidays,
            DaysOfLeavers leavers,
            LetterDialog letters,
            AftercareSteps aftercare,
            Proposals proposals,
            ReviewStep review) {
        this.promises = promises;
        this.holidays = holidays;
        this.leavers = leavers;
        this.letters = letters;
        this.aftercare = aftercare;
        this.proposals = proposals;
        this.review = review;
    }

    /** The row's buttons, the suggested one first. */
    Component of(Component row, Need need, SerializableRunnable changed) {
        var buttons = new Div();
        buttons.addClassName("need-actions");
        switch (need.kind()) {
            case PROMISE_LATE, PROMISE_DUE ->
                buttons.add(
                        suggested(row, "insights.do.done", () -> done(row, need, changed)),
                        other(row, "insights.do.open", () -> go("promises/" + need.subject())));
            case CONCERN_LATE, CONCERN ->
                buttons.add(suggested(row, "insights.do.answer", () -> go("concerns/" + need.subject())));
            case CONCERN_UP -> buttons.add(suggested(row, "insights.do.open", () -> go("concerns/" + need.subject())));
            case HAND_OVER_SIGN ->
                buttons.add(suggested(row, "insights.do.sign", () -> go("handovers/" + need.subject())));
            case HAND_OVER_LONG, HAND_OVER_TALK ->
                buttons.add(suggested(row, "insights.do.open", () -> go("handovers/" + need.subject())));
            case ORPHANED -> buttons.add(suggested(row, "insights.do.takeOver", () -> go("promises/orphaned")));
            case CONCERN_READ ->
                buttons.add(suggested(row, "insights.do.read", () -> go("concerns/" + need.subject())));
            case HANDED_UP, HANDED_LATE, HANDED_BACK, HANDED_DUE ->
                buttons.add(suggested(row, "insights.do.open", () -> go("handed/" + need.subject())));
            case NEW_DAY -> buttons.add(suggested(row, "insights.do.move", () -> go("promises/" + need.subject())));
            case REPAIR -> buttons.add(suggested(row, "insights.do.repair", () -> go("promises/" + need.subject())));
            case APOLOGY_LOOP -> buttons.add(suggested(row, "insights.do.open", () -> go("promises/apologies")));
            case COST -> buttons.add(suggested(row, "insights.do.decide", () -> go("promises/" + need.subject())));
            case DECISION -> buttons.add(suggested(row, "insights.do.decide", () -> go("decisions/" + need.subject())));
            case SECOND_LOOK ->
                buttons.add(suggested(row, "insights.do.open", () -> go("decisions/" + need.subject())));
            case TRUST -> buttons.add(suggested(row, "insights.do.decide", () -> go("decisions/trust")));
            case VERDICT -> buttons.add(suggested(row, "insights.do.judge", () -> go("promises/" + need.subject())));
            case LETTER ->
                buttons.add(suggested(row, "insights.do.handOver", () -> letters.open(row, need.subject(), changed)));
            case DECLINED_TWICE ->
                buttons.add(suggested(row, "insights.do.dealer", () -> go("dealers/" + need.subject())));
            case MESSAGE ->
                buttons.add(suggested(
                        row,
                        "insights.do.read",
                        () -> go("dealers/" + Objects.requireNonNull(need.dealer()) + "/messages")));
            case SUPPORT ->
                buttons.add(suggested(
                        row,
                        "insights.do.look",
                        () -> go("dealers/" + Objects.requireNonNull(need.dealer()) + "/support")));
            case MAIL_FAILS ->
                buttons.add(suggested(
                        row, "insights.do.contact", () -> go("dealers/" + Objects.requireNonNull(need.dealer()))));
            case REPORT_SILENT ->
                buttons.add(suggested(row, "insights.do.report", () -> go("dealers/" + need.subject() + "/situation")));
            case NO_MANAGER -> buttons.add(suggested(row, "insights.do.assign", () -> go("dealers/" + need.subject())));
            case TO_CLOSE -> buttons.add(suggested(row, "insights.do.close", () -> go("days/" + need.subject())));
            case MINUTES -> buttons.add(suggested(row, "insights.do.write", () -> go("days/" + need.subject())));
            case ANOTHER_TIME -> buttons.add(suggested(row, "insights.do.move", () -> go("days/" + need.subject())));
            case ON_HOLIDAY ->
                buttons.add(
                        suggested(row, "insights.do.anotherDay", () -> go("days/" + need.subject())),
                        other(row, "insights.do.keepDay", () -> keep(need, changed)));
            case ON_HOLIDAYS -> buttons.add(suggested(row, "insights.do.decide", () -> go("days/on-holiday")));
            case OF_LEAVER ->
                buttons.add(
                        suggested(row, "insights.do.callOff", () -> callOff(need, changed)),
                        other(row, "insights.do.keepDay", () -> hold(need, changed)));
            case REPEAT ->
                buttons.add(
                        suggested(row, "repeating.accept", () -> accept(row, need, changed)),
                        other(
                                row,
                                "insights.do.look",
                                () -> UI.getCurrent()
                                        .navigate(
                                                "support/repeating",
                                                QueryParameters.of(
                                                        "dealer",
                                                        Objects.requireNonNull(need.dealer())
                                                                .toString()))));
            case AFTERCARE -> {
                var id = new AftercareId(need.subject());
                buttons.add(
                        suggested(row, "communication.aftercare.plan", () -> aftercare.plan(id, changed)),
                        other(row, "communication.aftercare.drop", () -> aftercare.drop(id, changed)));
            }
            case REVIEW ->
                buttons.add(
                        suggested(row, "insights.do.planReview", () -> review.plan(need, changed)),
                        other(row, "insights.do.open", () -> go("plans/" + need.subject())));
            case NOTES -> buttons.add(suggested(row, "insights.do.lookThrough", () -> go("own-data")));
            case WEEK_WAITING, WEEK_SILENT ->
                buttons.add(suggested(row, "insights.do.open", () -> go("weeks/" + need.subject())));
            case DAY_TODAY, NO_ANSWER, CORRECTION, WISH ->
                buttons.add(suggested(row, "insights.do.open", () -> go("days/" + need.subject())));
        }
        return buttons;
    }

    private void done(Component row, Need need, SerializableRunnable changed) {
        var id = new PromiseId(need.subject());
        var ui = UI.getCurrent();
        try {
            promises.markDone(id, need.version());
        } catch (OptimisticLockingFailureException quicker) {
            Toast.failure(ui, "insights.meanwhile");
            changed.run();
            return;
        }
        Toast.undo(ui, "insights.done", () -> {
            promises.undo(id, need.version() + 1);
            changed.run();
        });
        changed.run();
    }

    /** A day of repeating support was given as foreseen. */
    private void accept(Component row, Need need, SerializableRunnable changed) {
        var id = new ProposalId(need.subject());
        var ui = UI.getCurrent();
        try {
            proposals.accept(id);
        } catch (RepeatRefused quicker) {
            Toast.failure(ui, quicker.key());
            changed.run();
            return;
        }
        Toast.undo(ui, "repeating.said.accepted", () -> {
            proposals.undo(id);
            changed.run();
        });
        changed.run();
    }

    /** On the holiday all the same. */
    private void keep(Need need, SerializableRunnable changed) {
        var day = new DayId(need.subject());
        holidays.keep(day);
        Toast.undo(UI.getCurrent(), "insights.kept", () -> {
            holidays.undoKeep(day);
            changed.run();
        });
        changed.run();
    }

    private void callOff(Need need, SerializableRunnable changed) {
        var made = leavers.callOff(new DayId(need.subject()), Objects.requireNonNull(need.dealer()));
        Toast.undo(UI.getCurrent(), "insights.calledOff", () -> {
            leavers.undo(made);
            changed.run();
        });
        changed.run();
    }

    /** Although the dealer has left. */
    private void hold(Need need, SerializableRunnable changed) {
        var day = new DayId(need.subject());
        var dealer = Objects.requireNonNull(need.dealer());
        leavers.keep(day, dealer);
        Toast.undo(UI.getCurrent(), "insights.held", () -> {
            leavers.undoKeep(day, dealer);
            changed.run();
        });
        changed.run();
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }

    private static Button suggested(Component row, String key, SerializableRunnable action) {
        var button = other(row, key, action);
        button.addClassName("todo-action");
        return button;
    }

    private static Button other(Component row, String key, SerializableRunnable action) {
        return new Button(row.getTranslation(key), click -> action.run());
    }
}
