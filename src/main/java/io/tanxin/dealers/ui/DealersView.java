package io.tanxin.dealers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Areas;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerRow;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.dealers.ui.DealerFilters.Manager;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.views.SavedViews;
import io.tanxin.views.ui.ViewBar;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dealers one cares for; for an administrator, who cares for none, the register of all, to assign from. */
@Route("dealers")
@Menu(title = "dealers.title", icon = "dealers", order = 20)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.ADMINISTRATOR})
class DealersView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    static final int AT_ONCE = 500;

    private final transient DealerList list;
    private final transient DealerService service;
    private final transient Areas areas;
    private final transient ListExports exports;
    // a download runs without the screen, so it is told the language
    private final Locale locale;
    private final boolean cares;
    private final QueryState state = new QueryState();
    private final ViewBar bar;
    private final DealerFilters filters;
    private final DealerGrid grid;
    private final KeysetRows<DealerRow, DealerRow.Key> rows;
    private final BulkBar bulk;
    private int counted = -1;

    DealersView(
            DealerList list,
            DealerService service,
            Assignments assignments,
            Assigning assigning,
            Areas areas,
            ListExports exports,
            SavedViews views,
            List<DealerBulkAction> actions,
            CurrentActor actor) {
        this.list = list;
        this.service = service;
        this.areas = areas;
        this.exports = exports;
        locale = getLocale();
        cares = actor.may("dealers:see");
        var assigns = actor.may("dealers:assign");
        var managers =
                assigns ? assignments.managers().stream().map(Manager::of).toList() : List.<Manager>of();
        bar = new ViewBar(this, views, "dealers", state);
        filters = new DealerFilters(
                this, state, areas.all(), managers, cares ? list.cities() : list.citiesOfRegister(), this::filtered);
        addClassNames("page", "dealers");
        bulk = new BulkBar(
                this,
                cares ? offered(actions) : List.of(),
                assigning,
                assigns,
                this::chooseAll,
                this::chooseNone,
                this::changed);
        grid = new DealerGrid(cares, this::chosen, DealersView::open);
        rows = KeysetRows.into(grid, DealerRow::key, this::page);
        // with one click: a saved view, all of it, what is to be done
        if (assigns || cares)
            filters.beside(new Buttons.Plain(getTranslation("dealers.chooseThese"), click -> chooseAll()));
        add(header(actor.may("dealers:edit")), bar, filters, bulk, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (bar.opensStart(event)) return;
        state.read(event);
        filters.read();
        filtered();
        count();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.title");
    }

    private PageHeader header(boolean edits) {
        var header = new PageHeader(getTranslation("dealers.title"));
        if (!cares) header.line(getTranslation("dealers.register"));
        header.action(new Downloads(exports, this::file));
        if (edits) {
            header.action(new Buttons.Accent(getTranslation("dealers.new"), click -> make()));
            Keyboard.on(this, "n", "dealers.new", this::make);
        }
        return header;
    }

    private List<DealerRow> page(DealerRow.@Nullable Key after, int skip, int limit) {
        return pages().rows(after, skip, limit);
    }

    private KeysetRows.Page<DealerRow, DealerRow.Key> pages() {
        var filter = filters.filter();
        var order = filters.order();
        return cares
                ? (after, skip, limit) -> list.rows(filter, order, after, skip, limit)
                : (after, skip, limit) -> list.register(filter, order, after, skip, limit);
    }

    private ListExport<?, ?> file() {
        return DealersFile.of(this, locale, cares, pages(), state.narrowed());
    }

    private void filtered() {
        counted = -1;
        grid.deselectAll();
        grid.setEmptyStateComponent(nothing(filters.filter()));
        rows.fromTheTop();
    }

    private EmptyState nothing(DealerFilter filter) {
        if (filter.equals(DealerFilter.ALL)) return new EmptyState(Glyph.DEALERS, getTranslation("dealers.none"));
        return filter.equals(DealerFilter.ALL.withoutManager(true))
                ? new EmptyState(Glyph.CHECK, getTranslation("dealers.noneWithout"))
                : new EmptyState(Glyph.SEARCH, getTranslation("dealers.noneFound"));
    }

    private void count() {
        counted = -1;
        filters.without(count(DealerFilter.ALL.withoutManager(true)));
    }

    private static List<DealerBulkAction> offered(List<DealerBulkAction> actions) {
        return actions.stream()
                .filter(DealerBulkAction::isOffered)
                .sorted(Comparator.comparingInt(DealerBulkAction::order))
                .toList();
    }

    private void chosen(Set<DealerRow> chosen) {
        bulk.show(chosen.stream().map(DealerRow::id).limit(AT_ONCE).toList(), this::counted);
    }

    /** How many the filter has: asked once for each filter. */
    private int counted() {
        if (counted < 0) counted = count(filters.filter());
        return counted;
    }

    private int count(DealerFilter filter) {
        return cares ? list.count(filter) : list.countRegister(filter);
    }

    /** All of the filter, also those that nobody has scrolled to. */
    private void chooseAll() {
        grid.asMultiSelect().select(page(null, 0, AT_ONCE));
    }

    private void chooseNone() {
        grid.deselectAll();
    }

    private void changed() {
        grid.deselectAll();
        rows.refreshAll();
        count();
    }

    private void make() {
        new DealerDialog(areas.all(), null, draft -> service.add(draft), DealersView::open).open();
    }

    private static void open(DealerId id) {
        UI.getCurrent().navigate("dealers/" + id);
    }
}
