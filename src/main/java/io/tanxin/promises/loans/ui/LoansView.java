package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
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
import io.tanxin.promises.loans.LoanFilter;
import io.tanxin.promises.loans.LoanId;
import io.tanxin.promises.loans.LoanKey;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.promises.loans.LoanService;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Units that are with dealers: what is out, what is late, what is back. The open one, tab and search stand in the address. */
@Route("loans")
@Menu(title = "promises.loans.title", icon = "repeat", order = 41)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class LoansView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private final transient LoanService loans;
    private final transient LoanDialogs dialogs;
    private final LoanFace face;
    private final QueryState state = new QueryState();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Tabs tabs = new Tabs();
    private final SearchField search;
    private final Grid<LoanRow> grid;
    private final KeysetRows<LoanRow, LoanKey> rows;
    private @Nullable LoanId open;

    LoansView(LoanService loans, LoanDialogs dialogs, ListExports exports, CurrentActor actor) {
        this.loans = loans;
        this.dialogs = dialogs;
        face = LoanFace.of(this, actor.get().zone());
        search = new SearchField(getTranslation("promises.search"), words -> filtered("q", words));
        addClassNames("page", "promises", "loans");
        grid = LoanGrid.of(face, true, "promises.loans.none");
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                show(chosen.getFirstSelectedItem().map(LoanRow::id).orElse(null));
        });
        rows = KeysetRows.into(grid, LoanRow::key, (after, skip, limit) -> loans.rows(filter(), after, skip, limit));
        layout.setMaster(grid);
        layout.setMasterSize("min(26rem, calc(100vw - 48px))");
        layout.setExpandMaster(true);
        layout.setDetailSize("24rem");
        layout.setOverlaySize("min(100%, 36rem)");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addDetailEscapePressListener(pressed -> show(null));
        layout.addBackdropClickListener(click -> show(null));
        add(
                new PageHeader(getTranslation("promises.loans.title"), new Downloads(exports, this::file))
                        .action(new Buttons.Accent(getTranslation("promises.loans.lend"), click -> lend())),
                filters(),
                layout);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        open = id == null ? null : new LoanId(id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        tabs.setSelectedIndex(state.get("tab", LoanFilter.Tab.class)
                .orElse(LoanFilter.Tab.OUT)
                .ordinal());
        rows.fromTheTop();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promises.loans.title");
    }

    private Component filters() {
        for (var tab : LoanFilter.Tab.values()) tabs.add(new Tab(getTranslation("promises.loans.tab." + tab)));
        tabs.getElement().setAttribute("aria-label", getTranslation("promises.loans.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) filtered("tab", tab().name().toLowerCase(Locale.ROOT));
        });
        var row = new Div(search);
        row.addClassName("row");
        var both = new Div(tabs, row);
        both.addClassName("promise-filters");
        return both;
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return LoansFile.of(face, (after, skip, limit) -> loans.rows(filter, after, skip, limit), state.narrowed());
    }

    private LoanFilter filter() {
        return new LoanFilter(tab(), search.getValue().trim(), null);
    }

    private LoanFilter.Tab tab() {
        return LoanFilter.Tab.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }

    private void lend() {
        dialogs.lend(this, null, rows::fromTheTop);
    }

    private void show(@Nullable LoanId id) {
        open = id;
        state.path(this, id == null ? "loans" : "loans/" + id);
        detail();
    }

    private void detail() {
        if (open == null) {
            layout.setDetail(null);
            grid.deselectAll();
            return;
        }
        layout.setDetail(dialogs.pane(
                open,
                () -> {
                    rows.refreshAll();
                    detail();
                },
                () -> show(null)));
    }
}
