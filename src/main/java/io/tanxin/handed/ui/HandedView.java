package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.tanxin.handed.HandedFilter;
import io.tanxin.handed.HandedId;
import io.tanxin.handed.HandedKey;
import io.tanxin.handed.HandedRow;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was handed to me, and what of my dealers' is with colleagues: the latest first. The open one, tab and search stand in the address. */
@Route("handed")
@Menu(title = "handed.menu", icon = "share", order = 42)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE})
class HandedView extends Div implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver {
    private static final int PAGE = 30;
    private final transient HandedWork work;
    private final HandedFace face;
    private final transient HandedActions actions;
    private final QueryState state = new QueryState();
    private final Tabs tabs = new Tabs();
    private final List<HandedFilter.Tab> offered;
    private final SearchField search;
    private final Div filters = new Div();
    private final Div cards = new Div();
    private @Nullable HandedId open;

    HandedView(HandedWork work, ListExports exports) {
        this.work = work;
        face = HandedFace.of(this, work.actor().get().zone());
        actions = new HandedActions(this, work, this::show);
        // a colleague sees what was handed to them, and nothing else
        offered = work.hands()
                ? List.of(
                        HandedFilter.Tab.OUT, HandedFilter.Tab.BACK, HandedFilter.Tab.TO_ME, HandedFilter.Tab.ANSWERED)
                : List.of(HandedFilter.Tab.TO_ME, HandedFilter.Tab.ANSWERED);
        search = new SearchField(getTranslation("handed.search"), words -> filtered("q", words));
        addClassNames("page", "handed");
        cards.addClassName("promise-cards");
        fillFilters();
        add(new PageHeader(getPageTitle(), new Downloads(exports, this::file)), filters, cards);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        open = id == null ? null : new HandedId(id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        tabs.setSelectedIndex(Math.max(
                0, offered.indexOf(state.get("tab", HandedFilter.Tab.class).orElse(offered.getFirst()))));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(work.hands() ? "handed.titleAll" : "handed.title");
    }

    private void fillFilters() {
        offered.forEach(tab -> tabs.add(new Tab(getTranslation("handed.tab." + tab))));
        tabs.getElement().setAttribute("aria-label", getPageTitle());
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) filtered("tab", tab().name().toLowerCase(Locale.ROOT));
        });
        var row = new Div(search);
        row.addClassName("row");
        filters.add(tabs, row);
        filters.addClassName("promise-filters");
    }

    private void show() {
        cards.removeAll();
        filters.setVisible(open == null);
        if (open == null) list();
        else one(open);
    }

    private void list() {
        var rows = rows(filter(), null, 0, PAGE);
        if (rows.isEmpty()) {
            cards.add(new EmptyState(Glyph.INBOX, getTranslation("handed.none." + tab())));
            return;
        }
        var list = new Div();
        list.addClassName("promise-cards");
        var paths = work.lists().paths(rows);
        rows.forEach(row -> list.add(card(row, paths.get(row.id()))));
        var filter = filter();
        cards.add(
                list,
                new MoreRows<>(
                        rows,
                        PAGE,
                        HandedRow::key,
                        (HandedKey last) -> rows(filter, last, 0, PAGE),
                        row -> list.add(card(row))));
    }

    /** One of them, with all that happened. */
    private void one(HandedId id) {
        var row = work.lists().find(id);
        if (row.from() && row.unread()) work.handing().read(id);
        var all = new Anchor("handed", getTranslation("handed.all"));
        all.addClassName("card-link");
        cards.add(
                card(row),
                new Card(
                        getTranslation("handed.history"),
                        HandedCard.history(work.lists().steps(id), face)),
                all);
    }

    private Component card(HandedRow row) {
        return card(row, work.lists().paths(List.of(row)).get(row.id()));
    }

    private Component card(HandedRow row, @Nullable String path) {
        return new HandedCard(row, face, actions.buttons(row), path);
    }

    private List<HandedRow> rows(HandedFilter filter, @Nullable HandedKey after, int skip, int limit) {
        return work.lists().rows(filter, after, skip, limit);
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return HandedFile.of(face, (after, skip, limit) -> rows(filter, after, skip, limit), state.narrowed());
    }

    private HandedFilter filter() {
        return new HandedFilter(tab(), search.getValue().trim());
    }

    private HandedFilter.Tab tab() {
        return offered.get(Math.max(0, tabs.getSelectedIndex()));
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        show();
    }
}
