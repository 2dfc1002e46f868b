package io.tanxin.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.AuditFilter;
import io.tanxin.identity.AuditLine;
import io.tanxin.identity.AuditReading;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.PeopleFilter;
import io.tanxin.identity.PersonLine;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
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
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what to which row, when: the newest first, narrowed by deed, person and days; read only. */
@Route("admin/audit")
@Menu(title = "audit.title", icon = "log", order = 95)
@RolesAllowed(Role.ADMINISTRATOR)
class AuditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient AuditReading audit;
    private final transient PeopleAdmin people;
    private final ZoneId zone;
    private final Dates dates;
    private final AuditWords words;
    private final QueryState state = new QueryState();
    private final ComboBox<String> action = new ComboBox<>();
    private final ComboBox<PersonLine> person = new ComboBox<>();
    private final DatePicker from = DateWords.in(new DatePicker());
    private final DatePicker to = DateWords.in(new DatePicker());
    private final Grid<AuditLine> grid = new Grid<>();
    private final KeysetRows<AuditLine, AuditLine.Key> rows;

    AuditView(AuditReading audit, PeopleAdmin people, ListExports exports, CurrentActor actor) {
        this.audit = audit;
        this.people = people;
        zone = actor.get().zone();
        dates = new Dates(getLocale(), zone);
        words = new AuditWords(this, getLocale(), zone);
        addClassNames("page", "audit");
        fillGrid();
        rows = KeysetRows.into(grid, AuditLine::key, (after, skip, limit) -> audit.rows(filter(), after, skip, limit));
        action.setItems(audit.actions());
        add(
                new PageHeader(getTranslation("audit.title"), new Downloads(exports, this::file))
                        .line(getTranslation("audit.line")),
                filters(),
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        action.setValue(state.get("action").orElse(null));
        person.setValue(state.get("person").map(this::line).orElse(null));
        from.setValue(state.get("from").map(AuditView::day).orElse(null));
        to.setValue(state.get("to").map(AuditView::day).orElse(null));
        rows.fromTheTop();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private Component filters() {
        action.setAriaLabel(getTranslation("audit.action"));
        action.setPlaceholder(getTranslation("audit.action.any"));
        action.setClearButtonVisible(true);
        action.setItemLabelGenerator(words::deed);
        action.addValueChangeListener(change -> filtered(change.isFromClient(), "action", change.getValue()));
        person.setAriaLabel(getTranslation("audit.person"));
        person.setPlaceholder(getTranslation("audit.person.any"));
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(PersonLine::name);
        person.setItems(query -> people
                .rows(
                        new PeopleFilter(
                                query.getFilter().orElse(""), Optional.empty(), Optional.empty(), Optional.empty()),
                        null,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        person.addValueChangeListener(change -> filtered(
                change.isFromClient(),
                "person",
                change.getValue() == null ? null : change.getValue().id().toString()));
        day(from, "from", "audit.from");
        day(to, "to", "audit.to");
        var row = new Div(action, person, from, to);
        row.addClassNames("row", "list-filters");
        return row;
    }

    private void day(DatePicker picker, String name, String key) {
        picker.setAriaLabel(getTranslation(key));
        picker.setPlaceholder(getTranslation(key));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> filtered(
                change.isFromClient(),
                name,
                change.getValue() == null ? null : change.getValue().toString()));
    }

    private void fillGrid() {
        grid.addColumn(line -> dates.dayTimeYear(line.at()))
                .setHeader(getTranslation("audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(words::who).setHeader(getTranslation("audit.person"));
        grid.addColumn(line -> words.deed(line.action())).setHeader(getTranslation("audit.action"));
        grid.addColumn(words::about).setHeader(getTranslation("audit.about"));
        grid.addColumn(words::details)
                .setHeader(getTranslation("audit.details"))
                .setFlexGrow(2);
        NarrowCards.in(
                grid,
                line -> new NarrowCards.Face(
                        words.deed(line.action()),
                        words.who(line) + " · " + dates.dayTimeYear(line.at()) + " · " + words.about(line)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.LOG, getTranslation("audit.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return words.file((after, skip, limit) -> audit.rows(filter, after, skip, limit), state.narrowed());
    }

    private AuditFilter filter() {
        return new AuditFilter(
                Optional.ofNullable(action.getValue()),
                Optional.ofNullable(person.getValue()).map(PersonLine::id),
                Optional.ofNullable(from.getValue())
                        .map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(to.getValue())
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private void filtered(boolean byHand, String name, @Nullable String value) {
        if (!byHand) return;
        state.put(this, name, value == null ? "" : value);
        rows.fromTheTop();
    }

    private @Nullable PersonLine line(String id) {
        try {
            var found = people.get(new UserId(Long.parseLong(id)));
            return new PersonLine(
                    found.id(),
                    found.name(),
                    "",
                    found.side(),
                    null,
                    null,
                    null,
                    found.roles(),
                    found.state(),
                    found.signIn());
        } catch (NumberFormatException | NotFound unknown) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
