package io.tanxin.communication.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.Closing;
import io.tanxin.communication.talk.Readiness;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Toast;
import org.jspecify.annotations.Nullable;

/** Staff: what is left before the day can end, and the next one in one click. */
class ClosePanel extends Section {
    private final DayBrief day;
    private final Closing closing;

    ClosePanel(DayBrief day, Closing closing) {
        this.day = day;
        this.closing = closing;
        addClassNames("card", "close-panel");
        refresh();
    }

    /** Follows topics and minutes. */
    void refresh() {
        removeAll();
        var ready = closing.readiness(day.id());
        setVisible(day.state() == DayState.SCHEDULED && ready.begun());
        if (!isVisible()) return;
        var head = new Div(new H2(getTranslation("communication.closing.title")));
        head.addClassName("card-head");
        add(
                head,
                check(
                        ready.openTopics() == 0,
                        getTranslation(
                                ready.openTopics() == 0
                                        ? "communication.closing.topics.done"
                                        : "communication.closing.topics.open",
                                ready.openTopics())),
                check(
                        !ready.minutesMissing(),
                        getTranslation(
                                ready.minutesMissing()
                                        ? "communication.closing.minutes.open"
                                        : "communication.closing.minutes.done")));
        add(next(ready));
    }

    private static Div check(boolean done, String words) {
        var row = new Div((done ? Glyph.CHECK : Glyph.HOUR_GLASS).create(), new Span(words));
        row.addClassNames("row", done ? "text-ok" : "text-warn");
        return row;
    }

    private Div next(Readiness ready) {
        var next = closing.next(day.id());
        var inSeries = next.inSeries() != null;
        var dates = new Dates(getLocale(), next.draft().zone());
        var at = dates.dayAndTime(next.draft().at().atZone(next.draft().zone()).toInstant());
        var told = new Paragraph((inSeries
                        ? getTranslation("communication.series.closing.next", at)
                        : getTranslation("communication.closing.next", at, next.everyDays()))
                + (next.parked() > 0 ? " " + getTranslation("communication.closing.parked", next.parked()) : "")
                + (next.shifted() ? " " + getTranslation("communication.closing.shifted") : ""));
        var both = new Buttons.Accent(
                getTranslation(
                        inSeries ? "communication.series.closing.andNext" : "communication.closing.closeAndPlan"),
                click -> {
                    if (inSeries) goOn();
                    else close(next.draft(), false);
                });
        var only = new Buttons.Plain(getTranslation("communication.closing.close"), click -> close(null, false));
        both.setEnabled(ready.isReady());
        only.setEnabled(ready.isReady());
        var buttons = new Div(both, only);
        buttons.addClassName("row");
        return new Div(told, buttons);
    }

    private void goOn() {
        Attempt.at(this, () -> {
            switch (closing.closeAndGoOn(day.id(), day.version())) {
                case Closing.Closed.Done done -> {
                    Toast.success(this, "communication.closing.closed");
                    if (done.next() == null) UI.getCurrent().refreshCurrentRoute(true);
                    else UI.getCurrent().navigate("days/" + done.next());
                }
                case Closing.Closed.NotReady notReady -> refresh();
                case Closing.Closed.Against against -> refresh();
                case Closing.Closed.ChangedMeanwhile changed -> Toast.ask(this, "communication.talk.changedMeanwhile");
            }
        });
    }

    private void close(@Nullable DayDraft next, boolean knowingly) {
        Attempt.at(this, () -> {
            switch (closing.close(day.id(), day.version(), next, knowingly)) {
                case Closing.Closed.Done done -> {
                    var planned = done.next();
                    if (planned == null) {
                        Toast.success(this, "communication.closing.closed");
                    } else {
                        Toast.action(
                                this,
                                "communication.closing.planned",
                                "communication.closing.open",
                                () -> UI.getCurrent().navigate("days/" + planned));
                    }
                    UI.getCurrent().refreshCurrentRoute(true);
                }
                case Closing.Closed.NotReady notReady -> refresh();
                case Closing.Closed.Against against ->
                    Toast.action(
                            this,
                            "communication.closing.against",
                            "communication.closing.knowingly",
                            () -> close(next, true),
                            against.findings().size());
                case Closing.Closed.ChangedMeanwhile changed -> Toast.ask(this, "communication.talk.changedMeanwhile");
            }
        });
    }
}
