package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseKey;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.WordKept;
import io.tanxin.promises.WordKept.Whose;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;

/** A dealer's promises, both ways, on its page. */
@SpringComponent
class PromisesPanel implements DealerPanel {
    private final PromiseLists lists;
    private final WordKept word;
    private final NewPromise newPromise;
    private final Dealers dealers;
    private final CurrentActor actor;

    PromisesPanel(PromiseLists lists, WordKept word, NewPromise newPromise, Dealers dealers, CurrentActor actor) {
        this.lists = lists;
        this.word = word;
        this.newPromise = newPromise;
        this.dealers = dealers;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "promises.panel.promises";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("promise-panel");
        var face = PromiseFace.of(panel, actor.get().zone());
        var grid = grid(panel, face);
        var rows = KeysetRows.<PromiseRow, PromiseKey>into(
                grid,
                PromiseRow::key,
                (after, skip, limit) -> lists.rows(PromiseFilter.of(dealer), after, skip, limit));
        grid.addItemClickListener(click -> open(click.getItem().id()));
        var counts = new Span(counts(panel, dealer));
        counts.addClassName("quiet");
        var head = new Div(
                counts,
                new Buttons.Soft(
                        panel.getTranslation("promises.new"),
                        click -> newPromise.open(panel, NewPromise.Start.with(dealers.brief(dealer)), made -> {
                            rows.fromTheTop();
                            counts.setText(counts(panel, dealer));
                        })));
        head.addClassNames("row", "promise-panel-head");
        panel.add(head, kept(panel, dealer, Side.COMPANY), kept(panel, dealer, Side.DEALER), grid);
        return panel;
    }

    private Anchor kept(Div panel, DealerId dealer, Side side) {
        var kept = word.of(new Whose.Between(dealer, side));
        var link = new Anchor(
                "promises/kept?dealer=" + dealer + "&side=" + side,
                panel.getTranslation("promises.panel.kept." + side, KeptWords.figure(panel, kept)));
        link.addClassName("card-link");
        return link;
    }

    private Grid<PromiseRow> grid(Div panel, PromiseFace face) {
        var grid = new Grid<PromiseRow>();
        grid.addColumn(PromiseRow::words)
                .setHeader(panel.getTranslation("promises.words"))
                .setFlexGrow(3);
        grid.addColumn(face::direction)
                .setHeader(panel.getTranslation("promises.direction"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PromiseRow::ownerName).setHeader(panel.getTranslation("promises.owner"));
        grid.addColumn(row -> face.fullDay(row.due()))
                .setHeader(panel.getTranslation("promises.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(face::badge))
                .setHeader(panel.getTranslation("promises.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.words(),
                        panel.getTranslation("promises.card", face.direction(row), row.ownerName()),
                        face.badge(row)));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(Glyph.HANDSHAKE, panel.getTranslation("promises.noneWithDealer")));
        grid.getElement().setAttribute("aria-label", panel.getTranslation("promises.title"));
        return grid;
    }

    private String counts(Div panel, DealerId dealer) {
        var ours = lists.counts(dealer, Side.COMPANY);
        return panel.getTranslation(
                "promises.panel.counts", ours.open(), ours.kept() + ours.keptLate(), ours.presumed(), ours.broken());
    }

    private static void open(PromiseId id) {
        UI.getCurrent().navigate("promises/" + id);
    }
}
