package io.tanxin.support.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportKey;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRow;
import io.tanxin.support.SupportService;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoosingRows;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.Toast;
import io.tanxin.views.SavedViews;
import io.tanxin.views.ui.ViewBar;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that was given, the newest first; what was imported is given its end here. Filters and the open record stand in the address. */
@Route("support")
@Menu(title = "support.title", icon = "heart", order = 45)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class SupportView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private final transient SupportLists lists;
    private final transient SupportService support;
    private final transient LogSupport logging;
    private final transient SupportParts parts;
    private final SupportFace face;
    private final QueryState state = new QueryState();
    private final ViewBar bar;
    private final SupportFilters filters;
    private final Div chosen = new Div();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Grid<SupportRow> grid;
    private final KeysetRows<SupportRow, SupportKey> rows;
    private @Nullable SupportId open;

    SupportView(
            SupportLists lists,
            SupportService support,
            LogSupport logging,
            SupportParts parts,
            ListExports exports,
            SavedViews views,
            CurrentActor actor) {
        this.lists = lists;
        this.support = support;
        this.logging = logging;
        this.parts = parts;
        face = SupportFace.of(this, actor.get().zone());
        bar = new ViewBar(this, views, "support", state);
        filters = new SupportFilters(this, state, this::filtered);
        addClassNames("page", "promises", "support");
        grid = SupportGrid.of(face, true, "support.none");
        ChoosingRows.in(grid, SupportRow::words);
        grid.addItemClickListener(click -> show(click.getItem().id()));
        grid.addSelectionListener(choice -> chosen(choice.getAllSelectedItems()));
        rows = KeysetRows.into(
                grid, SupportRow::key, (after, skip, limit) -> lists.rows(filters.filter(), after, skip, limit));
        layout.setMaster(grid);
        layout.setMasterSize("min(26rem, calc(100vw - 48px))");
        layout.setExpandMaster(true);
        layout.setDetailSize("24rem");
        layout.setOverlaySize("min(100%, 36rem)");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addDetailEscapePressListener(pressed -> show(null));
        layout.addBackdropClickListener(click -> show(null));
        chosen.addClassName("bulk-bar");
        chosen.setVisible(false);
        add(header(exports), bar, filters, chosen, layout);
        SupportChanged.hear(this, this::again);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        open = id == null ? null : new SupportId(id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (bar.opensStart(event)) return;
        state.read(event);
        filters.read();
        filtered();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.title");
    }

    private PageHeader header(ListExports exports) {
        var header = new PageHeader(getTranslation("support.title"), new Downloads(exports, this::file));
        var unclassified = lists.unclassified();
        if (unclassified > 0) {
            header.line(new Anchor("support?intent=none", getTranslation("support.toClassify", unclassified)));
        }
        header.action(new Buttons.Plain(
                getTranslation("repeating.title"),
                click -> UI.getCurrentOrThrow().navigate(RepeatingView.PATH)));
        header.action(new Buttons.Plain(getTranslation("support.import"), click -> parts.openImport(this::again)));
        header.action(new Buttons.Accent(getTranslation("support.log"), click -> logging.open(this, filters.dealer())));
        Keyboard.on(this, "n", "support.log", () -> logging.open(this, filters.dealer()));
        return header;
    }

    private ListExport<?, ?> file() {
        var filter = filters.filter();
        return SupportFile.of(face, (after, skip, limit) -> lists.rows(filter, after, skip, limit), state.narrowed());
    }

    private void filtered() {
        grid.deselectAll();
        rows.fromTheTop();
    }

    private void again() {
        rows.fromTheTop();
        detail();
    }

    /** To which end the chosen were, by one key each: only those that have none yet. */
    private void chosen(Set<SupportRow> items) {
        var without = items.stream()
                .filter(row -> row.intent() == null)
                .map(SupportRow::id)
                .collect(Collectors.toSet());
        chosen.removeAll();
        chosen.setVisible(!without.isEmpty());
        if (without.isEmpty()) return;
        chosen.add(new Span(getTranslation("support.classify", without.size())));
        for (var intent : SupportKind.values()) {
            chosen.add(new Buttons.Soft(
                    getTranslation("support.log.intent." + intent, intent.ordinal() + 1),
                    click -> classify(without, intent)));
        }
    }

    private void classify(Set<SupportId> ids, SupportKind intent) {
        var done = support.classify(ids, intent);
        grid.deselectAll();
        again();
        Toast.success(this, "support.said.classified", done, getTranslation("words.support." + intent));
    }

    /** Opens a record beside the list, or closes it; the address goes along. */
    private void show(@Nullable SupportId id) {
        open = id;
        state.path(this, id == null ? "support" : "support/" + id);
        detail();
    }

    private void detail() {
        if (open == null) {
            layout.setDetail(null);
            return;
        }
        layout.setDetail(parts.opened(this, lists.detail(open), face, this::again, () -> show(null)));
    }
}
