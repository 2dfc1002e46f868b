package io.tanxin.handover.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.ComingManagers;
import io.tanxin.handover.HandOverFilter;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverRow;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** Who handed which dealer over to whom, what is missing under each letter, and whose first talk is. Filters stand in the address. */
@Route("handovers")
@Menu(title = "handover.title", icon = "share", order = 44)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class HandOversView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient HandOverLists lists;
    private final HandOverFace face;
    private final QueryState state = new QueryState();
    private final Tabs tabs = new Tabs();
    private final SearchField search;
    private final KeysetRows<HandOverRow, HandOverRow.Key> rows;

    HandOversView(
            HandOverLists lists,
            ComingManagers coming,
            PortfolioDialogs portfolios,
            ListExports exports,
            CurrentActor actor) {
        this.lists = lists;
        face = HandOverFace.of(this, actor.get().zone());
        addClassNames("page", "promises", "handovers");
        search = new SearchField(getTranslation("handover.search"), words -> filtered("q", words));
        for (var one : HandOverFilter.Tab.values()) tabs.add(new Tab(getTranslation("handover.tab." + one)));
        tabs.getElement().setAttribute("aria-label", getTranslation("handover.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) filtered("tab", tab().name().toLowerCase(Locale.ROOT));
        });
        var grid = HandOverGrid.of(face, true);
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("handovers/" + click.getItem().id())));
        rows = KeysetRows.into(
                grid, HandOverRow::key, (after, skip, limit) -> lists.rows(filter(), after, skip, limit));
        var ahead = new ComingHandOvers(coming, face, null);
        var header = new PageHeader(getTranslation("handover.title"), new Downloads(exports, this::file))
                .line(new Anchor("promises/orphaned", getTranslation("handover.orphaned")));
        if (actor.may("dealers:assign"))
            header.action(new Buttons.Accent(
                    getTranslation("handover.portfolio"),
                    click -> portfolios.open(this, () -> {
                        ahead.refresh();
                        rows.fromTheTop();
                    })));
        var row = new Div(search);
        row.addClassName("row");
        var filters = new Div(tabs, row);
        filters.addClassName("promise-filters");
        add(header, ahead, filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(state.get("q").orElse(""));
        tabs.setSelectedIndex(state.get("tab", HandOverFilter.Tab.class)
                .orElse(HandOverFilter.Tab.OPEN)
                .ordinal());
        rows.fromTheTop();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handover.title");
    }

    private HandOverFilter filter() {
        return new HandOverFilter(tab(), state.get("q").orElse("").strip(), null);
    }

    private HandOverFilter.Tab tab() {
        return HandOverFilter.Tab.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private void filtered(String name, String value) {
        state.put(this, name, value);
        rows.fromTheTop();
    }

    private ListExport<?, ?> file() {
        var filter = filter();
        return new ListExport<>(
                "handovers",
                face.say("handover.title"),
                List.of(
                        new ListExport.Column<>(face.say("handover.dealer"), HandOverRow::dealerName),
                        new ListExport.Column<>(face.say("handover.from"), HandOverRow::fromName),
                        new ListExport.Column<>(face.say("handover.to"), HandOverRow::toName),
                        new ListExport.Column<>(face.say("handover.since"), row -> face.day(row.madeAt())),
                        new ListExport.Column<>(
                                face.say("handover.state"), row -> face.say("words.handover." + row.state())),
                        new ListExport.Column<>(face.say("handover.clock"), face::clock)),
                (after, skip, limit) -> lists.rows(filter, after, skip, limit),
                HandOverRow::key,
                state.narrowed());
    }
}
