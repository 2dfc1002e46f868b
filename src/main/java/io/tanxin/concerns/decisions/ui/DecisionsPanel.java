package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.decisions.DecisionFilter;
import io.tanxin.concerns.decisions.DecisionKey;
import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.concerns.decisions.DecisionRow;
import io.tanxin.concerns.decisions.Trust;
import io.tanxin.concerns.decisions.TrustRow;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.KeysetRows;

/** Where interests collided with a dealer, and what its word was taken for, on its page. */
@SpringComponent
class DecisionsPanel implements DealerPanel {
    private final DecisionLists lists;
    private final Trust trust;
    private final DecisionParts parts;
    private final TrustParts trustParts;
    private final CurrentActor actor;

    DecisionsPanel(DecisionLists lists, Trust trust, DecisionParts parts, TrustParts trustParts, CurrentActor actor) {
        this.lists = lists;
        this.trust = trust;
        this.parts = parts;
        this.trustParts = trustParts;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "decisions.panel.decisions";
    }

    @Override
    public int order() {
        return 33;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("promise-panel");
        var face = DecisionFace.of(panel, actor.get().zone());
        var grid = DecisionGrid.of(face, false, "decisions.noneWithDealer");
        grid.addItemClickListener(click ->
                UI.getCurrentOrThrow().navigate("decisions/" + click.getItem().id()));
        KeysetRows.<DecisionRow, DecisionKey>into(
                grid,
                DecisionRow::key,
                (after, skip, limit) -> lists.rows(DecisionFilter.of(dealer), after, skip, limit));
        var head = new Div(
                quiet(face.say("decisions.panel.line")),
                new Buttons.Soft(
                        face.say("decisions.record"),
                        click -> parts.record(
                                panel, dealer, id -> UI.getCurrentOrThrow().navigate("decisions/" + id))));
        head.addClassNames("row", "promise-panel-head");
        panel.add(head, grid, trust(panel, dealer, face));
        return panel;
    }

    private Div trust(Component by, DealerId dealer, DecisionFace face) {
        var line = quiet("");
        var grid = TrustGrid.of(face, false);
        var rows = KeysetRows.<TrustRow, DecisionKey>into(
                grid, TrustRow::key, (after, skip, limit) -> trust.rows("", dealer, after, skip, limit));
        var part = new Div();
        var mayApprove = actor.may("decisions:approve");
        grid.addItemClickListener(click -> trustParts.look(by, click.getItem(), mayApprove, face, () -> {
            line.setText(year(dealer, face));
            rows.fromTheTop();
        }));
        line.setText(year(dealer, face));
        var head = new Div(
                line,
                new Buttons.Soft(
                        face.say("decisions.trust.take"),
                        click -> trustParts.take(by, dealer, () -> {
                            line.setText(year(dealer, face));
                            rows.fromTheTop();
                        })));
        head.addClassNames("row", "promise-panel-head");
        part.add(new H2(face.say("decisions.trust.title")), head, grid);
        return part;
    }

    private String year(DealerId dealer, DecisionFace face) {
        var year = trust.year(dealer);
        return face.say(
                "decisions.trust.year",
                String.valueOf(year.year()),
                face.money(year.used()),
                face.money(year.budget()),
                face.money(year.claim()));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
