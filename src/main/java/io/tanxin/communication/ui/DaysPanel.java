package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayFilter.When;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.aftercare.ui.AftercareCard;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.StatusBadge;
import java.time.Clock;
import java.util.List;

/** A dealer's days on its page: what comes, drafts, what has been; older ones by a button. */
@SpringComponent
class DaysPanel implements DealerPanel {
    private static final int PAGE = 20;

    private final DayQueries queries;
    private final NewDay newDay;
    private final SeriesCard series;
    private final AftercareCard aftercare;
    private final CurrentActor actor;
    private final Clock clock;

    DaysPanel(
            DayQueries queries,
            NewDay newDay,
            SeriesCard series,
            AftercareCard aftercare,
            CurrentActor actor,
            Clock clock) {
        this.queries = queries;
        this.newDay = newDay;
        this.series = series;
        this.aftercare = aftercare;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "communication.panel.days";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("days-panel");
        fill(panel, dealer);
        return panel;
    }

    private void fill(Div panel, DealerId dealer) {
        panel.removeAll();
        var plan = new Buttons.Soft(
                panel.getTranslation("communication.days.new"),
                click -> newDay.open(panel, List.of(dealer), made -> fill(panel, dealer)));
        var head = new Div(plan);
        head.addClassName("row");
        panel.add(head);
        var face = DayFace.of(panel, actor.get().zone());
        var proposed = aftercare.of(panel, dealer, () -> fill(panel, dealer));
        proposed.ifPresent(panel::add);
        var any = series.of(panel, dealer, () -> fill(panel, dealer))
                .map(card -> {
                    panel.add(card);
                    return true;
                })
                .orElse(proposed.isPresent());
        for (var when : List.of(When.UPCOMING, When.DRAFTS, When.PAST, When.CANCELLED)) {
            var first = queries.rows(DayFilter.of(dealer, when), null, 0, PAGE);
            if (first.isEmpty()) continue;
            any = true;
            panel.add(section(panel, face, dealer, when, first));
        }
        if (!any) {
            panel.add(new EmptyState(Glyph.CALENDAR, panel.getTranslation("communication.days.noneWithDealer")));
        }
    }

    private Component section(Div panel, DayFace face, DealerId dealer, When when, List<DayRow> first) {
        var list = new UnorderedList();
        var card = new Card(panel.getTranslation("communication.days.tab." + when), list);
        first.forEach(row -> list.add(item(face, row)));
        card.add(new MoreRows<>(
                first,
                PAGE,
                DayRow::key,
                last -> queries.rows(DayFilter.of(dealer, when), last, 0, PAGE),
                row -> list.add(item(face, row))));
        return card;
    }

    private ListItem item(DayFace face, DayRow row) {
        var what = new RouterLink(
                face.time(row.startsAt()),
                DayView.class,
                new RouteParameters("day", row.id().toString()));
        var how = new Span(face.title(row) + " · " + face.how(row));
        how.addClassName("quiet");
        var words = new Div(what, how);
        words.addClassName("day-what");
        return new ListItem(words, new StatusBadge(face.badge(row, clock.instant())));
    }
}
