package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.situation.SituationList;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Dealers that were asked how business is, and reminded, and say nothing: to be asked at the next talk (N2). */
@Component
class SituationNeeds implements NeedSource {
    private final SituationList reports;

    SituationNeeds(SituationList reports) {
        this.reports = reports;
    }

    /** A director sees all dealers, and asks none of them. */
    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        return reports.silent(MOST).stream()
                .map(row -> {
                    var askedAt = Objects.requireNonNull(row.askedAt());
                    return new Need(
                            Kind.REPORT_SILENT,
                            row.dealer(),
                            row.name(),
                            List.of(dates.day(LocalDate.ofInstant(askedAt, actor.zone()))),
                            "",
                            askedAt,
                            row.dealer().value(),
                            0);
                })
                .toList();
    }
}
