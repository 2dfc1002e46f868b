package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseKey;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseState;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger: whose word is out, what waits, what became of it. The open promise, tab and filters stand in the address. */
@Route("promises")
@Menu(title = "promises.title", icon = "handshake", order = 40)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE})
class PromisesView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private final transient PromiseLists lists;
    private final transient PromiseWork work;
    private final PromiseFace face;
    private final QueryState state = new QueryState();
    private final ViewBar bar;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Tabs tabs = new Tabs();
    private final List<PromiseFilter.Tab> offered;
    private final AnyOf<PromiseState> states =
            new AnyOf<>(getTranslation("promises.state"), getTranslation("promises.anyState"));
    private final SearchField search;
    private final Grid<PromiseRow> grid = new Grid<>();
    private final KeysetRows<PromiseRow, PromiseKey> rows;
    private @Nullable PromiseId open;

    PromisesView(PromiseLists lists, PromiseWork work, ListExports exports, SavedViews views, CurrentActor actor) {
        this.lists = lists;
        this.work = work;
        var who = actor.get();
        face = PromiseFace.of(this, who.zone());
        var makes = who.is(Role.MANAGER) || who.is(Role.DIRECTOR);
        // a colleague keeps promises, and sees no others
        offered = makes ? List.of(PromiseFilter.Tab.values()) : List.of(PromiseFilter.Tab.MINE);
        bar = new ViewBar(this, views, "promises", state);
        search = new SearchField(getTranslation("promises.search"), words -> filtered("q", words));
        addClassNames("page", "promises");
        var header = new PageHeader(getTranslation("promises.title"), new Downloads(exports, this::file));
        if (makes) {
            header.action(new Buttons.Accent(getTranslation("promises.new"), click -> make()));
            Keyboard.on(this, "n", "promises.new", this::make);
        }
        fillGrid();
        rows = KeysetRows.into(grid, PromiseRow::key, (after, skip, limit) -> lists.rows(filter(), after, skip, limit));
        layout.setMaster(grid);
        layout.setMasterSize("min(26rem, calc(100vw - 48px))");
        layout.setExpandMaster(true);
        layout.setDetailSize("24rem");
        // where there is no room for both, a page of its own
        layout.setOverlaySize("min(100%, 36rem)");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addDetailEscapePressListener(pressed -> show(null));
        layout.addBackdropClickListener(click -> show(null));
        add(header, bar, filters(), layout);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        open = id == null ? null : new PromiseId(id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (bar.opensStart(event)) return;
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        states.setValue(state.get("state", PromiseState.class).orElse(null));
        tabs.setSelectedIndex(Math.max(
                0, offered.indexOf(state.get("tab", PromiseFilter.Tab.class).orElse(offered.getFirst()))));
        rows.fromTheTop();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promises.title");
    }

    private Component filters() {
        offered.forEach(tab -> tabs.add(new Tab(getTranslation("promises.tab." + tab))));
        tabs.getElement().setAttribute("aria-label", getTranslation("promises.title"));
        tabs.setVisible(offered.size() > 1);
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) filtered("tab", tab().name().toLowerCase(java.util.Locale.ROOT));
        });
        states.of(List.of(PromiseState.values()), one -> getTranslation("words.promise." + one))
                .whenChosen(one -> filtered("state", one == null ? "" : one.name()));
        var row = new Div(search, states);
        row.addClassName("row");
        var both = new Div(tabs, row);
        both.addClassName("promise-filters");
        return both;
    }

    private void fillGrid() {
        grid.addColumn(PromiseRow::words)
                .setHeader(getTranslation("promises.words"))
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.addColumn(PromiseRow::dealerName).setHeader(getTranslation("promises.dealer"));
        grid.addColumn(face::direction)
                .setHeader(getTranslation("promises.direction"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PromiseRow::ownerName).setHeader(getTranslation("promises.owner"));
        grid.addColumn(row -> face.day(row.due()))
                .setHeader(getTranslation("promises.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(face::badge))
                .setHeader(getTranslation("promises.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.words(),
                        getTranslation("promises.card", row.dealerName(), row.ownerName()),
                        face.badge(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.HANDSHAKE, getTranslation("promises.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("promises.title"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                show(chosen.getFirstSelectedItem().map(PromiseRow::id).orElse(null));
        });
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return PromisesFile.of(face, (after, skip, limit) -> lists.rows(filter, after, skip, limit), state.narrowed());
    }

    private PromiseFilter filter() {
        return new PromiseFilter(tab(), states.getValue(), search.getValue().trim(), null);
    }

    private PromiseFilter.Tab tab() {
        return offered.get(Math.max(0, tabs.getSelectedIndex()));
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }

    private void make() {
        work.newPromise().open(this, NewPromise.Start.with(null), made -> {
            rows.fromTheTop();
            show(made);
        });
    }

    /** Opens a promise beside the list, or closes it; the address goes along. */
    private void show(@Nullable PromiseId id) {
        open = id;
        state.path(this, id == null ? "promises" : "promises/" + id);
        detail();
    }

    private void detail() {
        if (open == null) {
            layout.setDetail(null);
            grid.deselectAll();
            return;
        }
        var detail = lists.detail(open);
        SerializableRunnable changed = () -> {
            rows.refreshAll();
            detail();
        };
        var actions = new PromiseActions(this, work, changed);
        var pane = new DetailPane(detail, face, actions.buttons(detail), () -> show(null));
        pane.handed(work.handed().of(PromiseRow.MATTER, open.value(), changed));
        work.repairs()
                .of(open)
                .ifPresent(repair ->
                        pane.repair(new RepairPane(repair, face, new RepairSteps(this, detail, face, work, changed))));
        layout.setDetail(pane);
    }
}
