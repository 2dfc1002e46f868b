package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.ConcernDetail;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernInside;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernMessage;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.ConcernSettings;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.Urgency;
import io.tanxin.concerns.panel.ConcernPanel;
import io.tanxin.handed.ui.HandedParts;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** One concern: the talk, the next step, the clock in words; apart, what the company keeps for itself. */
@Route("concerns/:concern([0-9]{1,18})")
@StyleSheet("concerns.css")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class ConcernView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ConcernLists lists;
    private final transient ConcernSteps steps;
    private final transient ConcernInside inside;
    private final transient ConcernSettings settings;
    private final transient ConcernParts parts;
    private final transient HandedParts handed;
    private final transient List<ConcernPanel> panels;
    private final transient CurrentActor actor;
    private final ConcernFace face;
    private String title = "";

    ConcernView(
            ConcernLists lists,
            ConcernSteps steps,
            ConcernInside inside,
            ConcernSettings settings,
            ConcernParts parts,
            HandedParts handed,
            List<ConcernPanel> panels,
            CurrentActor actor) {
        this.lists = lists;
        this.steps = steps;
        this.inside = inside;
        this.settings = settings;
        this.parts = parts;
        this.handed = handed;
        this.panels = panels;
        this.actor = actor;
        face = ConcernFace.of(this, actor.get().zone());
        addClassNames("page", "concern");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("concern")
                .map(Long::parseLong)
                .map(ConcernId::new)
                .orElseThrow(() -> new NotFound("concern")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ConcernId id) {
        var detail = lists.detail(id);
        title = detail.row().heading();
        removeAll();
        add(header(detail));
        var talk = new Div();
        talk.addClassName("day-talk");
        if (detail.row().heated()) talk.add(new BeforePart(detail, face));
        talk.add(new ThreadList(detail.thread(), face, message -> reading(detail, message)));
        if (detail.row().state() != ConcernState.CONFIRMED)
            talk.add(new AnswerEditor(detail, settings, steps, face, () -> show(id)));
        var beside = new Div(next(detail), inHouse(id), facts(detail), promises(detail));
        panels.forEach(panel -> beside.add(panel.build(detail.row())));
        beside.add(new InsidePart(detail, inside, parts, face, () -> show(id)), history(detail));
        beside.addClassName("day-plan");
        var columns = new Div(talk, beside);
        columns.addClassName("day-columns");
        add(columns);
    }

    private PageHeader header(ConcernDetail detail) {
        var row = detail.row();
        var lines = new Div(new StatusBadge(face.badge(row)));
        if (row.state().isOpen() && row.urgency() != Urgency.NORMAL)
            lines.add(new StatusBadge(face.urgency(row.urgency())));
        if (row.inConfidence())
            lines.add(new StatusBadge(
                    new StatusBadge.Look(Tone.CLAY, Glyph.LOCK, getTranslation("concerns.inConfidence"))));
        if (row.heated())
            lines.add(new StatusBadge(new StatusBadge.Look(Tone.BAD, Glyph.ALERT, getTranslation("concerns.heated"))));
        lines.add(new Anchor("dealers/" + row.dealer(), row.dealerName()));
        var clock = new Span(face.clock(row, detail.left()));
        clock.addClassName("day-time");
        lines.add(clock);
        lines.addClassName("row");
        var header = new PageHeader(row.heading()).line(lines);
        if (detail.mayShare()) {
            header.action(new Buttons.Plain(
                    getTranslation("concerns.do.share"),
                    click -> io.tanxin.ui.Confirm.ask(
                            this,
                            "concerns.share",
                            () -> run("concerns.said.shared", row, () -> steps.share(row.id(), row.version())))));
        }
        return header;
    }

    /** The one step that suggests itself, and the others. */
    private Component next(ConcernDetail detail) {
        var row = detail.row();
        var card = new Card(getTranslation("concerns.next"));
        var buttons = new ArrayList<Component>();
        switch (row.state()) {
            case RECEIVED -> card.add(new Paragraph(getTranslation("concerns.next.RECEIVED")));
            case ACKNOWLEDGED, UNDERSTOOD, ACTING -> {
                card.add(new Paragraph(getTranslation("concerns.next." + row.state())));
                var understand = getTranslation("concerns.do.understand");
                if (row.state() == ConcernState.ACKNOWLEDGED) {
                    buttons.add(new Buttons.Accent(
                            understand, click -> parts.understand(this, row, () -> show(row.id()))));
                } else {
                    buttons.add(new Buttons.Soft(
                            getTranslation("concerns.do.promise"),
                            click -> parts.promise(this, row, () -> show(row.id()))));
                    buttons.add(new Buttons.Accent(
                            getTranslation("concerns.do.resolve"),
                            click -> parts.resolve(this, row, () -> show(row.id()))));
                    buttons.add(new Buttons.Plain(
                            understand, click -> parts.understand(this, row, () -> show(row.id()))));
                }
            }
            case RESOLVED, CONFIRMED -> card.add(new Paragraph(getTranslation("concerns.next." + row.state())));
        }
        if (row.state().isOpen()) {
            var hot = row.heated();
            buttons.add(new Buttons.Plain(
                    getTranslation(hot ? "concerns.do.calm" : "concerns.do.heated"),
                    click -> run(
                            hot ? "concerns.said.calm" : "concerns.said.heated",
                            row,
                            () -> steps.heated(row.id(), row.version(), !hot))));
        }
        if (!buttons.isEmpty()) card.buttons(buttons.toArray(Component[]::new));
        return card;
    }

    /** A step of it that a colleague takes. */
    private Component inHouse(ConcernId id) {
        var part = handed.of(ConcernRow.MATTER, id.value(), () -> show(id));
        var card = new Card(getTranslation("handed.inHouse"), part);
        card.setVisible(part.isVisible());
        return card;
    }

    private Component facts(ConcernDetail detail) {
        var row = detail.row();
        var facts = new DescriptionList();
        fact(facts, "concerns.number", row.id().toString());
        fact(facts, "concerns.kind", face.kind(row));
        if (row.topic() != null) fact(facts, "concerns.topic", face.topic(row));
        fact(facts, "concerns.owner", row.ownerName() == null ? getTranslation("concerns.nobody") : row.ownerName());
        var by = detail.raisedByName().equals(detail.loggedByName())
                ? detail.raisedByName()
                : getTranslation("concerns.forBy", detail.raisedByName(), detail.loggedByName());
        fact(facts, "concerns.who", by);
        fact(facts, "concerns.raised", face.moment(row.raisedAt()));
        if (detail.why() != null) fact(facts, "concerns.why", detail.why());
        if (detail.resolution() != null) {
            fact(facts, "concerns.resolvedBy", getTranslation("words.resolution." + detail.resolution()));
            if (detail.resolutionWords() != null && !detail.resolutionWords().isEmpty())
                fact(facts, "concerns.resolvedWords", detail.resolutionWords());
        }
        var card = new Card(getTranslation("concerns.facts"), facts);
        var before = row.relapseOf();
        if (before != null) {
            var link = new Anchor("concerns/" + before, getTranslation("concerns.cameBackFrom", before));
            link.addClassName("card-link");
            card.add(link);
        }
        return card;
    }

    private Component promises(ConcernDetail detail) {
        var card = new Card(getTranslation("promises.title"));
        card.setVisible(!detail.promises().isEmpty());
        var list = new UnorderedList();
        detail.promises().forEach(one -> {
            var line = new Span(getTranslation(
                    "concerns.promiseLine",
                    one.ownerName(),
                    face.day(one.due()),
                    getTranslation("words.promise." + one.state())));
            line.addClassName("quiet");
            var what = new Div(new Anchor("promises/" + one.id(), one.words()), line);
            what.addClassName("promise-what");
            list.add(new ListItem(what));
        });
        card.add(list);
        return card;
    }

    private Component history(ConcernDetail detail) {
        var list = new OrderedList();
        list.addClassName("promise-history");
        detail.steps().forEach(step -> {
            var what = new Span(getTranslation("words.concernStep." + step.step()));
            what.addClassName("promise-change");
            var who = new Span(getTranslation("concerns.saidBy", step.byName(), face.moment(step.at())));
            who.addClassName("quiet");
            list.add(new ListItem(what, who));
        });
        return new Card(getTranslation("concerns.history"), list);
    }

    /** A heated concern's answer that waits: somebody else than its author lets it go, or gives it back. */
    private List<Component> reading(ConcernDetail detail, ConcernMessage message) {
        var row = detail.row();
        var below = new ArrayList<Component>();
        if (message.readWords() != null)
            below.add(quiet(getTranslation("concerns.givenBackBy", message.readBy(), message.readWords())));
        if (message.state() != ConcernMessage.State.HELD) return below;
        if (message.by().equals(actor.id())) {
            below.add(quiet(getTranslation("concerns.waitsForReader")));
            return below;
        }
        var waiting = message.id();
        var buttons = new Div(
                new Buttons.Accent(
                        getTranslation("concerns.do.release"),
                        click -> run("concerns.said.sent", row, () -> steps.release(row.id(), row.version(), waiting))),
                new Buttons.Plain(
                        getTranslation("concerns.do.giveBack"),
                        click -> parts.giveBack(this, row, waiting, () -> show(row.id()))));
        buttons.addClassName("row");
        below.add(buttons);
        return below;
    }

    private void run(String said, ConcernRow row, com.vaadin.flow.function.SerializableRunnable deed) {
        if (Attempt.at(this, deed)) Toast.success(this, said);
        show(row.id());
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
