package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.ComingManagers;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.handover.HandOverFilter;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverRow;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.StatusBadge;

/** Who looked after a dealer before, and whether the new manager has talked with it yet; on its page. */
@SpringComponent
class HandOversPanel implements DealerPanel {
    private final HandOverLists lists;
    private final ComingManagers coming;
    private final CurrentActor actor;

    HandOversPanel(HandOverLists lists, ComingManagers coming, CurrentActor actor) {
        this.lists = lists;
        this.coming = coming;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "handover.panel.handovers";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("promise-panel");
        var face = HandOverFace.of(panel, actor.get().zone());
        panel.add(new ComingHandOvers(coming, face, dealer));
        lists.newest(dealer).filter(HandOverRow::waitsForTalk).ifPresent(row -> panel.add(clock(face, row)));
        var grid = HandOverGrid.of(face, false);
        grid.addItemClickListener(click ->
                UI.getCurrentOrThrow().navigate("handovers/" + click.getItem().id()));
        KeysetRows.<HandOverRow, HandOverRow.Key>into(
                grid,
                HandOverRow::key,
                (after, skip, limit) ->
                        lists.rows(new HandOverFilter(HandOverFilter.Tab.ALL, "", dealer), after, skip, limit));
        panel.add(grid);
        return panel;
    }

    private static Component clock(HandOverFace face, HandOverRow row) {
        var line = new Div(
                new StatusBadge(face.clockLook(row)),
                new Paragraph(face.say("handover.clock.text", row.toName(), face.day(row.talkBy()))));
        line.addClassName("row");
        return line;
    }
}
