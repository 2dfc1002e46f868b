package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.DueReviews;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Yearly reviews that are due, and that nobody has planned (N1). */
@Component
class ReviewNeeds implements NeedSource {
    private final DueReviews reviews;

    ReviewNeeds(DueReviews reviews) {
        this.reviews = reviews;
    }

    /** The director finds those of all in the list of plans. */
    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        return reviews.mine(MOST).stream()
                .map(one -> new Need(
                        Kind.REVIEW,
                        one.dealer(),
                        one.dealerName(),
                        List.of(dates.day(one.due())),
                        "",
                        one.due().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        one.plan().value(),
                        0))
                .toList();
    }
}
