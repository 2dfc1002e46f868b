package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.mail.mailbox.MailboxDesk;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Whether the portal's mailbox is read, what came, and what became of it. The open mail and the filters stand in the address. */
@Route("admin/mailbox")
@Menu(title = "mailbox.title", icon = "inbox", order = 91)
@RolesAllowed(Role.ADMINISTRATOR)
class MailboxView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private final transient MailboxDesk desk;
    private final MailboxWords words;
    private final QueryState state = new QueryState();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final AnyOf<String> kinds =
            new AnyOf<>(getTranslation("mailbox.became"), getTranslation("mailbox.anything"));
    private final SearchField search;
    private final Grid<MailboxDesk.Row> grid = new Grid<>();
    private final KeysetRows<MailboxDesk.Row, MailboxDesk.Key> rows;
    private @Nullable Long open;

    MailboxView(MailboxDesk desk, CurrentActor actor) {
        this.desk = desk;
        words = new MailboxWords(this, new Dates(getLocale(), actor.get().zone()));
        search = new SearchField(getTranslation("mailbox.search"), found -> filtered("q", found));
        addClassNames("page", "mailbox");
        fillGrid();
        rows = KeysetRows.into(
                grid, MailboxDesk.Row::key, (after, skip, limit) -> desk.rows(filter(), after, skip, limit));
        layout.setMaster(grid);
        layout.setMasterSize("18rem");
        layout.setExpandMaster(true);
        layout.setDetailSize("30rem");
        // where there is no room for both, a page of its own
        layout.setOverlaySize("min(100%, 36rem)");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addDetailEscapePressListener(pressed -> show(null));
        layout.addBackdropClickListener(click -> show(null));
        add(
                new PageHeader(getTranslation("mailbox.title")).line(getTranslation("mailbox.line")),
                new MailboxStateCard(desk, words),
                filters(),
                layout);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        open = id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        kinds.of(desk.kinds(), words::became);
        kinds.setValue(state.get("became").filter(desk.kinds()::contains).orElse(null));
        rows.fromTheTop();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mailbox.title");
    }

    private Component filters() {
        kinds.whenChosen(one -> filtered("became", one == null ? "" : one));
        var row = new Div(search, kinds);
        row.addClassNames("row", "list-filters");
        return row;
    }

    private void fillGrid() {
        grid.addColumn(row -> words.shortMoment(row.arrived()))
                .setHeader(getTranslation("mailbox.arrived"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(MailboxDesk.Row::sender).setHeader(getTranslation("mailbox.sender"));
        grid.addColumn(words::subject).setHeader(getTranslation("mailbox.subject"));
        grid.addColumn(StatusBadge.column(words::badge))
                .setHeader(getTranslation("mailbox.became"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.sender(), words.subject(row) + " · " + words.moment(row.arrived()), words.badge(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.INBOX, getTranslation("mailbox.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("mailbox.title"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                show(chosen.getFirstSelectedItem().map(MailboxDesk.Row::id).orElse(null));
        });
    }

    private MailboxDesk.Filter filter() {
        return new MailboxDesk.Filter(
                kinds.getValue() == null ? "" : kinds.getValue(),
                search.getValue().trim());
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }

    /** Opens a mail beside the list, or closes it; the address goes along. */
    private void show(@Nullable Long id) {
        open = id;
        state.path(this, id == null ? "admin/mailbox" : "admin/mailbox/" + id);
        detail();
    }

    private void detail() {
        if (open == null) {
            layout.setDetail(null);
            grid.deselectAll();
            return;
        }
        layout.setDetail(new MailPane(desk.read(open), words, () -> show(null)));
    }
}
