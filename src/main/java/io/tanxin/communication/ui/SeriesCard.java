package io.tanxin.communication.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.series.SeriesBrief;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Listed;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import java.util.Optional;

/** A dealer's series: each rhythm in words with its next days, to be changed or ended. */
@SpringComponent
class SeriesCard {
    private static final int NEXT = 3;

    private final SeriesQueries queries;
    private final SeriesEdits edits;
    private final Dealers dealers;
    private final WorkingDays workingDays;
    private final CurrentActor actor;

    SeriesCard(SeriesQueries queries, SeriesEdits edits, Dealers dealers, WorkingDays workingDays, CurrentActor actor) {
        this.queries = queries;
        this.edits = edits;
        this.dealers = dealers;
        this.workingDays = workingDays;
        this.actor = actor;
    }

    /** Empty when the dealer has none. @param changed shows the page anew */
    Optional<Card> of(Div panel, DealerId dealer, SerializableRunnable changed) {
        var all = queries.of(dealer);
        if (all.isEmpty()) return Optional.empty();
        var face = DayFace.of(panel, actor.get().zone());
        var list = new UnorderedList();
        all.forEach(one -> list.add(item(panel, face, one, changed)));
        return Optional.of(new Card(panel.getTranslation("communication.series.title"), list));
    }

    private ListItem item(Div panel, DayFace face, SeriesBrief one, SerializableRunnable changed) {
        var rhythm = new Span(capital(edits.words.of(one.recurrence(), face.locale()), face));
        rhythm.addClassName("series-sentence");
        var how = new Span(String.join(
                " · ",
                one.title() == null ? face.say("words.kind." + one.kind()) : one.title(),
                face.say("communication.days.how", face.say("words.way." + one.way()), one.minutes()),
                face.say("communication.days.with", one.organiserName())));
        how.addClassName("quiet");
        var next = new Span(
                one.paused()
                        ? face.say("communication.series.paused")
                        : face.say(
                                "communication.series.nextDays",
                                Listed.in(
                                        face.locale(),
                                        one.next().stream()
                                                .limit(NEXT)
                                                .map(face::dayAndTime)
                                                .toList())));
        next.addClassName("quiet");
        var what = new Div(rhythm, how, next);
        what.addClassName("day-what");
        var buttons = new Div(
                new Buttons.Plain(face.say("communication.series.change"), click -> edit(panel, face, one, changed)),
                new Buttons.Plain(face.say("communication.series.end"), click -> end(panel, face, one, changed)));
        buttons.addClassName("row");
        return new ListItem(what, buttons);
    }

    private void edit(Div panel, DayFace face, SeriesBrief one, SerializableRunnable changed) {
        var draft = edits.trial.draft(one.id(), null);
        var country = dealers.brief(draft.dealers().getFirst()).country();
        new SeriesDialog(
                        panel,
                        new DayFace(panel, face.locale(), one.recurrence().zone()),
                        edits,
                        one,
                        draft,
                        day -> !workingDays.isWorking(day, country),
                        changed)
                .open();
    }

    private void end(Div panel, DayFace face, SeriesBrief one, SerializableRunnable changed) {
        var reason = new TextArea(face.say("communication.days.reason"));
        reason.setHelperText(face.say("communication.days.reasonHelp"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        var told = new Paragraph(face.say("communication.series.endText"));
        var form = new Div(told, reason);
        form.addClassName("day-form");
        var dialog = new Dialog(face.say("communication.series.end"), form);
        dialog.setWidth("min(28rem, 94vw)");
        dialog.getFooter()
                .add(
                        new Buttons.Plain(face.say("communication.days.cancelDialog"), click -> dialog.close()),
                        new Buttons.Accent(face.say("communication.series.endIt"), click -> {
                            dialog.close();
                            edits.end(panel, one.id(), null, reason.getValue(), changed);
                        }));
        dialog.open();
    }

    private static String capital(String sentence, DayFace face) {
        return sentence.substring(0, 1).toUpperCase(face.locale()) + sentence.substring(1);
    }
}
