package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.decisions.DecisionDetail;
import io.tanxin.concerns.decisions.DecisionId;
import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.concerns.decisions.DecisionState;
import io.tanxin.concerns.decisions.Decisions;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;

/** One collision of interests: what both want, the options, the next step; the restriction that belongs to it, if there is one. */
@Route("decisions/:decision([0-9]{1,18})")
@StyleSheet("concerns.css")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class DecisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DecisionLists lists;
    private final transient Decisions decisions;
    private final transient RestrictionCards restrictions;
    private final transient DecisionParts parts;
    private final boolean mayApprove;
    private final DecisionFace face;
    private String title = "";

    DecisionView(
            DecisionLists lists,
            Decisions decisions,
            RestrictionCards restrictions,
            DecisionParts parts,
            CurrentActor actor) {
        this.lists = lists;
        this.decisions = decisions;
        this.restrictions = restrictions;
        this.parts = parts;
        mayApprove = actor.may("decisions:approve");
        face = DecisionFace.of(this, actor.get().zone());
        addClassNames("page", "concern", "decision");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("decision")
                .map(Long::parseLong)
                .map(DecisionId::new)
                .orElseThrow(() -> new NotFound("decision")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DecisionId id) {
        var detail = lists.detail(id);
        title = detail.row().heading();
        removeAll();
        add(header(detail));
        var left = new Div(wants(detail), options(detail));
        if (detail.reasons() != null) left.add(decided(detail));
        left.addClassName("day-talk");
        var right = new Div(next(detail));
        var sanction = detail.sanction();
        if (sanction != null) right.add(restrictions.card(this, detail, sanction, mayApprove, face, () -> show(id)));
        right.add(history(detail));
        right.addClassName("day-plan");
        var columns = new Div(left, right);
        columns.addClassName("day-columns");
        add(columns);
    }

    private PageHeader header(DecisionDetail detail) {
        var row = detail.row();
        var line = new Div(new StatusBadge(face.look(row.state())));
        if (row.inConfidence())
            line.add(new StatusBadge(
                    new StatusBadge.Look(Tone.CLAY, Glyph.LOCK, getTranslation("concerns.inConfidence"))));
        line.add(new Anchor("dealers/" + row.dealer(), row.dealerName()));
        if (detail.concern() != null)
            line.add(new Anchor(
                    "concerns/" + detail.concern(), getTranslation("decisions.ofConcern", "" + detail.concern())));
        line.addClassName("row");
        return new PageHeader(row.heading()).line(line);
    }

    private Card wants(DecisionDetail detail) {
        var facts = new DescriptionList();
        fact(facts, "decisions.companyWants", detail.companyWants());
        fact(facts, "decisions.dealerWants", detail.dealerWants());
        return new Card(getTranslation("decisions.wants"), facts);
    }

    private Card options(DecisionDetail detail) {
        var list = new UnorderedList();
        list.addClassName("decision-list");
        for (var option : detail.options()) {
            var words = new Span(option.words());
            var line = new Span(
                    option.cost() == null
                            ? getTranslation("decisions.optionLine", face.interest(option.serves()))
                            : getTranslation(
                                    "decisions.optionCosts",
                                    face.interest(option.serves()),
                                    face.money(option.cost())));
            line.addClassName("quiet");
            var item = new ListItem(words, line);
            if (detail.chosen() != null && detail.chosen() == option.id()) {
                item.addClassName("chosen");
                item.add(new StatusBadge(Tone.OK, getTranslation("decisions.chosen")));
            }
            list.add(item);
        }
        return new Card(getTranslation("decisions.options"), list);
    }

    private Card decided(DecisionDetail detail) {
        var row = detail.row();
        var facts = new DescriptionList();
        fact(facts, "decisions.protects", face.interest(row.protects()));
        fact(facts, "decisions.reasons", detail.reasons() == null ? "" : detail.reasons());
        fact(facts, "decisions.cost", row.cost() == null ? getTranslation("decisions.noCost") : face.money(row.cost()));
        if (detail.chosenBy() != null) fact(facts, "decisions.chosenBy", detail.chosenBy());
        if (row.decidedBy() != null)
            fact(
                    facts,
                    "decisions.decidedBy",
                    getTranslation("concerns.saidBy", row.decidedBy(), face.day(row.decidedOn())));
        if (detail.outcome() != null) fact(facts, "decisions.outcomeIs", detail.outcome());
        var card = new Card(getTranslation("decisions.decision"), facts);
        card.addClassName("only-staff");
        var lock = new Div(Glyph.LOCK.create(), new Span(getTranslation("decisions.onlyStaff")));
        lock.addClassNames("row", "lock-line");
        card.add(lock);
        return card;
    }

    /** The one step that suggests itself, and the others. */
    private Component next(DecisionDetail detail) {
        var row = detail.row();
        var card = new Card(getTranslation("decisions.next"));
        var said = row.state() == DecisionState.DECIDED && row.hasOutcome()
                ? "DONE"
                : row.state().name();
        card.add(new Paragraph(getTranslation(
                row.state() == DecisionState.ASKED && mayApprove ? "decisions.next.YOURS" : "decisions.next." + said)));
        var id = row.id();
        var seen = row.version();
        var buttons = new ArrayList<Component>();
        switch (row.state()) {
            case OPEN -> {
                buttons.add(new Buttons.Accent(
                        getTranslation("decisions.decide"), click -> parts.decide(this, detail, () -> show(id))));
                buttons.add(new Buttons.Plain(
                        getTranslation("decisions.change"), click -> parts.change(this, detail, () -> show(id))));
                buttons.add(words("decisions.withdraw", true, id, words -> decisions.withdraw(id, seen, words)));
            }
            case ASKED -> {
                if (mayApprove) {
                    var yes = new Buttons.Accent(
                            getTranslation("decisions.approve"),
                            click -> parts.words(
                                    this,
                                    "decisions.approve",
                                    false,
                                    words -> decisions.approve(id, seen, words),
                                    () -> show(id)));
                    buttons.add(yes);
                    buttons.add(words("decisions.decline", true, id, words -> decisions.decline(id, seen, words)));
                }
            }
            case DECIDED ->
                buttons.add(words("decisions.outcome", true, id, words -> decisions.outcome(id, seen, words)));
            case WITHDRAWN -> {}
        }
        if (!buttons.isEmpty()) card.buttons(buttons.toArray(Component[]::new));
        return card;
    }

    private Buttons.Plain words(String key, boolean needed, DecisionId id, SerializableConsumer<String> deed) {
        return new Buttons.Plain(getTranslation(key), click -> parts.words(this, key, needed, deed, () -> show(id)));
    }

    private Component history(DecisionDetail detail) {
        return new Card(getTranslation("decisions.history"), new StepList(detail.steps(), "words.decisionStep.", face));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
