package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.support.balance.Balances;
import io.tanxin.support.balance.Finding;
import io.tanxin.support.balance.FindingRow;
import io.tanxin.support.balance.NetworkBalance;
import io.tanxin.support.balance.NetworkBalance.By;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The whole network's balance, by area or stage; each number opens its dealers, by name. */
@Route("network/balance")
@Menu(title = "support.network.title", icon = "heart", order = 46)
@RolesAllowed(Role.DIRECTOR)
class NetworkBalanceView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient NetworkBalance network;
    private final transient Balances balances;
    private final QueryState state = new QueryState();
    private final SupportFace face;
    private final Tabs tabs = new Tabs();
    private final Div parts = new Div();
    private final AnyOf<Finding.Kind> kinds =
            new AnyOf<>(getTranslation("support.network.any"), getTranslation("support.network.any"));
    private final Grid<FindingRow> grid = new Grid<>();
    private final KeysetRows<FindingRow, FindingRow.Key> rows;

    NetworkBalanceView(NetworkBalance network, Balances balances, ListExports exports, CurrentActor actor) {
        this.network = network;
        this.balances = balances;
        face = SupportFace.of(this, actor.get().zone());
        addClassNames("page", "network-balance");
        for (var by : By.values()) tabs.add(new Tab(getTranslation("support.network.by." + by)));
        tabs.getElement().setAttribute("aria-label", getTranslation("support.network.title"));
        tabs.addSelectedChangeListener(change -> {
            if (!change.isFromClient()) return;
            state.put(this, "by", by().name().toLowerCase(Locale.ROOT));
            showParts();
        });
        parts.addClassName("network-parts");
        fillGrid();
        rows = KeysetRows.into(grid, FindingRow::key, this::page);
        var list = new H2(getTranslation("support.network.list"));
        list.addClassName("section-title");
        list.setId("findings");
        var head = new Div(list, kinds, new Downloads(exports, this::file));
        head.addClassName("row");
        add(
                new PageHeader(getTranslation("support.network.title")).line(getTranslation("support.network.line")),
                tabs,
                parts,
                head,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        tabs.setSelectedIndex(state.get("by", By.class).orElse(By.AREA).ordinal());
        kinds.setValue(kind());
        showParts();
        rows.fromTheTop();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.network.title");
    }

    private void showParts() {
        parts.removeAll();
        network.parts(by()).forEach(part -> parts.add(part(part)));
    }

    private Component part(NetworkBalance.Part part) {
        var name = name(part);
        var year = part.year();
        var card = new Card(name, new MixBar(year, null));
        card.action(new Anchor("dealers?" + narrowed(part), getTranslation("support.network.dealers", part.dealers())));
        var said = new ArrayList<String>();
        if (!year.isEmpty()) said.add(getTranslation("support.network.material", year.materialShare(), year.records()));
        if (part.inConfidence() > 0) said.add(getTranslation("concerns.andInConfidence", part.inConfidence()));
        if (!said.isEmpty()) card.add(new Span(String.join(" ", said)));
        var found = new Div();
        found.addClassName("network-findings");
        for (var kind : Finding.Kind.values()) {
            var many = part.findings().getOrDefault(kind, 0);
            if (many == 0) continue;
            found.add(new Anchor(
                    "network/balance?by=%s&%s&finding=%s"
                            .formatted(
                                    by().name().toLowerCase(Locale.ROOT),
                                    narrowed(part),
                                    kind.name().toLowerCase(Locale.ROOT)),
                    getTranslation("support.network.count", getTranslation("support.kind." + kind), many)));
        }
        found.setVisible(found.getComponentCount() > 0);
        card.add(found);
        return card;
    }

    private String name(NetworkBalance.Part part) {
        if (by() == By.STAGE) return getTranslation("words.stage." + Stage.values()[(int) part.key() - 1]);
        var area = part.areaName();
        return area == null ? getTranslation("support.network.noArea") : area;
    }

    private String narrowed(NetworkBalance.Part part) {
        if (by() == By.AREA) return "area=" + part.key();
        return "stage=" + Stage.values()[(int) part.key() - 1].name().toLowerCase(Locale.ROOT);
    }

    private void fillGrid() {
        kinds.of(List.of(Finding.Kind.values()), one -> getTranslation("support.kind." + one));
        kinds.whenChosen(one -> {
            state.put(this, "finding", one == null ? "" : one.name().toLowerCase(Locale.ROOT));
            rows.fromTheTop();
        });
        grid.addColumn(FindingRow::dealerName)
                .setHeader(getTranslation("support.dealer"))
                .setFlexGrow(2);
        grid.addColumn(row -> FindingCard.words(this, row))
                .setHeader(getTranslation("support.network.finding"))
                .setFlexGrow(4);
        grid.addColumn(row -> face.day(row.since()))
                .setHeader(getTranslation("support.network.since"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(this::badge))
                .setHeader(getTranslation("support.network.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(grid, row -> new NarrowCards.Face(row.dealerName(), FindingCard.words(this, row), badge(row)));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click ->
                UI.getCurrentOrThrow().navigate("dealers/" + click.getItem().dealer() + "/support"));
        grid.setEmptyStateComponent(new EmptyState(Glyph.HEART, getTranslation("support.network.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("support.network.list"));
    }

    private Look badge(FindingRow row) {
        return row.resting()
                ? new Look(Tone.NEUTRAL, Glyph.CHECK, getTranslation("support.finding.resting"))
                : new Look(Tone.WARN, Glyph.ALERT, getTranslation("support.finding.open"));
    }

    private List<FindingRow> page(FindingRow.@Nullable Key after, int skip, int limit) {
        return balances.found(kind(), area(), state.get("stage", Stage.class).orElse(null), after, skip, limit);
    }

    private ListExport<?, ?> file() {
        var kind = kind();
        var area = area();
        var stage = state.get("stage", Stage.class).orElse(null);
        return new ListExport<FindingRow, FindingRow.Key>(
                "balance",
                face.say("support.network.list"),
                List.of(
                        new ListExport.Column<>(face.say("support.dealer"), FindingRow::dealerName),
                        new ListExport.Column<>(
                                face.say("support.network.finding"),
                                row -> face.say("support.kind." + row.finding().kind())),
                        new ListExport.Column<>(
                                face.say("support.network.figure"),
                                row -> row.finding().figure()),
                        new ListExport.Column<>(
                                face.say("support.network.bound"),
                                row -> row.finding().bound()),
                        new ListExport.Column<>(face.say("support.network.since"), FindingRow::since),
                        new ListExport.Column<>(face.say("support.finding.because"), FindingRow::answer)),
                (after, skip, limit) -> balances.found(kind, area, stage, after, skip, limit),
                FindingRow::key,
                state.narrowed());
    }

    private By by() {
        return By.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private Finding.@Nullable Kind kind() {
        return state.get("finding", Finding.Kind.class).orElse(null);
    }

    private @Nullable Long area() {
        return state.get("area")
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
