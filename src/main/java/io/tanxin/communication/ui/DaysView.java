package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayFilter.When;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import io.tanxin.ui.StatusBadge;
import io.tanxin.views.SavedViews;
import io.tanxin.views.ui.ViewBar;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All days to talk that the reader may see: what comes, who has not answered, drafts, what has been. Filters stand in the address. */
@Route("days")
@Menu(title = "communication.days.title", icon = "log", order = 30)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class DaysView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient DayQueries queries;
    private final transient NewDay newDay;
    private final transient DaysOnHoliday holidays;
    private final DayFace face;
    private final transient Clock clock;
    private final QueryState state = new QueryState();
    private final ViewBar bar;
    private final Div onHoliday = new Div();
    private final Tabs tabs = new Tabs();
    private final AnyOf<DayKind> kinds =
            new AnyOf<>(getTranslation("communication.days.kind"), getTranslation("communication.days.anyKind"));
    private final SearchField search;
    private final Grid<DayRow> grid = new Grid<>();
    private final KeysetRows<DayRow, DayRow.Key> rows;

    DaysView(
            DayQueries queries,
            NewDay newDay,
            DaysOnHoliday holidays,
            ListExports exports,
            SavedViews views,
            CurrentActor actor,
            Clock clock) {
        this.queries = queries;
        this.newDay = newDay;
        this.holidays = holidays;
        this.clock = clock;
        face = DayFace.of(this, actor.get().zone());
        bar = new ViewBar(this, views, "days", state);
        search = new SearchField(getTranslation("communication.days.search"), words -> filtered("q", words));
        addClassNames("page", "days");
        fillGrid();
        rows = KeysetRows.into(
                grid, DayRow::key, (after, skip, limit) -> this.queries.rows(filter(), after, skip, limit));
        Keyboard.on(this, "n", "communication.days.new", this::plan);
        add(
                new PageHeader(
                        getTranslation("communication.days.title"),
                        new Downloads(exports, this::file),
                        new Buttons.Plain(
                                getTranslation("communication.week.title"),
                                click -> UI.getCurrentOrThrow().navigate("weeks")),
                        new Buttons.Accent(getTranslation("communication.days.new"), click -> plan())),
                bar,
                onHoliday,
                filters(),
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (bar.opensStart(event)) return;
        state.read(event);
        showHolidays();
        search.setValue(state.get("q").orElse(""));
        kinds.setValue(state.get("kind", DayKind.class).orElse(null));
        tabs.setSelectedIndex(state.get("tab", When.class).orElse(When.UPCOMING).ordinal());
        rows.fromTheTop();
    }

    /** Days that have become holidays wait for one word about all of them. */
    private void showHolidays() {
        onHoliday.removeAll();
        var waiting = holidays.count(HolidayDaysView.COUNTED);
        onHoliday.setVisible(waiting > 0);
        onHoliday.addClassName("finding");
        if (waiting == 0) return;
        onHoliday.add(
                Glyph.ALERT.create(),
                new Span(HolidayDaysView.said(this, waiting)),
                new Anchor("days/on-holiday", getTranslation("communication.days.onHoliday.look")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("communication.days.title");
    }

    private Component filters() {
        for (var when : When.values()) tabs.add(new Tab(getTranslation("communication.days.tab." + when)));
        tabs.getElement().setAttribute("aria-label", getTranslation("communication.days.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) filtered("tab", when().name().toLowerCase(Locale.ROOT));
        });
        kinds.of(List.of(DayKind.values()), one -> getTranslation("words.kind." + one))
                .whenChosen(one -> filtered("kind", name(one)));
        var row = new Div(search, kinds);
        row.addClassName("row");
        var both = new Div(tabs, row);
        both.addClassName("day-filters");
        return both;
    }

    private static String name(@Nullable DayKind kind) {
        return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
    }

    private void fillGrid() {
        grid.addColumn(row -> face.time(row.startsAt()))
                .setHeader(getTranslation("communication.days.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.dealerNames(getLocale()))
                .setHeader(getTranslation("communication.days.dealer"))
                .setFlexGrow(3);
        grid.addColumn(face::title).setHeader(getTranslation("communication.days.kind"));
        grid.addColumn(row -> getTranslation("words.way." + row.way()))
                .setHeader(getTranslation("communication.days.way"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(DayRow::organiserName).setHeader(getTranslation("communication.days.organiser"));
        grid.addColumn(StatusBadge.column(row -> face.badge(row, clock.instant())))
                .setHeader(getTranslation("communication.days.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.dealerNames(getLocale()),
                        face.dayAndTime(row.startsAt()) + " · " + face.title(row),
                        face.badge(row, clock.instant())));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient()) chosen.getFirstSelectedItem().ifPresent(DaysView::open);
        });
        grid.getElement().setAttribute("aria-label", getTranslation("communication.days.title"));
        grid.setEmptyStateComponent(new EmptyState(Glyph.CALENDAR, getTranslation("communication.days.none")));
    }

    private static void open(DayRow row) {
        UI.getCurrentOrThrow().navigate("days/" + row.id());
    }

    private void plan() {
        newDay.open(this, List.of(), made -> rows.fromTheTop());
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return DaysFile.of(face, (after, skip, limit) -> queries.rows(filter, after, skip, limit), state.narrowed());
    }

    private DayFilter filter() {
        return new DayFilter(when(), search.getValue().trim(), null, kinds.getValue());
    }

    private When when() {
        return When.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }
}
