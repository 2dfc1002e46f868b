package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.week.WeekQueries;
import io.tanxin.communication.week.WeekRow;
import io.tanxin.communication.week.WeekState;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All communication weeks in which the reader sees a dealer, the latest first. */
@Route("weeks")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class WeeksView extends Div implements HasDynamicTitle {
    private final transient NewWeek newWeek;
    private final WeekFace face;

    WeeksView(WeekQueries queries, NewWeek newWeek, CurrentActor actor) {
        this.newWeek = newWeek;
        face = WeekFace.of(this, actor.get().zone());
        addClassNames("page", "days", "weeks");
        var grid = grid();
        KeysetRows.into(grid, WeekRow::key, queries::rows);
        Keyboard.on(this, "n", "communication.week.new", this::plan);
        var days = new Anchor("days", getTranslation("communication.week.allDays"));
        days.addClassName("card-link");
        add(
                new PageHeader(
                        getTranslation("communication.week.title"),
                        days,
                        new Buttons.Accent(getTranslation("communication.week.new"), click -> plan())),
                grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("communication.week.title");
    }

    private Grid<WeekRow> grid() {
        var grid = new Grid<WeekRow>();
        grid.addColumn(row -> face.days(row.from(), row.to()))
                .setHeader(getTranslation("communication.days.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(WeekRow::title)
                .setHeader(getTranslation("communication.week.name"))
                .setFlexGrow(3);
        grid.addColumn(this::progress).setHeader(getTranslation("communication.week.progress"));
        grid.addColumn(row -> row.state() == WeekState.OPEN
                        ? face.dayAndTime(row.pickUntil().minusSeconds(60))
                        : "")
                .setHeader(getTranslation("communication.week.pickUntil"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(row -> face.state(row.state())))
                .setHeader(getTranslation("communication.days.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.title(), face.days(row.from(), row.to()) + " · " + progress(row), face.state(row.state())));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                chosen.getFirstSelectedItem()
                        .ifPresent(row -> UI.getCurrentOrThrow().navigate("weeks/" + row.id()));
        });
        grid.getElement().setAttribute("aria-label", getTranslation("communication.week.title"));
        grid.setEmptyStateComponent(new EmptyState(Glyph.CALENDAR, getTranslation("communication.week.none")));
        return grid;
    }

    private String progress(WeekRow row) {
        return getTranslation("communication.week.taken", row.taken(), row.asked(), row.waiting());
    }

    private void plan() {
        newWeek.open(this, List.of());
    }
}
