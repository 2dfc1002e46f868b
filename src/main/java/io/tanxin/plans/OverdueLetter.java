package io.tanxin.plans;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A measure is past its day: to who sees to it, as long as it is open and nobody has given another day (M6). */
@Component
class OverdueLetter implements LetterKind {
    private static final LetterTopic TOPIC = new LetterTopic("plans.overdue", "plans:edit", false);

    private final MeasureRows rows;
    private final PlanAccess access;
    private final DealerAccess dealers;
    private final Actors actors;
    private final Clock clock;

    OverdueLetter(MeasureRows rows, PlanAccess access, DealerAccess dealers, Actors actors, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.dealers = dealers;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return PlanReminders.OVERDUE;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public boolean bundled() {
        return true;
    }

    @Override
    public LetterTopic topic() {
        return TOPIC;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        return actors.runAs("plans", () -> composed(letter, reader, links));
    }

    private Composition composed(Envelope letter, Reader reader, LinkMaker links) {
        var id = new MeasureId(letter.subject());
        var row = rows.find(id).orElse(null);
        var measure = row == null ? null : rows.open(id).orElse(null);
        if (row == null || measure == null || !measure.isPast(LocalDate.ofInstant(clock.instant(), reader.zone())))
            return new Composition.Dropped("plans.dropped.movedOn");
        if (!reader.id().equals(measure.owner()) || !mayRead(row.dealer(), row.plan(), reader))
            return new Composition.Dropped("plans.dropped.notTheirs");
        var brief = access.brief(row.dealer());
        var dates = new Dates(reader.locale(), reader.zone());
        var atDealer = measure.side() == Side.DEALER;
        var model = Map.<String, Object>of(
                "words", measure.words(),
                "dealer", brief.name(),
                "due", dates.dayYear(measure.until()),
                "atDealer", atDealer,
                "page", links.page(atDealer ? "/my/plan?mark=m" + id : "/plans/" + row.plan() + "?mark=m" + id));
        return new Composition.Wanted(List.of(brief.name(), measure.words()), model, null);
    }

    private boolean mayRead(DealerId dealer, PlanId plan, Reader reader) {
        return dealers.maySee(reader.id(), dealer) && access.isReadableBy(reader.id(), plan);
    }
}
