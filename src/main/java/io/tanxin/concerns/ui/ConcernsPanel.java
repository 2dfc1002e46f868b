package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.ConcernFilter;
import io.tanxin.concerns.ConcernKey;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.KeysetRows;

/** What a dealer said, on its page. */
@SpringComponent
class ConcernsPanel implements DealerPanel {
    private final ConcernLists lists;
    private final ConcernParts parts;
    private final CurrentActor actor;

    ConcernsPanel(ConcernLists lists, ConcernParts parts, CurrentActor actor) {
        this.lists = lists;
        this.parts = parts;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "concerns.panel.concerns";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("promise-panel");
        var face = ConcernFace.of(panel, actor.get().zone());
        var grid = ConcernGrid.of(face, false, "concerns.noneWithDealer");
        grid.addItemClickListener(click ->
                UI.getCurrentOrThrow().navigate("concerns/" + click.getItem().id()));
        KeysetRows.<ConcernRow, ConcernKey>into(
                grid,
                ConcernRow::key,
                (after, skip, limit) -> lists.rows(ConcernFilter.of(dealer), after, skip, limit));
        var now = lists.counts(dealer);
        var line = new Span(panel.getTranslation("concerns.counts", now.open(), now.late(), now.asked())
                + (now.inConfidence() == 0
                        ? ""
                        : " " + panel.getTranslation("concerns.andInConfidence", now.inConfidence())));
        line.addClassName("quiet");
        var head = new Div(
                line,
                new Buttons.Soft(
                        panel.getTranslation("concerns.write"),
                        click -> parts.write(
                                panel, dealer, id -> UI.getCurrentOrThrow().navigate("concerns/" + id))));
        head.addClassNames("row", "promise-panel-head");
        panel.add(head, grid);
        return panel;
    }
}
