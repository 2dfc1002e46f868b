package io.tanxin.identity.kept.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.Role;
import io.tanxin.identity.kept.KeptRequests;
import io.tanxin.identity.kept.KeptRequests.Row;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;

/** Who asked what is kept about them, until when it is due; and asked for those who cannot sign in. */
@Route("admin/own-data")
@Menu(title = "kept.admin.title", icon = "person", order = 94)
@RolesAllowed(Role.ADMINISTRATOR)
class OwnDataView extends Div implements HasDynamicTitle {
    private final transient KeptRequests requests;
    private final transient PeopleAdmin people;
    private final Dates dates;
    private final Grid<Row> grid = new Grid<>();
    private final KeysetRows<Row, Long> rows;

    OwnDataView(KeptRequests requests, PeopleAdmin people, CurrentActor actor) {
        this.requests = requests;
        this.people = people;
        dates = new Dates(getLocale(), actor.get().zone());
        addClassNames("page", "list-page");
        fillGrid();
        rows = KeysetRows.into(grid, Row::id, requests::rows);
        add(
                new PageHeader(getPageTitle())
                        .line(getTranslation("kept.admin.line"))
                        .action(new Buttons.Accent(getTranslation("kept.admin.ask"), click -> ask())),
                grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kept.admin.title");
    }

    private void fillGrid() {
        grid.addColumn(Row::person).setHeader(getTranslation("kept.admin.person"));
        grid.addColumn(row -> dates.dayYear(row.asked())).setHeader(getTranslation("kept.admin.asked"));
        grid.addColumn(row -> row.mine() ? row.askedBy() : getTranslation("kept.admin.themselves"))
                .setHeader(getTranslation("kept.admin.by"));
        grid.addColumn(row -> dates.dayYear(row.due())).setHeader(getTranslation("kept.admin.due"));
        grid.addColumn(this::standing).setHeader(getTranslation("kept.admin.standing"));
        grid.addComponentColumn(this::file).setHeader(getTranslation("kept.admin.file"));
        NarrowCards.in(
                grid, row -> new NarrowCards.Face(row.person(), dates.dayYear(row.asked()) + " · " + standing(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.PERSON, getTranslation("kept.admin.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("kept.admin.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    private String standing(Row row) {
        return row.waiting() == 0
                ? getTranslation("kept.admin.complete")
                : getTranslation("kept.admin.waiting", row.waiting());
    }

    private Component file(Row row) {
        if (!row.mine()) return new Span();
        var file = new Anchor("/papers/about/" + row.id(), getTranslation("kept.admin.take"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("aria-label", getTranslation("kept.admin.take.of", row.person()));
        return file;
    }

    private void ask() {
        new AskForDialog(people, (person, how) -> {
                    requests.askFor(person, how);
                    Toast.success(this, "kept.admin.done");
                    rows.fromTheTop();
                })
                .open();
    }
}
