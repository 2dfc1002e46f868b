package io.tanxin.plans.ui;

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
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.plans.PlanFilter;
import io.tanxin.plans.PlanLists;
import io.tanxin.plans.PlanRow;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** All dealers with their plans, and those who have none yet; filters stand in the address. */
@Route("plans")
@Menu(title = "plans.title", icon = "flag", order = 35)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class PlansView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient PlanLists lists;
    private final transient PlanDialogs dialogs;
    private final PlanFace face;
    private final QueryState state = new QueryState();
    private final Tabs tabs = new Tabs();
    private final AnyOf<Stage> stage = new AnyOf<>(getTranslation("plans.stage"), getTranslation("plans.anyStage"));
    private final SearchField search;
    private final Grid<PlanRow> grid = new Grid<>();
    private final KeysetRows<PlanRow, PlanRow.Key> rows;

    PlansView(PlanLists lists, PlanDialogs dialogs, ListExports exports, CurrentActor actor) {
        this.lists = lists;
        this.dialogs = dialogs;
        face = PlanFace.of(this, actor.get().zone());
        search = new SearchField(getTranslation("plans.search"), words -> filtered("q", words));
        addClassNames("page", "list-page");
        fillGrid();
        rows = KeysetRows.into(grid, PlanRow::key, (after, skip, limit) -> lists.rows(filter(), after, skip, limit));
        add(
                new PageHeader(getTranslation("plans.title"), new Downloads(exports, this::file))
                        .line(getTranslation("plans.line")),
                filters(),
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        stage.setValue(state.get("stage", Stage.class).orElse(null));
        tabs.setSelectedIndex(state.get("tab", PlanFilter.Tab.class)
                .orElse(PlanFilter.Tab.ALL)
                .ordinal());
        rows.fromTheTop();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.title");
    }

    private Component filters() {
        for (var tab : PlanFilter.Tab.values()) tabs.add(new Tab(getTranslation("plans.tab." + tab)));
        tabs.getElement().setAttribute("aria-label", getTranslation("plans.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) filtered("tab", tab() == PlanFilter.Tab.ALL ? "" : lower(tab()));
        });
        stage.of(List.of(Stage.values()), one -> getTranslation("words.stage." + one))
                .whenChosen(one -> filtered("stage", one == null ? "" : lower(one)));
        var row = new Div(search, stage);
        row.addClassName("row");
        var both = new Div(tabs, row);
        both.addClassName("promise-filters");
        return both;
    }

    private void fillGrid() {
        grid.addColumn(PlanRow::dealerName)
                .setHeader(getTranslation("plans.dealer"))
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("words.stage." + row.stage()))
                .setHeader(getTranslation("plans.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PlanRow::managerName).setHeader(getTranslation("plans.manager"));
        grid.addColumn(StatusBadge.column(row -> face.standing(row.standing())))
                .setHeader(getTranslation("plans.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::period)
                .setHeader(getTranslation("plans.periodHead"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.plan() == null || row.offRoad() == 0
                        ? ""
                        : getTranslation("plans.offRoadCount", row.offRoad()))
                .setHeader(getTranslation("plans.offRoad"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.reviewDue() == null ? "" : face.day(row.reviewDue()))
                .setHeader(getTranslation("plans.review"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(grid, row -> new NarrowCards.Face(row.dealerName(), line(row), face.standing(row.standing())));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(Glyph.FLAG, getTranslation("plans.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("plans.title"));
        grid.addItemClickListener(click -> open(click.getItem()));
    }

    private String period(PlanRow row) {
        return row.plan() == null
                ? ""
                : getTranslation(
                        "plans.period",
                        String.valueOf(row.firstYear()),
                        String.valueOf(row.firstYear() + row.years() - 1));
    }

    private String line(PlanRow row) {
        var stageWords = getTranslation("words.stage." + row.stage());
        if (row.plan() == null) return stageWords;
        return row.offRoad() == 0
                ? getTranslation("plans.card", stageWords, period(row))
                : getTranslation("plans.cardOffRoad", stageWords, period(row), row.offRoad());
    }

    /** A dealer's plan; for one without, the first draft. */
    private void open(PlanRow row) {
        if (row.plan() == null) dialogs.start(this, row.dealer());
        else UI.getCurrent().navigate("plans/" + row.plan());
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return PlansFile.of(face, (after, skip, limit) -> lists.rows(filter, after, skip, limit), state.narrowed());
    }

    private PlanFilter filter() {
        return new PlanFilter(tab(), stage.getValue(), search.getValue().trim());
    }

    private PlanFilter.Tab tab() {
        return PlanFilter.Tab.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
