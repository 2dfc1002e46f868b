package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.ui.HandingOver;
import io.tanxin.communication.week.SlotId;
import io.tanxin.communication.week.Standing;
import io.tanxin.communication.week.WeekDesk;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDetails.Use;
import io.tanxin.communication.week.WeekId;
import io.tanxin.communication.week.WeekQueries;
import io.tanxin.communication.week.WeekService;
import io.tanxin.communication.week.WeekState;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.mail.HandOver;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;

/** One communication week: its times by manager and day, who has which, who waits, who has not chosen. */
@Route("weeks/:week([0-9]{1,18})")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class WeekView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient WeekQueries queries;
    private final transient WeekService weeks;
    private final transient WeekDesk desk;
    private final transient HandOver handOver;
    private final transient Dealers dealers;
    private final transient NewWeek newWeek;
    private final WeekFace face;
    private String title = "";

    WeekView(
            WeekQueries queries,
            WeekService weeks,
            WeekDesk desk,
            HandOver handOver,
            Dealers dealers,
            NewWeek newWeek,
            CurrentActor actor) {
        this.queries = queries;
        this.weeks = weeks;
        this.desk = desk;
        this.handOver = handOver;
        this.dealers = dealers;
        this.newWeek = newWeek;
        face = WeekFace.of(this, actor.get().zone());
        addClassNames("page", "week");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("week")
                .map(Long::parseLong)
                .map(WeekId::new)
                .orElseThrow(() -> new NotFound("week")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(WeekId id) {
        var week = queries.week(id);
        title = week.title();
        removeAll();
        var board = new PlacesBoard(week, face, slot -> open(id, slot));
        var asked = new AskedCard(week, face, letter -> HandingOver.open(this, handOver, letter, () -> show(id)));
        var columns = new Div(board, asked);
        columns.addClassName("day-columns");
        add(header(week), columns);
    }

    private PageHeader header(WeekDetails week) {
        var header = new PageHeader(week.title());
        if (week.state() == WeekState.DRAFT && week.whole()) {
            header.action(new Buttons.Plain(
                    getTranslation("communication.week.change"),
                    click -> newWeek.change(this, week, () -> show(week.id()))));
        } else if (week.state() == WeekState.OPEN || week.state() == WeekState.DRAFT) {
            if (week.whole()) {
                header.action(new Buttons.Plain(
                        getTranslation("communication.week.askMore"),
                        click -> new MoreDealers(this, desk, dealers, week, () -> show(week.id())).open()));
            }
            header.action(new Buttons.Plain(
                    getTranslation("communication.week.more"),
                    click -> new MoreTimes(this, desk, week, () -> show(week.id())).open()));
        }
        new WeekActions(this, weeks, () -> show(week.id())).buttons(week).forEach(header::action);
        var when = new Span(face.days(week.from(), week.to()));
        when.addClassName("day-time");
        var first = new Div(new StatusBadge(face.state(week.state())), when);
        first.addClassName("row");
        if (week.state() == WeekState.OPEN || week.state() == WeekState.DRAFT) {
            first.add(new Span(getTranslation(
                    "communication.week.chooseUntil",
                    face.dayAndTime(week.pickUntil().minusSeconds(60)))));
        }
        var lines = new Div(first, progress(week));
        lines.addClassName("day-lines");
        if (week.words() != null) lines.add(new Paragraph(week.words()));
        if (week.cancelReason() != null) {
            lines.add(new Paragraph(getTranslation("communication.days.because", week.cancelReason())));
        }
        var all = new Anchor("weeks", getTranslation("communication.week.all"));
        all.addClassName("card-link");
        lines.add(all);
        return header.line(lines);
    }

    private Span progress(WeekDetails week) {
        var progress = new Span(getTranslation(
                "communication.week.standing",
                week.standing(Standing.TAKEN),
                week.asked().size(),
                week.standing(Standing.WAITING) + week.standing(Standing.OFFERED),
                week.use(Use.FREE)));
        progress.addClassName("week-progress");
        return progress;
    }

    private void open(WeekId id, SlotId slot) {
        var week = queries.week(id);
        week.places().stream()
                .filter(place -> place.id().equals(slot))
                .findFirst()
                .ifPresent(place -> new PlaceDialog(this, desk, face, week, place, () -> show(id)).open());
    }
}
