package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans a talk with one dealer where there is room first, within four weeks, and invites to it: what one click plans. */
@Component
public class FirstFreeHour {
    /** So far ahead a talk is looked for, and so far a planned one serves. */
    static final int SEARCHED_DAYS = 28;

    public record Taken(DayId day, Instant at) implements Serializable {}

    private final SpreadService spread;
    private final DayService days;
    private final Dealers dealers;
    private final DealerAccess access;

    FirstFreeHour(SpreadService spread, DayService days, Dealers dealers, DealerAccess access) {
        this.spread = spread;
        this.days = days;
        this.dealers = dealers;
        this.access = access;
    }

    /** Of the dealer's account manager, from tomorrow or that day on. @return empty: there is no room */
    public Optional<Taken> plan(DealerId dealer, DayKind kind, DayWay way, int minutes, LocalDate from) {
        return plan(dealer, kind, way, minutes, from, null);
    }

    /** @param within of this matter's circle, and the acting person holds it; null: of none, and the account manager does */
    Optional<Taken> plan(
            DealerId dealer, DayKind kind, DayWay way, int minutes, LocalDate from, @Nullable Matter within) {
        var tomorrow = access.today().plusDays(1);
        var first = from.isBefore(tomorrow) ? tomorrow : from;
        var over = new SpreadService.Over(first, SEARCHED_DAYS, minutes, 1, within == null);
        var proposal = spread.spread(over, List.of(dealer)).getFirst();
        var at = proposal.at();
        if (at == null) return Optional.empty();
        var zone = dealers.brief(dealer).zone();
        var local = LocalDateTime.ofInstant(at, zone);
        var draft = new DayDraft(kind, way, null, List.of(dealer), local, zone, minutes, null, false)
                .by(proposal.organiser());
        return switch (days.plan(List.of(draft), within, true, false)) {
            case DayService.Planned.Made made ->
                Optional.of(new Taken(made.days().getFirst(), at));
            case DayService.Planned.Against against -> Optional.empty();
        };
    }
}
