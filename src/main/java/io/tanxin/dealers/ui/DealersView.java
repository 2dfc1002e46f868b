package io.tanxin.dealers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tanxin.dealers.Areas;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerRow;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.imports.DealerExport;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.dealers.ui.DealerFilters.Manager;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Phones;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dealers one cares for; for an administrator, who cares for none, the register of all, to assign from. */
@Route("dealers")
@Menu(title = "dealers.title", icon = "dealers", order = 20)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.ADMINISTRATOR})
class DealersView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    static final int AT_ONCE = 500;

    private final transient DealerList list;
    private final transient DealerService service;
    private final transient Assignments assignments;
    private final transient Areas areas;
    private final transient DealerExport export;
    private final transient List<DealerBulkAction> actions;
    // a download runs without the screen, so it is told the language
    private final Locale locale;
    private final boolean cares;
    private final boolean assigns;
    private final List<Manager> managers;
    private final DealerFilters filters;
    private final Grid<DealerRow> grid = new Grid<>();
    private final KeysetRows<DealerRow, DealerRow.Key> rows;
    private final Div bulk = new Div();

    DealersView(
            DealerList list,
            DealerService service,
            Assignments assignments,
            Areas areas,
            DealerExport export,
            List<DealerBulkAction> actions,
            CurrentActor actor) {
        this.list = list;
        this.service = service;
        this.assignments = assignments;
        this.areas = areas;
        this.export = export;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(DealerBulkAction::order))
                .toList();
        locale = getLocale();
        cares = actor.may("dealers:see");
        assigns = actor.may("dealers:assign");
        managers = assigns ? assignments.managers().stream().map(Manager::of).toList() : List.of();
        filters = new DealerFilters(
                this, areas.all(), managers, cares ? list.cities() : list.citiesOfRegister(), this::filtered);
        addClassNames("page", "dealers");
        add(header(actor.may("dealers:edit")), filters, bulk, grid);
        fillGrid();
        rows = KeysetRows.into(grid, DealerRow::key, this::page);
        bulk.addClassName("bulk-bar");
        bulk.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event);
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
        if (cares) {
            var download = new Anchor(
                    (DownloadHandler) event -> {
                        event.setFileName("dealers.csv");
                        event.setContentType("text/csv; charset=UTF-8");
                        export.write(filters.filter(), locale, this::stage, event.getOutputStream());
                    },
                    getTranslation("dealers.export"));
            download.setRouterIgnore(true);
            download.addClassName("export-link");
            header.action(download);
        }
        if (edits) {
            header.action(new Buttons.Accent(getTranslation("dealers.new"), click -> make()));
            Keyboard.on(this, "n", "dealers.new", this::make);
        }
        return header;
    }

    private void fillGrid() {
        var name = LitRenderer.<DealerRow>of(
                        cares
                                ? "<a class=\"row-link\" href=\"dealers/${item.id}\">${item.name}</a>"
                                : "<span>${item.name}</span>")
                .withProperty("id", row -> row.id().value())
                .withProperty("name", DealerRow::name);
        grid.addColumn(name).setHeader(getTranslation("dealers.name")).setFlexGrow(3);
        grid.addColumn(DealerRow::code)
                .setHeader(getTranslation("dealers.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(row -> StageBadge.look(row.stage(), stage(row))))
                .setHeader(getTranslation("dealers.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> Places.of(row.province(), row.city())).setHeader(getTranslation("dealers.city"));
        grid.addColumn(DealerRow::area).setHeader(getTranslation("dealers.area"));
        grid.addColumn(this::manager).setHeader(getTranslation("dealers.manager"));
        if (cares)
            grid.addColumn(this::contact)
                    .setHeader(getTranslation("dealers.contact"))
                    .setFlexGrow(2);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.name(),
                        getTranslation("dealers.card", Places.of(row.province(), row.city()), manager(row)),
                        StageBadge.look(row.stage(), stage(row))));
        grid.getElement().setAttribute("aria-label", getTranslation("dealers.title"));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(chosen -> bulk());
        if (cares) grid.addItemClickListener(click -> open(click.getItem().id()));
    }

    private List<DealerRow> page(DealerRow.@Nullable Key after, int skip, int limit) {
        return cares
                ? list.rows(filters.filter(), filters.order(), after, skip, limit)
                : list.register(filters.filter(), filters.order(), after, skip, limit);
    }

    private void filtered() {
        grid.deselectAll();
        grid.setEmptyStateComponent(
                filters.isNarrowed()
                        ? new EmptyState(Glyph.SEARCH, getTranslation("dealers.noneFound"))
                        : new EmptyState(Glyph.DEALERS, getTranslation("dealers.none")));
        rows.fromTheTop();
    }

    private void count() {
        var none = DealerFilter.ALL.withoutManager(true);
        filters.without(cares ? list.count(none) : list.countRegister(none));
    }

    /** What can be done with the chosen ones; comes with the first choice. */
    private void bulk() {
        var chosen = grid.getSelectedItems();
        bulk.removeAll();
        bulk.setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) return;
        var words = new Span(getTranslation("dealers.chosen", chosen.size()));
        words.getElement().setAttribute("aria-live", "polite");
        bulk.add(words);
        if (assigns) bulk.add(new Buttons.Soft(getTranslation("dealers.assign"), click -> assign()));
        if (cares) {
            for (var action : actions) {
                if (!action.isOffered()) continue;
                bulk.add(new Buttons.Soft(
                        getTranslation(action.title()), click -> action.run(this, chosen(), this::changed)));
            }
        }
        bulk.add(
                new Buttons.Plain(getTranslation("dealers.chooseAll", AT_ONCE), click -> chooseAll()),
                new Buttons.Plain(getTranslation("dealers.chooseNone"), click -> grid.deselectAll()));
    }

    private void chooseAll() {
        grid.asMultiSelect().select(page(null, 0, AT_ONCE));
    }

    private List<DealerId> chosen() {
        return grid.getSelectedItems().stream()
                .map(DealerRow::id)
                .limit(AT_ONCE)
                .toList();
    }

    private void assign() {
        var dealers = chosen();
        new AssignDialog(dealers.size(), managers, manager -> {
                    var changes = assignments.assign(dealers, manager.id());
                    changed();
                    Toast.undo(
                            this,
                            "dealers.assigned",
                            () -> {
                                assignments.undo(changes);
                                changed();
                            },
                            changes.size(),
                            manager.name());
                })
                .open();
    }

    private void changed() {
        grid.deselectAll();
        rows.refreshAll();
        count();
    }

    private void make() {
        new DealerDialog(areas.all(), null, draft -> service.add(draft), id -> open(id)).open();
    }

    private void open(DealerId id) {
        UI.getCurrent().navigate("dealers/" + id);
    }

    private String stage(DealerRow row) {
        return getTranslation(locale, "words.stage." + row.stage());
    }

    private String manager(DealerRow row) {
        var name = row.managerName();
        return name == null ? getTranslation("dealers.nobody") : name;
    }

    private String contact(DealerRow row) {
        var name = row.contact();
        if (name == null) return getTranslation("dealers.noContact");
        var phone = row.contactPhone();
        return phone == null ? name : name + " " + Phones.shown(phone);
    }
}
