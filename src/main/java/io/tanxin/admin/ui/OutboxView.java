package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
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
import io.tanxin.mail.LetterState;
import io.tanxin.mail.MailRoom;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.DateWords;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All letters, what became of them, and each as its reader gets it. The open letter and the filters stand in the address. */
@Route("admin/outbox")
@Menu(title = "outbox.title", icon = "letter", order = 90)
@RolesAllowed(Role.ADMINISTRATOR)
class OutboxView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private final transient MailRoom room;
    private final OutboxWords words;
    private final QueryState state = new QueryState();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Select<LetterState> states = new Select<>();
    private final DatePicker from = DateWords.in(new DatePicker());
    private final SearchField search;
    private final Grid<MailRoom.Row> grid = new Grid<>();
    private final KeysetRows<MailRoom.Row, MailRoom.Key> rows;
    private @Nullable Long open;

    OutboxView(MailRoom room, ListExports exports, CurrentActor actor) {
        this.room = room;
        words = new OutboxWords(this, new Dates(getLocale(), actor.get().zone()));
        search = new SearchField(getTranslation("outbox.search"), found -> filtered("q", found));
        addClassNames("page", "outbox");
        fillGrid();
        rows = KeysetRows.into(
                grid, MailRoom.Row::key, (after, skip, limit) -> room.rows(filter(), after, skip, limit));
        layout.setMaster(grid);
        layout.setMasterSize("18rem");
        layout.setExpandMaster(true);
        layout.setDetailSize("36rem");
        layout.addDetailEscapePressListener(pressed -> show(null));
        layout.addBackdropClickListener(click -> show(null));
        var line = getTranslation(room.isOpen() ? "outbox.open" : "outbox.closed");
        add(
                new PageHeader(getTranslation("outbox.title"), new Downloads(exports, this::file)).line(line),
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
        states.setValue(state.get("state", LetterState.class).orElse(null));
        from.setValue(state.get("from").flatMap(OutboxView::day).orElse(null));
        rows.fromTheTop();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outbox.title");
    }

    private Component filters() {
        states.setAriaLabel(getTranslation("outbox.state"));
        states.setPlaceholder(getTranslation("outbox.anyState"));
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(getTranslation("outbox.anyState"));
        states.setItemLabelGenerator(one -> one == null ? "" : words.state(one));
        states.setItems(LetterState.values());
        states.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            filtered("state", change.getValue() == null ? "" : change.getValue().name());
        });
        from.setAriaLabel(getTranslation("outbox.from"));
        from.setPlaceholder(getTranslation("outbox.from"));
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            filtered("from", change.getValue() == null ? "" : change.getValue().toString());
        });
        var row = new Div(search, states, from);
        row.addClassName("row");
        return row;
    }

    private void fillGrid() {
        grid.addColumn(row -> words.shortMoment(row.posted()))
                .setHeader(getTranslation("outbox.posted"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(MailRoom.Row::reader).setHeader(getTranslation("outbox.reader"));
        grid.addColumn(row -> words.kind(row.kind())).setHeader(getTranslation("outbox.kind"));
        grid.addColumn(StatusBadge.column(words::badge))
                .setHeader(getTranslation("outbox.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.reader(),
                        getTranslation("outbox.card", words.kind(row.kind()), words.moment(row.posted())),
                        words.badge(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.LETTER, getTranslation("outbox.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("outbox.title"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                show(chosen.getFirstSelectedItem().map(MailRoom.Row::id).orElse(null));
        });
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return OutboxFile.of(words, (after, skip, limit) -> room.rows(filter, after, skip, limit), state.narrowed());
    }

    private MailRoom.Filter filter() {
        return new MailRoom.Filter(states.getValue(), search.getValue().trim(), from.getValue());
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException typedByHand) {
            return Optional.empty();
        }
    }

    /** Opens a letter beside the list, or closes it; the address goes along. */
    private void show(@Nullable Long id) {
        open = id;
        state.path(this, id == null ? "admin/outbox" : "admin/outbox/" + id);
        detail();
    }

    private void detail() {
        if (open == null) {
            layout.setDetail(null);
            grid.deselectAll();
            return;
        }
        layout.setDetail(new LetterPane(room.read(open), words, this::resend, () -> show(null)));
    }

    private void resend(long id) {
        if (room.resend(id)) Toast.success(this, "outbox.resent");
        else Toast.failure(this, "outbox.notResent");
        rows.refreshAll();
        detail();
    }
}
