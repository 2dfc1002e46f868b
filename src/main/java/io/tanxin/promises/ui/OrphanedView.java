package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.promises.OrphanedPromises;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseKey;
import io.tanxin.promises.PromiseRow;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoosingRows;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** Promises whose owner no longer looks after the dealer, or has left: taken over one by one or many at once (P6). */
@Route("promises/orphaned")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class OrphanedView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient OrphanedPromises orphans;
    private final PromiseFace face;
    private final QueryState state = new QueryState();
    private final SearchField search;
    private final Grid<PromiseRow> grid = new Grid<>();
    private final KeysetRows<PromiseRow, PromiseKey> rows;
    private final Div bar = new Div();

    OrphanedView(OrphanedPromises orphans, ListExports exports, CurrentActor actor) {
        this.orphans = orphans;
        face = PromiseFace.of(this, actor.get().zone());
        addClassNames("page", "promises", "orphaned");
        search = new SearchField(getTranslation("promises.search"), this::search);
        fillGrid();
        rows = KeysetRows.into(grid, PromiseRow::key, page());
        var filters = new Div(search);
        filters.addClassName("row");
        bar.addClassName("bulk-bar");
        add(
                new PageHeader(getTranslation("promises.orphaned.title"), new Downloads(exports, this::file))
                        .line(getTranslation("promises.orphaned.text")),
                filters,
                bar,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        anew();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promises.orphaned.title");
    }

    private void fillGrid() {
        grid.addColumn(PromiseRow::words)
                .setHeader(getTranslation("promises.words"))
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.addColumn(PromiseRow::dealerName).setHeader(getTranslation("promises.dealer"));
        grid.addColumn(PromiseRow::ownerName).setHeader(getTranslation("promises.orphaned.by"));
        grid.addColumn(StatusBadge.column(face::badge))
                .setHeader(getTranslation("promises.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.words(),
                        getTranslation("promises.orphaned.card", row.dealerName(), row.ownerName()),
                        face.badge(row)));
        ChoosingRows.in(grid, PromiseRow::words);
        grid.setEmptyStateComponent(new EmptyState(Glyph.HANDSHAKE, getTranslation("promises.orphaned.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("promises.orphaned.title"));
        grid.addSelectionListener(chosen -> chosen(chosen.getAllSelectedItems().stream()
                .map(PromiseRow::id)
                .limit(OrphanedPromises.AT_ONCE)
                .toList()));
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("promises/" + click.getItem().id())));
    }

    private KeysetRows.Page<PromiseRow, PromiseKey> page() {
        return (after, skip, limit) ->
                orphans.rows(null, state.get("q").orElse("").strip(), after, skip, limit);
    }

    private ListExport<?, ?> file() {
        var words = state.get("q").orElse("").strip();
        return PromisesFile.of(
                face, (after, skip, limit) -> orphans.rows(null, words, after, skip, limit), state.narrowed());
    }

    private void search(String words) {
        state.put(this, "q", words);
        anew();
    }

    private void anew() {
        grid.deselectAll();
        rows.fromTheTop();
        chosen(List.of());
    }

    /** What can be done with them; without a choice, how many there are. */
    private void chosen(List<PromiseId> ids) {
        bar.removeAll();
        var waiting = ids.isEmpty() ? orphans.count(null) : ids.size();
        bar.setVisible(waiting > 0);
        Component words = new Span(
                getTranslation(ids.isEmpty() ? "promises.orphaned.count" : "promises.orphaned.chosen", waiting));
        words.getElement().setAttribute("aria-live", "polite");
        bar.add(words);
        if (ids.isEmpty()) return;
        bar.add(
                new Buttons.Accent(getTranslation("promises.orphaned.take"), click -> take(ids)),
                new Buttons.Plain(getTranslation("promises.orphaned.chooseNone"), click -> grid.deselectAll()));
    }

    private void take(List<PromiseId> ids) {
        try {
            var done = orphans.takeOver(ids);
            Toast.success(this, "promises.orphaned.taken", done.taken(), done.meanwhile());
        } catch (OptimisticLockingFailureException quicker) {
            Toast.failure(this, "promises.orphaned.meanwhile");
        }
        anew();
    }
}
