package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.tanxin.admin.LetterLimit;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.Role;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterState;
import io.tanxin.mail.MailRoom;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoosingRows;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All letters, what became of them, and each as its reader gets it. The open letter and the filters stand in the address. */
@Route("admin/outbox")
@Menu(title = "outbox.title", icon = "letter", order = 90)
@RolesAllowed(Role.ADMINISTRATOR)
class OutboxView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private final transient MailRoom room;
    private final transient PeopleAdmin people;
    private final transient LetterLimit limits;
    private final Span limit = new Span();
    private final OutboxWords words;
    private final QueryState state = new QueryState();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final AnyOf<LetterState> states =
            new AnyOf<>(getTranslation("outbox.state"), getTranslation("outbox.anyState"));
    private final AnyOf<String> kinds = new AnyOf<>(getTranslation("outbox.kind"), getTranslation("outbox.anyKind"));
    private final DatePicker from = DateWords.in(new DatePicker());
    private final SearchField search;
    private final Grid<MailRoom.Row> grid = new Grid<>();
    private final KeysetRows<MailRoom.Row, MailRoom.Key> rows;
    private final OutboxBulk bulk = new OutboxBulk(this::resend, this::chooseAll, this::chooseNone);
    private @Nullable Long open;

    OutboxView(MailRoom room, PeopleAdmin people, LetterLimit limits, ListExports exports, CurrentActor actor) {
        this.room = room;
        this.people = people;
        this.limits = limits;
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
        // where there is no room for both, a page of its own
        layout.setOverlaySize("min(100%, 36rem)");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addDetailEscapePressListener(pressed -> show(null));
        layout.addBackdropClickListener(click -> show(null));
        var line = getTranslation("outbox.way." + room.way());
        showLimit();
        add(
                new PageHeader(
                                getTranslation("outbox.title"),
                                new Downloads(exports, this::file),
                                new Buttons.Plain(
                                        getTranslation("outbox.limit"),
                                        click -> new LimitDialog(this, limits, this::showLimit).open()))
                        .line(new Div(new Div(line), limit)),
                filters(),
                bulk,
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
        kinds.setValue(state.get("kind").filter(room.kinds()::contains).orElse(null));
        from.setValue(state.get("from").flatMap(OutboxView::day).orElse(null));
        rows.fromTheTop();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outbox.title");
    }

    private void showLimit() {
        limit.setText(getTranslation("outbox.limit.now", limits.now().aDay()));
    }

    private Component filters() {
        states.of(List.of(LetterState.values()), words::state)
                .whenChosen(one -> filtered("state", one == null ? "" : one.name()));
        kinds.of(room.kinds(), words::kind).whenChosen(one -> filtered("kind", one == null ? "" : one));
        from.setAriaLabel(getTranslation("outbox.from"));
        from.setPlaceholder(getTranslation("outbox.from"));
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            filtered("from", change.getValue() == null ? "" : change.getValue().toString());
        });
        var row = new Div(search, states, kinds, from);
        row.addClassName("row");
        return row;
    }

    private void fillGrid() {
        grid.addColumn(row -> words.shortMoment(row.posted()))
                .setHeader(getTranslation("outbox.posted"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        // what E opens; without it the key would tick the row's box
        grid.addColumn(LitRenderer.<MailRoom.Row>of("<span class=\"row-link\">${item.reader}</span>")
                        .withProperty("reader", MailRoom.Row::reader))
                .setHeader(getTranslation("outbox.reader"));
        grid.addColumn(row -> words.kind(row.kind())).setHeader(getTranslation("outbox.kind"));
        grid.addColumn(StatusBadge.column(words::badge))
                .setHeader(getTranslation("outbox.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> words.reason(row.reason()))
                .setHeader(getTranslation("outbox.reason"))
                .setFlexGrow(2);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.reader(),
                        getTranslation("outbox.card", words.kind(row.kind()), words.moment(row.posted())),
                        words.badge(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.LETTER, getTranslation("outbox.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("outbox.title"));
        ChoosingRows.in(grid, row -> getTranslation("outbox.card", row.reader(), words.kind(row.kind())));
        grid.addSelectionListener(chosen -> bulk.show(chosen.getAllSelectedItems()));
        // the boxes stand in no column of ours: the key that ticks one clicks, too, and opens nothing
        grid.addItemClickListener(click -> {
            if (click.getColumn() != null) show(click.getItem().id());
        });
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return OutboxFile.of(words, (after, skip, limit) -> room.rows(filter, after, skip, limit), state.narrowed());
    }

    private MailRoom.Filter filter() {
        return new MailRoom.Filter(
                states.getValue(),
                kinds.getValue() == null ? "" : kinds.getValue(),
                search.getValue().trim(),
                from.getValue());
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        chooseNone();
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
            return;
        }
        layout.setDetail(
                new LetterPane(room.read(open), words, id -> resend(List.of(id)), this::correct, () -> show(null)));
    }

    private void resend(List<Long> ids) {
        var before = room.resend(ids);
        if (before.isEmpty()) Toast.failure(this, "outbox.notResent");
        else Toast.undo(this, "outbox.resent", () -> notAgain(before), before.size());
        changed();
    }

    private void notAgain(List<MailRoom.Before> before) {
        var count = room.notAgain(before);
        if (count < before.size()) Toast.ask(this, "outbox.someWent", before.size() - count);
        changed();
    }

    /** The letter that is open goes to the new address. */
    private void correct(UserId reader) {
        new AddressDialog(people, reader, () -> {
                    if (open != null) resend(List.of(open));
                })
                .open();
    }

    private void changed() {
        chooseNone();
        rows.refreshAll();
        detail();
    }

    /** All of the filter, also those that nobody has scrolled to. */
    private void chooseAll() {
        grid.asMultiSelect().select(room.rows(filter(), null, 0, MailRoom.AT_ONCE));
    }

    private void chooseNone() {
        grid.deselectAll();
    }
}
