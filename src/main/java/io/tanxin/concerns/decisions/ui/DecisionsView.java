package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.decisions.DecisionKey;
import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.concerns.decisions.DecisionRow;
import io.tanxin.concerns.decisions.Quarter;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import jakarta.annotation.security.RolesAllowed;

/** Where interests collided, and whose was put first. Filters stand in the address; a decision opens on a page of its own. */
@Route("decisions")
@Menu(title = "decisions.title", icon = "handshake", order = 39)
@StyleSheet("concerns.css")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class DecisionsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient DecisionLists lists;
    private final transient DecisionParts parts;
    private final DecisionFace face;
    private final QueryState state = new QueryState();
    private final DecisionFilters filters;
    private final KeysetRows<DecisionRow, DecisionKey> rows;

    DecisionsView(
            DecisionLists lists, DecisionParts parts, DealerAccess access, ListExports exports, CurrentActor actor) {
        this.lists = lists;
        this.parts = parts;
        face = DecisionFace.of(this, actor.get().zone());
        filters = new DecisionFilters(this, state, Quarter.of(access.today()), this::filtered);
        addClassNames("page", "promises", "decisions");
        var grid = DecisionGrid.of(face, true, "decisions.none");
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("decisions/" + click.getItem().id())));
        rows = KeysetRows.into(
                grid, DecisionRow::key, (after, skip, limit) -> lists.rows(filters.filter(), after, skip, limit));
        var ways = new Div(
                new Anchor("decisions/share", getTranslation("decisions.share.title")),
                new Anchor("decisions/trust", getTranslation("decisions.trust.title")));
        ways.addClassName("row");
        add(
                new PageHeader(getTranslation("decisions.title"), new Downloads(exports, this::file))
                        .line(ways)
                        .action(new Buttons.Accent(getTranslation("decisions.record"), click -> record())),
                filters,
                grid);
        Keyboard.on(this, "n", "decisions.record", this::record);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        filters.read();
        filtered();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decisions.title");
    }

    private ListExport<?, ?> file() {
        var filter = filters.filter();
        return DecisionsFile.of(face, (after, skip, limit) -> lists.rows(filter, after, skip, limit), state.narrowed());
    }

    private void filtered() {
        rows.fromTheTop();
    }

    private void record() {
        parts.record(this, null, id -> getUI().ifPresent(ui -> ui.navigate("decisions/" + id)));
    }
}
