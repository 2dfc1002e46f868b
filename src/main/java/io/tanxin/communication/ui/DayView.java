package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.DayDetails;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.series.SeriesBrief;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.mail.HandOver;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One day: when and with whom, who answered what; beside it the talk itself. */
@Route("days/:day([0-9]{1,18})")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class DayView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DayQueries queries;
    private final transient DayMoves moves;
    private final transient InvitationService invitations;
    private final transient HandOver handOver;
    private final transient TalkPanels talkPanels;
    private final transient SeriesQueries seriesOf;
    private final transient RecurrenceWords words;
    private final transient ShopCheckLink shopCheck;
    private final transient ConfidedSupport confidedSupport;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Div plan = new Div();
    private final Div talk = new Div();
    private String title = "";

    DayView(
            DayQueries queries,
            DayMoves moves,
            InvitationService invitations,
            HandOver handOver,
            TalkPanels talkPanels,
            SeriesQueries seriesOf,
            RecurrenceWords words,
            ShopCheckLink shopCheck,
            ConfidedSupport confidedSupport,
            CurrentActor actor,
            Clock clock) {
        this.queries = queries;
        this.moves = moves;
        this.invitations = invitations;
        this.handOver = handOver;
        this.talkPanels = talkPanels;
        this.seriesOf = seriesOf;
        this.words = words;
        this.shopCheck = shopCheck;
        this.confidedSupport = confidedSupport;
        this.actor = actor;
        this.clock = clock;
        addClassNames("page", "day");
        plan.addClassName("day-plan");
        talk.addClassName("day-talk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("day")
                .map(Long::parseLong)
                .map(DayId::new)
                .orElseThrow(() -> new NotFound("day")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DayId id) {
        var details = queries.day(id);
        var face = DayFace.of(this, actor.get().zone());
        var series = seriesOf.of(id).orElse(null);
        var actions = moves.actions(this, details.day(), face, () -> show(id));
        var answers = new InviteesPanel(face, invitations, handOver, actions, () -> show(id));
        answers.show(details, queries.letters(details), clock.instant());
        removeAll();
        add(header(details, face, actions, series));
        moves.decision(this, details.day(), face, () -> show(id)).ifPresent(this::add);
        add(columns());
        plan.removeAll();
        plan.add(answers);
        talk.removeAll();
        talk.add(talkPanels.build(id));
    }

    private Div columns() {
        var columns = new Div(talk, plan);
        columns.addClassName("day-columns");
        return columns;
    }

    private PageHeader header(DayDetails details, DayFace face, DayActions actions, @Nullable SeriesBrief series) {
        var day = details.day();
        title = face.title(day) + getTranslation("ui.comma") + day.dealerNames(getLocale());
        var header = new PageHeader(face.title(day));
        actions.buttons(day, clock.instant()).forEach(header::action);
        shopCheck.of(this, day).ifPresent(header::action);
        confidedSupport.of(this, day).ifPresent(header::action);
        var lines = new Div(names(day), when(day, face));
        lines.addClassName("day-lines");
        if (series != null) lines.add(rhythm(series, face));
        if (details.cancelReason() != null) {
            lines.add(new Paragraph(getTranslation("communication.days.because", details.cancelReason())));
        }
        return header.line(lines);
    }

    private Div rhythm(SeriesBrief series, DayFace face) {
        var rhythm = new Div(
                Glyph.REPEAT.create(),
                new Span(getTranslation("communication.series.partOf", words.of(series.recurrence(), face.locale()))));
        rhythm.addClassNames("row", "quiet");
        return rhythm;
    }

    private Div names(DayRow day) {
        var names = new Div();
        names.addClassName("row");
        day.seats().forEach(seat -> names.add(new Anchor("dealers/" + seat.dealer(), seat.name())));
        return names;
    }

    private Div when(DayRow day, DayFace face) {
        var time = new Span(face.time(day.startsAt()));
        time.addClassName("day-time");
        var when = new Div(new StatusBadge(face.badge(day, clock.instant())), time, new Span(face.how(day)));
        when.addClassName("row");
        if (!day.zone()
                .getRules()
                .getOffset(day.startsAt())
                .equals(face.zone().getRules().getOffset(day.startsAt()))) {
            var theirs = new DayFace(this, face.locale(), day.zone());
            when.add(new Span(getTranslation("communication.days.theirTime", theirs.time(day.startsAt()))));
        }
        return when;
    }
}
