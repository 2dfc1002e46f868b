package io.tanxin.identity.ui;

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
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.PeopleFilter;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonLine;
import io.tanxin.identity.Role;
import io.tanxin.kernel.Listed;
import io.tanxin.kernel.Phones;
import io.tanxin.kernel.UserId;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody the portal knows by name; the open person and the filters stand in the address. */
@Route("admin/people")
@Menu(title = "identity.people", icon = "person", order = 80)
@RolesAllowed(Role.ADMINISTRATOR)
class PeopleView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private static final String ADDRESS = "admin/people";

    private final transient PeopleAdmin people;
    private final ZoneId zone;
    private final QueryState state = new QueryState();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final SearchField search;
    private final AnyOf<Person.Side> sides = any("identity.side");
    private final AnyOf<String> roles = any("identity.role");
    private final AnyOf<Person.State> states = any("identity.state");
    private final Grid<PersonLine> grid = new Grid<>();
    private final KeysetRows<PersonLine, PersonLine.Key> rows;
    private @Nullable UserId open;

    PeopleView(PeopleAdmin people, ListExports exports, CurrentActor actor) {
        this.people = people;
        this.zone = actor.get().zone();
        addClassNames("page", "people");
        search = new SearchField(getTranslation("identity.people.search"), words -> filtered("q", words));
        var header = new PageHeader(
                getTranslation("identity.people"),
                new Downloads(exports, this::file),
                new Buttons.Accent(getTranslation("identity.people.new"), click -> detail(null)));
        Keyboard.on(this, "n", "identity.people.new", () -> detail(null));
        fillGrid();
        rows = KeysetRows.into(
                grid, PersonLine::key, (after, skip, limit) -> people.rows(filter(), after, skip, limit));
        layout.setMaster(grid);
        layout.setMasterSize("min(24rem, calc(100vw - 48px))");
        layout.setExpandMaster(true);
        layout.setDetailSize("30rem");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addDetailEscapePressListener(pressed -> close());
        layout.addBackdropClickListener(click -> close());
        add(header, filters(), layout);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        open = id == null ? null : new UserId(id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        sides.setValue(state.get("side", Person.Side.class).orElse(null));
        states.setValue(state.get("state", Person.State.class).orElse(null));
        roles.setValue(state.get("role")
                .filter(role -> staffRoles().anyMatch(role::equals))
                .orElse(null));
        rows.fromTheTop();
        if (open == null) layout.setDetail(null);
        else detail(open);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people");
    }

    private Component filters() {
        sides.of(List.of(Person.Side.COMPANY, Person.Side.DEALER), side -> getTranslation("words.side." + side))
                .whenChosen(one -> filtered("side", one == null ? "" : one.name()));
        roles.of(staffRoles().toList(), role -> getTranslation("words.role." + role))
                .whenChosen(one -> filtered("role", one == null ? "" : one));
        states.of(List.of(Person.State.values()), one -> getTranslation("identity.state." + one))
                .whenChosen(one -> filtered("state", one == null ? "" : one.name()));
        var row = new Div(search, sides, roles, states);
        row.addClassNames("row", "list-filters");
        return row;
    }

    private <T> AnyOf<T> any(String key) {
        return new AnyOf<>(getTranslation(key), getTranslation(key + ".any"));
    }

    private void fillGrid() {
        grid.addColumn(PersonLine::name).setHeader(getTranslation("identity.name"));
        grid.addColumn(this::reach).setHeader(getTranslation("identity.email")).setFlexGrow(2);
        grid.addColumn(this::roles).setHeader(getTranslation("identity.roles"));
        grid.addColumn(StatusBadge.column(this::badge))
                .setHeader(getTranslation("identity.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(grid, row -> new NarrowCards.Face(row.name(), roles(row) + " · " + reach(row), badge(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.PERSON, getTranslation("identity.people.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("identity.people"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                chosen.getFirstSelectedItem().ifPresentOrElse(row -> detail(row.id()), this::close);
        });
    }

    private String reach(PersonLine row) {
        var phone = row.phone() == null ? null : Phones.shown(row.phone());
        return Stream.of(row.email(), row.userName(), phone)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    private String roles(PersonLine row) {
        return Listed.in(
                getLocale(),
                row.roles().stream()
                        .sorted()
                        .map(role -> getTranslation("words.role." + role))
                        .toList());
    }

    private StatusBadge.Look badge(PersonLine row) {
        if (row.state() != Person.State.ACTIVE)
            return new StatusBadge.Look(
                    row.state() == Person.State.LOCKED ? Tone.WARN : Tone.NEUTRAL,
                    Glyph.LOCK,
                    getTranslation("identity.state." + row.state()));
        return row.signIn()
                ? new StatusBadge.Look(Tone.OK, getTranslation("identity.state.ACTIVE"))
                : new StatusBadge.Look(Tone.NEUTRAL, Glyph.PERSON, getTranslation("identity.state.noSignIn"));
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        var locale = getLocale();
        return PeopleFile.of(
                key -> getTranslation(locale, key),
                (after, skip, limit) -> people.rows(filter, after, skip, limit),
                state.narrowed());
    }

    private PeopleFilter filter() {
        return new PeopleFilter(
                search.getValue(),
                Optional.ofNullable(sides.getValue()),
                Optional.ofNullable(roles.getValue()),
                Optional.ofNullable(states.getValue()));
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }

    /** Opens a person beside the list, a new one without id; the address goes along. */
    private void detail(@Nullable UserId id) {
        open = id;
        state.path(this, id == null ? ADDRESS : ADDRESS + "/" + id);
        layout.setDetail(new PersonPane(
                people,
                id,
                zone,
                saved -> {
                    rows.refreshAll();
                    detail(saved);
                },
                this::close));
    }

    private void close() {
        open = null;
        state.path(this, ADDRESS);
        layout.setDetail(null);
        grid.deselectAll();
    }

    private static Stream<String> staffRoles() {
        return Stream.of(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER, Role.COLLEAGUE, Role.DEALER);
    }
}
