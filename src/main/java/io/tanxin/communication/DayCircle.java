package io.tanxin.communication;

import io.tanxin.dealers.InConfidence;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A talk that was planned from what a dealer sent past its manager is of the same circle (C6), and what is about the talk by its key too:
 * a seat, an invitation, minutes, a promise made there. Its letters and deeds say it of themselves.
 */
@Component
public class DayCircle {
    private static final String KIND = "DAY";

    /** For a list of what is somebody's own: it is in confidence. With a column of the day's key in its place. */
    public static final String OF_CIRCLE =
            "%s in (select i.subject_id from in_confidence i where i.kind = '" + KIND + "')";

    /** The same: the acting person holds the talk. */
    public static final String HELD = "%s in (select e.id from communication_day e where e.organiser_id = :viewer)";

    private final InConfidence confidence;
    private final AuditTrail audit;

    DayCircle(InConfidence confidence, AuditTrail audit) {
        this.confidence = confidence;
        this.audit = audit;
    }

    /** For a query that joins {@code visible_dealer v}. @param day column of the day's key */
    public static String readable(String day) {
        return InConfidence.readable("'" + KIND + "'", day);
    }

    /** For a query that binds {@code :viewer} and {@code :today}: what somebody has in the calendar, as the viewer may know of it. */
    public static String known(String day) {
        return InConfidence.known("'" + KIND + "'", day);
    }

    /** For what more people read than the one who asks: figures, proposals, papers. */
    public static String shared(String day) {
        return InConfidence.shared("'" + KIND + "'", day);
    }

    /** For a query: both talks are of no circle, or of the same. */
    public static String together(String one, String other) {
        return InConfidence.matter("'" + KIND + "'", one) + " = " + InConfidence.matter("'" + KIND + "'", other);
    }

    /** For a query that binds {@code :matter}, its kind and key or nothing: a talk of no circle, or of this one. */
    static String within(String day) {
        return InConfidence.matter("'" + KIND + "'", day) + " in ('', :matter)";
    }

    boolean covers(CommunicationDay day) {
        return day.confided() && confidence.covers(KIND, day.key().value());
    }

    /** Out of which matter the day grew; empty: it is not in confidence. */
    public Optional<Matter> matterOf(DayId day) {
        return confidence.matterOf(KIND, day.value());
    }

    /** Who of the company may hold it, be named in its minutes, read a wish. */
    public List<UserId> directors(DealerId dealer) {
        return confidence.directors(dealer);
    }

    void grow(CommunicationDay day, DealerId dealer, Matter outOf) {
        confidence.grow(KIND, day.key().value(), dealer, outOf);
    }

    void record(String action, CommunicationDay day, @Nullable DealerId dealer, Map<String, ?> details) {
        record(action, day.key(), dealer, covers(day), details);
    }

    /** @param kept in confidence */
    public void record(String action, DayId day, @Nullable DealerId dealer, boolean kept, Map<String, ?> details) {
        var deed = new AuditTrail.Deed(action, "day", day.value(), dealer, details);
        audit.recordAll(List.of(kept ? deed.inConfidence() : deed));
    }
}
