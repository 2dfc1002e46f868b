package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.situation.SituationFilter;
import io.tanxin.dealers.situation.SituationList;
import io.tanxin.dealers.situation.SituationNetwork;
import io.tanxin.dealers.situation.SituationRow;
import io.tanxin.dealers.situation.Standing;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import io.tanxin.ui.StatusBadge;
import io.tanxin.views.SavedViews;
import io.tanxin.views.ui.ViewBar;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who was asked for a report, who answered, who is silent; for the director the network's figures as a distribution besides. */
@Route("situation")
@Menu(title = "situation.title", icon = "log", order = 42)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class SituationView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String NETWORK = "network";

    private final transient SituationList list;
    private final transient SituationNetwork network;
    private final SituationFace face;
    private final boolean answersToo;
    private final QueryState state = new QueryState();
    private final ViewBar bar;
    private final SearchField search;
    private final AnyOf<Standing> standings =
            new AnyOf<>(getTranslation("situation.standing"), getTranslation("situation.standing.any"));
    private final AnyOf<Stage> stages =
            new AnyOf<>(getTranslation("dealers.stage"), getTranslation("situation.stage.any"));
    private final Grid<SituationRow> grid = new Grid<>();
    private final KeysetRows<SituationRow, SituationRow.Key> rows;
    private final Tabs tabs = new Tabs();
    private final Div dealers = new Div();
    private final Div spread = new Div();

    SituationView(
            SituationList list, SituationNetwork network, ListExports exports, SavedViews views, CurrentActor actor) {
        this.list = list;
        this.network = network;
        face = SituationFace.of(this, actor.get().zone());
        answersToo = actor.may("situation:give");
        bar = new ViewBar(this, views, "situation", state);
        search = new SearchField(getTranslation("situation.search"), words -> filtered("q", words));
        addClassNames("page", "situation-list");
        fillGrid();
        rows = KeysetRows.into(
                grid, SituationRow::key, (after, skip, limit) -> this.list.rows(filter(), after, skip, limit));
        dealers.addClassName("situation-dealers");
        dealers.add(bar, filters(), grid);
        spread.addClassName("situation-spread");
        add(new PageHeader(getTranslation("situation.title"), new Downloads(exports, this::file)));
        if (actor.may("situation:network")) add(tabs());
        add(dealers, spread);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (bar.opensStart(event)) return;
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        standings.setValue(state.get("standing", Standing.class).orElse(null));
        stages.setValue(state.get("stage", Stage.class).orElse(null));
        var wanted = tabs.getParent().isPresent()
                && state.get("tab").filter(NETWORK::equals).isPresent();
        tabs.setSelectedIndex(wanted ? 1 : 0);
        show(wanted);
        rows.fromTheTop();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("situation.title");
    }

    private Tabs tabs() {
        tabs.add(new Tab(getTranslation("situation.tab.dealers")), new Tab(getTranslation("situation.tab.network")));
        tabs.getElement().setAttribute("aria-label", getTranslation("situation.title"));
        tabs.addSelectedChangeListener(change -> {
            if (!change.isFromClient()) return;
            var network = tabs.getSelectedIndex() == 1;
            state.put(this, "tab", network ? NETWORK : "");
            show(network);
        });
        return tabs;
    }

    private void show(boolean asNetwork) {
        dealers.setVisible(!asNetwork);
        spread.setVisible(asNetwork);
        spread.removeAll();
        if (asNetwork) spread.add(new NetworkPart(network, face));
    }

    private Component filters() {
        standings
                .of(List.of(Standing.values()), one -> getTranslation("situation.standing." + one))
                .whenChosen(one -> filtered("standing", word(one)));
        stages.of(List.of(Stage.values()), one -> getTranslation("words.stage." + one))
                .whenChosen(one -> filtered("stage", word(one)));
        var row = new Div(search, standings, stages);
        row.addClassName("row");
        var filters = new Div(row);
        filters.addClassName("dealer-filters");
        return filters;
    }

    private static String word(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name().toLowerCase(Locale.ROOT);
    }

    private void fillGrid() {
        grid.addColumn(SituationRow::name)
                .setHeader(getTranslation("situation.dealer"))
                .setFlexGrow(3);
        grid.addColumn(row -> getTranslation("words.stage." + row.stage())).setHeader(getTranslation("dealers.stage"));
        grid.addColumn(row -> row.managerName() == null ? getTranslation("dealers.nobody") : row.managerName())
                .setHeader(getTranslation("dealers.manager"));
        grid.addColumn(this::last)
                .setHeader(getTranslation("situation.lastReport"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.askedAt() == null ? "" : face.day(row.askedAt()))
                .setHeader(getTranslation("situation.asked.column"));
        grid.addColumn(StatusBadge.column(this::badge))
                .setHeader(getTranslation("situation.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(grid, row -> new NarrowCards.Face(row.name(), last(row), badge(row)));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                chosen.getFirstSelectedItem()
                        .ifPresent(row -> UI.getCurrentOrThrow().navigate("dealers/" + row.dealer() + "/situation"));
        });
        grid.getElement().setAttribute("aria-label", getTranslation("situation.title"));
        grid.setEmptyStateComponent(new EmptyState(Glyph.SEARCH, getTranslation("situation.noneFound")));
    }

    private String last(SituationRow row) {
        return row.last() == null || row.givenAt() == null
                ? getTranslation("situation.never")
                : face.say("situation.report", face.quarter(row.last()), face.day(row.givenAt()));
    }

    private StatusBadge.Look badge(SituationRow row) {
        var tone = switch (row.standing()) {
            case GIVEN -> StatusBadge.Tone.OK;
            case ASKED -> StatusBadge.Tone.INFO;
            case SILENT -> StatusBadge.Tone.WARN;
            case NONE -> StatusBadge.Tone.NEUTRAL;
        };
        return new StatusBadge.Look(tone, tone.glyph(), getTranslation("situation.standing." + row.standing()));
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return answersToo
                ? SituationFile.withAnswers(face, list, filter, state.narrowed())
                : SituationFile.standings(face, list, filter, state.narrowed());
    }

    private SituationFilter filter() {
        return new SituationFilter(search.getValue().trim(), standings.getValue(), stages.getValue());
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }
}
