package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.MinutesLine;
import io.tanxin.communication.talk.MinutesLine.Said;
import io.tanxin.communication.talk.MinutesPage;
import io.tanxin.communication.talk.MinutesPage.Correction;
import io.tanxin.communication.talk.MinutesPage.Part;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.panel.SealLine;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Minutes as the dealer reads them. The dealer's own page, the preview before sharing and the staff's page all show them by this. */
class MinutesReading extends Div {
    private final DayFace face;
    private final ZoneId zone;
    private final @Nullable DealerSeals seals;
    private final @Nullable SerializableBiConsumer<Part, MinutesLine> correct;

    /**
     * @param seals null in a preview: nothing is sealed yet
     * @param correct what a tap beside a line does; null where lines are only read
     */
    MinutesReading(
            MinutesPage page,
            ZoneId zone,
            @Nullable DealerSeals seals,
            @Nullable SerializableBiConsumer<Part, MinutesLine> correct) {
        face = DayFace.of(this, zone);
        this.zone = zone;
        this.seals = seals;
        this.correct = correct;
        addClassName("minutes-reading");
        page.parts().forEach(part -> add(part(part, page.parts().size() > 1)));
    }

    /** Below what was shared: the same on paper. */
    MinutesReading withPaper(DayId day, DealerId dealer) {
        var paper = new Anchor(
                "/papers/minutes/" + day + "?dealer=" + dealer, getTranslation("communication.minutes.paper"));
        paper.setRouterIgnore(true);
        paper.getElement().setAttribute("download", true);
        paper.addComponentAsFirst(Glyph.DOWNLOAD.create());
        paper.addClassName("paper-link");
        add(paper);
        return this;
    }

    private Div part(Part part, boolean several) {
        var body = new Div();
        body.addClassName("minutes-part");
        if (several) {
            body.add(new H3(getTranslation(
                    part.forAll() ? "communication.minutes.part.all" : "communication.minutes.part.own")));
        }
        var by = getTranslation("communication.minutes.sharedBy", part.by(), face.dayAndTime(part.at()));
        var meta = new Paragraph(
                part.share() > 1 ? by + " · " + getTranslation("communication.minutes.version", part.share()) : by);
        meta.addClassName("quiet");
        body.add(meta);
        for (var line : part.lines()) {
            body.add(line(part, line));
            part.at(line).forEach(correction -> body.add(correction(correction)));
        }
        var earlier = part.ofEarlierLines();
        if (!earlier.isEmpty()) {
            body.add(new H3(getTranslation("communication.minutes.earlierLines")));
            for (var correction : earlier) {
                var was = new Paragraph(correction.lineText());
                was.addClassName("quoted");
                body.add(was, correction(correction));
            }
        }
        var confirmed = part.confirmed();
        if (confirmed != null) {
            body.add(new StatusBadge(
                    Tone.OK,
                    getTranslation(
                            "communication.minutes.confirmedBy", confirmed.by(), face.dayAndTime(confirmed.at()))));
        }
        var seal = part.seal();
        if (seal != null && seals != null) body.add(new SealLine(seal, seals, zone));
        return body;
    }

    private Div line(Part part, MinutesLine line) {
        var row = text(line, face);
        if (correct == null) return row;
        var button = new Button(Glyph.EDIT.create(), click -> correct.accept(part, line));
        button.addClassNames("plain", "correct");
        button.setAriaLabel(getTranslation("communication.minutes.correct.line", words(line, face)));
        row.add(button);
        return row;
    }

    private Div correction(Correction correction) {
        var words = new Span(correction.words());
        var by = new Span(
                getTranslation("communication.minutes.correctedBy", correction.by(), face.dayAndTime(correction.at())));
        by.addClassName("quiet");
        var row = new Div(Glyph.EDIT.create(), new Div(words, by));
        row.addClassName("correction");
        return row;
    }

    /** A line as one would say it. */
    static String words(MinutesLine line, DayFace face) {
        var said = line.said();
        return said == null
                ? line.plain()
                : face.say("communication.minutes.promise.told", said.owner(), said.words(), face.weekday(said.due()));
    }

    private static Div promise(Said said, DayFace face) {
        var words = new Span(face.say("communication.minutes.promise", said.owner(), said.words()));
        var due = new Span(face.say("communication.minutes.promise.until", face.weekday(said.due())));
        due.addClassName("quiet");
        var stands = new Div(due);
        stands.addClassName("row");
        var made = said.made();
        if (made != null) stands.add(PromiseMark.of(stands, made));
        var marker = Glyph.HANDSHAKE.create();
        marker.addClassName("marker");
        var row = new Div(marker, new Div(words, stands));
        row.addClassNames("minutes-line", "look-promise");
        return row;
    }

    /** One line, harmless already. */
    static Div text(MinutesLine line, DayFace face) {
        var said = line.said();
        if (said != null) return promise(said, face);
        Component words = new Html("<span>" + line.html() + "</span>");
        var row = new Div();
        row.addClassNames("minutes-line", "look-" + line.look().name().toLowerCase(Locale.ROOT));
        row.getStyle().set("--depth", Integer.toString(line.depth()));
        if (!line.marker().isEmpty()) {
            var marker = new Span(line.marker());
            marker.addClassName("marker");
            row.add(marker);
        }
        if (line.look() == MinutesLine.Look.HEADING) {
            var heading = new H3();
            heading.add(words);
            row.add(heading);
        } else {
            row.add(words);
        }
        return row;
    }
}
