package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.DaysOnHoliday.Found;
import io.tanxin.communication.HolidayDecisions;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoosingRows;
import io.tanxin.ui.Confirm;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Days that a change of the holidays has turned into holidays: moved or kept with one word for all, for some, or each by itself (M25). */
@Route("days/on-holiday")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class HolidayDaysView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    static final int COUNTED = 1001;
    private static final int MANY_LETTERS = 50;

    private final transient DaysOnHoliday found;
    private final transient HolidayDecisions decisions;
    private final transient DayMoves moves;
    private final DayFace face;
    private final Grid<Found> grid = new Grid<>();
    private final KeysetRows<Found, DayRow.Key> rows;
    private final Div bar = new Div();

    HolidayDaysView(DaysOnHoliday found, HolidayDecisions decisions, DayMoves moves, CurrentActor actor) {
        this.found = found;
        this.decisions = decisions;
        this.moves = moves;
        face = DayFace.of(this, actor.get().zone());
        addClassNames("page", "days", "on-holiday");
        fillGrid(actor.get().is(Role.DIRECTOR));
        rows = KeysetRows.into(grid, one -> one.day().key(), (after, skip, limit) -> found.rows(after, skip, limit));
        bar.addClassName("bulk-bar");
        var days = new Anchor("days", getTranslation("communication.week.allDays"));
        days.addClassName("card-link");
        add(
                new PageHeader(getTranslation("communication.days.onHoliday.title"), days)
                        .line(getTranslation("communication.days.onHoliday.text")),
                bar,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        anew();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("communication.days.onHoliday.title");
    }

    /** @param several whose talks these are is said where they are several people's */
    private void fillGrid(boolean several) {
        grid.addColumn(one -> face.dayAndTime(one.day().startsAt()))
                .setHeader(getTranslation("communication.days.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::holiday)
                .setHeader(getTranslation("communication.days.onHoliday.which"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> one.day().dealerNames(getLocale()))
                .setHeader(getTranslation("communication.days.dealer"))
                .setWidth("11rem")
                .setFlexGrow(3);
        grid.addColumn(one -> face.title(one.day())).setHeader(getTranslation("communication.days.kind"));
        if (several)
            grid.addColumn(one -> one.day().organiserName()).setHeader(getTranslation("communication.days.organiser"));
        grid.addColumn(StatusBadge.column(one -> face.state(one.day().state())))
                .setHeader(getTranslation("communication.days.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::choices)
                .setHeader(getTranslation("communication.days.onHoliday.decide"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                one -> new NarrowCards.Face(
                        one.day().dealerNames(getLocale()),
                        getTranslation(
                                "communication.days.onHoliday.card",
                                face.dayAndTime(one.day().startsAt()),
                                holiday(one),
                                face.date(one.nearest())),
                        face.state(one.day().state())));
        ChoosingRows.in(
                grid,
                one -> one.day().dealerNames(getLocale()) + " "
                        + face.dayAndTime(one.day().startsAt()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.CALENDAR, getTranslation("communication.days.onHoliday.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("communication.days.onHoliday.title"));
        grid.addSelectionListener(chosen -> chosen(chosen.getAllSelectedItems().stream()
                .limit(HolidayDecisions.AT_ONCE)
                .toList()));
        grid.addItemClickListener(click ->
                UI.getCurrentOrThrow().navigate("days/" + click.getItem().day().id()));
    }

    private String holiday(Found one) {
        return one.holiday() == null ? "" : one.holiday().name(getLocale());
    }

    /** Of one by itself, with what speaks against it. */
    private Component choices(Found one) {
        var move = new Buttons.Plain(
                getTranslation("communication.days.onHoliday.move", face.date(one.nearest())),
                click -> moves.take(this, one, face, this::anew));
        var keep = new Buttons.Plain(
                getTranslation("communication.days.onHoliday.keep"),
                click -> moves.keep(this, one.day().id(), this::anew));
        var both = new Div(move, keep);
        both.addClassName("row");
        return both;
    }

    private void anew() {
        grid.deselectAll();
        rows.fromTheTop();
        chosen(List.of());
    }

    /** What can be done with those that are chosen; without a choice, with all. */
    private void chosen(List<Found> some) {
        bar.removeAll();
        var all = some.isEmpty();
        var waiting = all ? found.count(COUNTED) : some.size();
        bar.setVisible(waiting > 0);
        Component words =
                new Span(all ? said(this, waiting) : getTranslation("communication.days.onHoliday.chosen", waiting));
        words.getElement().setAttribute("aria-live", "polite");
        bar.add(words);
        bar.add(
                new Buttons.Accent(
                        getTranslation("communication.days.onHoliday." + (all ? "moveAll" : "moveChosen")),
                        click -> with(some, this::move)),
                new Buttons.Plain(
                        getTranslation("communication.days.onHoliday." + (all ? "keepAll" : "keepChosen")),
                        click -> with(some, this::keep)));
        if (!all)
            bar.add(new Buttons.Plain(
                    getTranslation("communication.days.onHoliday.chooseNone"), click -> grid.deselectAll()));
    }

    static String said(Component by, int waiting) {
        return by.getTranslation(
                "communication.days.onHoliday." + (waiting == COUNTED ? "countMany" : "count"), waiting);
    }

    private void with(List<Found> some, SerializableConsumer<List<Found>> deed) {
        deed.accept(some.isEmpty() ? found.rows(null, 0, HolidayDecisions.AT_ONCE) : some);
    }

    /** Who was invited is written to: to more than fifty, only after a question. */
    private void move(List<Found> some) {
        var letters = some.stream()
                .filter(one -> one.day().state() == DayState.SCHEDULED)
                .count();
        SerializableRunnable deed = () -> {
            var done = decisions.move(ids(some));
            if (!done.moved().isEmpty())
                Toast.undo(
                        this,
                        "communication.days.onHoliday.moved",
                        () -> {
                            var back = decisions.undo(done.moved());
                            if (back < done.moved().size()) Toast.ask(this, "communication.days.tooLateToUndo");
                            anew();
                        },
                        done.moved().size());
            if (done.left() > 0) Toast.ask(this, "communication.days.onHoliday.left", done.left());
            anew();
        };
        if (letters > MANY_LETTERS) Confirm.ask(this, "communication.days.onHoliday.manyLetters", deed, letters);
        else deed.run();
    }

    private void keep(List<Found> some) {
        var days = ids(some);
        decisions.keep(days);
        Toast.undo(
                this,
                "communication.days.onHoliday.keptMany",
                () -> {
                    decisions.undoKeep(days);
                    anew();
                },
                days.size());
        anew();
    }

    private static List<DayId> ids(List<Found> some) {
        return some.stream().map(one -> one.day().id()).toList();
    }
}
