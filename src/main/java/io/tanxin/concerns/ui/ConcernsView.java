package io.tanxin.concerns.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.ConcernKey;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.ConcernSettings;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.views.SavedViews;
import io.tanxin.views.ui.ViewBar;
import jakarta.annotation.security.RolesAllowed;

/** What dealers say, and what has become of it. Filters stand in the address; a concern opens on a page of its own. */
@Route("concerns")
@Menu(title = "concerns.title", icon = "chat", order = 38)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class ConcernsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ConcernLists lists;
    private final transient ConcernParts parts;
    private final ConcernFace face;
    private final QueryState state = new QueryState();
    private final ViewBar bar;
    private final ConcernFilters filters;
    private final KeysetRows<ConcernRow, ConcernKey> rows;
    private final Div counts = new Div();

    ConcernsView(
            ConcernLists lists,
            ConcernSettings settings,
            ConcernParts parts,
            ListExports exports,
            SavedViews views,
            CurrentActor actor) {
        this.lists = lists;
        this.parts = parts;
        face = ConcernFace.of(this, actor.get().zone());
        bar = new ViewBar(this, views, "concerns", state);
        filters = new ConcernFilters(this, state, settings.topics(true), this::filtered);
        addClassNames("page", "promises", "concerns");
        Grid<ConcernRow> grid = ConcernGrid.of(face, true, "concerns.none");
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("concerns/" + click.getItem().id())));
        rows = KeysetRows.into(
                grid, ConcernRow::key, (after, skip, limit) -> lists.rows(filters.filter(), after, skip, limit));
        counts.addClassNames("row", "quiet");
        var header = new PageHeader(getTranslation("concerns.title"), new Downloads(exports, this::file))
                .line(counts)
                .action(new Buttons.Accent(getTranslation("concerns.write"), click -> write()));
        Keyboard.on(this, "n", "concerns.write", this::write);
        add(header, bar, filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (bar.opensStart(event)) return;
        state.read(event);
        filters.read();
        filtered();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("concerns.title");
    }

    private ListExport<?, ?> file() {
        var filter = filters.filter();
        return ConcernsFile.of(face, (after, skip, limit) -> lists.rows(filter, after, skip, limit), state.narrowed());
    }

    private void filtered() {
        rows.fromTheTop();
        counts.removeAll();
        var now = lists.counts(null);
        counts.add(new Span(
                getTranslation("concerns.counts", counted(now.open()), counted(now.late()), counted(now.asked()))));
        if (now.inConfidence() == 0) return;
        counts.add(
                Glyph.LOCK.create(), new Span(getTranslation("concerns.andInConfidence", counted(now.inConfidence()))));
    }

    private static String counted(int many) {
        return many > ConcernLists.COUNTED ? ConcernLists.COUNTED + "+" : String.valueOf(many);
    }

    private void write() {
        parts.write(this, null, id -> getUI().ifPresent(ui -> ui.navigate("concerns/" + id)));
    }
}
