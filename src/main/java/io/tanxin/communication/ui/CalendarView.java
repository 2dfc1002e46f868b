package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.CalendarFilter.Whose;
import io.tanxin.communication.CalendarQueries;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.ui.CalendarSpan.View;
import io.tanxin.dealers.Assignments;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Month, week, list: whose talks when. What is shown stands in the address; on a phone it begins with the list. */
@Route("calendar")
@Menu(title = "communication.calendar.title", icon = "calendar", order = 28)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class CalendarView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int NARROW = 720;
    private static final int A_MONTHS_DATE = 4;
    private static final int A_WEEKS_DATE = 12;

    private final transient CalendarQueries calendar;
    private final transient DayQueries queries;
    private final transient DayMoves moves;
    private final transient NewDay newDay;
    private final transient Clock clock;
    private final ZoneId zone;
    private final boolean director;
    private final List<String> countries;
    private final QueryState state = new QueryState();
    private final H2 heading = new H2();
    private final CalendarFilters filters;
    private final Paragraph missing = new Paragraph();
    private final Div body = new Div();
    private final CalendarAside aside = new CalendarAside(() -> state.put(this, "day", ""));
    private @Nullable CalendarSheet sheet;
    private CalendarSpan span;

    CalendarView(
            CalendarQueries calendar,
            DayQueries queries,
            DayMoves moves,
            NewDay newDay,
            Assignments assignments,
            CurrentActor actor,
            Clock clock) {
        this.calendar = calendar;
        this.queries = queries;
        this.moves = moves;
        this.newDay = newDay;
        this.clock = clock;
        zone = actor.get().zone();
        director = actor.get().is(Role.DIRECTOR);
        countries = calendar.countries();
        span = new CalendarSpan(View.MONTH, today());
        filters = new CalendarFilters(
                director ? assignments.managers() : List.of(),
                view -> go(new CalendarSpan(view, span.date())),
                (name, value) -> {
                    state.put(this, name, value);
                    show();
                });
        addClassNames("page", "calendar");
        body.addClassName("calendar-body");
        missing.addClassName("finding");
        add(
                new PageHeader(
                        getTranslation("communication.calendar.title"),
                        new Buttons.Accent(getTranslation("communication.days.new"), click -> plan())),
                toolbar(),
                missing,
                body,
                new CalendarLegend());
        keys();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        var view = state.get("view", View.class);
        span = new CalendarSpan(
                view.orElse(View.MONTH),
                state.get("date").flatMap(CalendarView::date).orElse(today()));
        filters.read(state, director ? Whose.ALL : Whose.MINE);
        show();
        state.get("day").filter(id -> id.matches("\\d{1,18}")).ifPresent(id -> open(new DayId(Long.parseLong(id))));
        if (view.isEmpty()) fit(event.getUI());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("communication.calendar.title");
    }

    private Component toolbar() {
        heading.getElement().setAttribute("aria-live", "polite");
        var steps = new Div(
                step("‹", "communication.calendar.before", -1),
                new Buttons.Plain(
                        getTranslation("communication.calendar.today"),
                        click -> go(new CalendarSpan(span.view(), today()))),
                step("›", "communication.calendar.after", 1),
                heading);
        steps.addClassName("row");
        var toolbar = new Div(steps, filters);
        toolbar.addClassName("calendar-toolbar");
        return toolbar;
    }

    private Component step(String sign, String key, int by) {
        var step = new Buttons.Plain(sign, click -> go(span.step(by)));
        step.setAriaLabel(getTranslation(key));
        return step;
    }

    private void keys() {
        Keyboard.on(this, "n", "communication.days.new", this::plan);
        Keyboard.on(this, "m", "communication.calendar.MONTH", () -> go(new CalendarSpan(View.MONTH, span.date())));
        Keyboard.on(this, "w", "communication.calendar.WEEK", () -> go(new CalendarSpan(View.WEEK, span.date())));
        Keyboard.on(this, "a", "communication.calendar.LIST", () -> go(new CalendarSpan(View.LIST, span.date())));
        Keyboard.on(this, "t", "communication.calendar.today", () -> go(new CalendarSpan(span.view(), today())));
        Keyboard.on(this, "[", "communication.calendar.before", () -> go(span.step(-1)));
        Keyboard.on(this, "]", "communication.calendar.after", () -> go(span.step(1)));
    }

    private void go(CalendarSpan to) {
        span = to;
        state.put(this, "view", to.view().name().toLowerCase(Locale.ROOT));
        state.put(this, "date", to.date().toString());
        show();
    }

    private void show() {
        filters.show(span.view());
        heading.setText(span.heading(getLocale()));
        var unknown = calendar.unknownYears(countries.getFirst(), span.first(), span.last());
        missing.setVisible(!unknown.isEmpty());
        if (!unknown.isEmpty()) {
            missing.setText(getTranslation("communication.calendar.missing", Integer.toString(unknown.getFirst())));
        }
        if (span.view() == View.LIST) list();
        else sheet();
    }

    private void list() {
        sheet = null;
        aside.setVisible(false);
        body.removeAll();
        var filter = filters.filter();
        var first = span.first();
        body.add(new CalendarList(
                face(),
                (after, limit) -> calendar.list(filter, first, after, limit),
                this::holiday,
                day -> actions(day).move(day)));
    }

    private void sheet() {
        var drawn = sheet;
        if (drawn == null) {
            drawn = new CalendarSheet();
            drawn.onOpen(this::open);
            drawn.onDate(date -> go(new CalendarSpan(View.LIST, date)));
            drawn.onMove(this::moved);
            sheet = drawn;
            body.removeAll();
            body.add(drawn, aside);
        }
        var week = span.view() == View.WEEK;
        var period = calendar.period(filters.filter(), span.first(), span.last(), week ? A_WEEKS_DATE : A_MONTHS_DATE);
        var face = face();
        var rests = calendar.rests(countries, span.first(), span.last());
        drawn.show(new CalendarSheet.Shown(
                week ? "timeGridWeek" : "dayGridMonth",
                span.date().toString(),
                LocalDateTime.ofInstant(face.now(), zone).toString(),
                getLocale().toLanguageTag().toLowerCase(Locale.ROOT),
                getTranslation("communication.calendar.more.head"),
                hour(face.firstHour(period)),
                hour(face.lastHour(period)),
                face.items(period, week),
                face.shades(rests, countries.size() > 1)));
    }

    private void open(DayId id) {
        try {
            var day = queries.day(id).day();
            state.put(this, "day", id.toString());
            aside.show(day, face(), actions(day));
        } catch (NotFound gone) {
            aside.setVisible(false);
        }
    }

    private void moved(DayId id, LocalDateTime to) {
        moves.drag(this, queries.day(id).day(), to, face().face(), this::refresh);
    }

    private DayActions actions(DayRow day) {
        return moves.actions(this, day, face().face(), this::refresh);
    }

    private void refresh() {
        show();
        if (aside.isVisible()) state.get("day").ifPresent(id -> open(new DayId(Long.parseLong(id))));
    }

    private void plan() {
        newDay.open(this, List.of(), made -> show());
    }

    private String holiday(LocalDate date) {
        var named = calendar.rests(List.of(countries.getFirst()), date, date).stream()
                .map(CalendarQueries.Rest::name)
                .findFirst()
                .orElse(null);
        return named == null ? "" : named.name(getLocale());
    }

    private CalendarFace face() {
        return new CalendarFace(DayFace.of(this, zone), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String hour(int hour) {
        return "%02d:00:00".formatted(hour);
    }

    /** A month needs room; how much there is, a browser tells only after it was given the page. */
    private void fit(UI ui) {
        ui.getPage().retrieveExtendedClientDetails(details -> {
            if (details.getWindowInnerWidth() >= NARROW || span.view() == View.LIST) return;
            span = new CalendarSpan(View.LIST, span.date());
            show();
        });
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
