package io.tanxin.support;

import io.tanxin.dealers.InConfidence;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportRefused.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What was given at a talk in confidence is of the talk's circle (C6): read by nobody else and in no figure, until it is shared. What is
 * about the record by its key, a promise, is so too.
 */
@Component
public class SupportCircle {
    static final String KIND = "SUPPORT";

    private final InConfidence confidence;
    private final CurrentActor actor;
    private final AuditTrail audit;

    SupportCircle(InConfidence confidence, CurrentActor actor, AuditTrail audit) {
        this.confidence = confidence;
        this.actor = actor;
        this.audit = audit;
    }

    /** For a query that joins {@code visible_dealer v}. @param record column of the record's key */
    static String readable(String record) {
        return InConfidence.readable("'" + KIND + "'", record);
    }

    /** For figures, questions and proposals: it is in none, whoever asks. @param record column of the record's key */
    public static String shared(String record) {
        return InConfidence.shared("'" + KIND + "'", record);
    }

    /** From records in confidence {@code s} and nothing else, when there are few of them among many. */
    public static String confided() {
        return "in_confidence i join support_record s on i.kind = '" + KIND
                + "' and s.id = i.subject_id and s.taken_back = false";
    }

    public boolean covers(SupportId id) {
        return confidence.covers(KIND, id.value());
    }

    boolean isRead(UserId person, SupportRecord record) {
        return !covers(record.key()) || confidence.isOfCircle(person, record.dealer());
    }

    /**
     * For a change of the record.
     *
     * @return whether it is in confidence, and so in no sum; it stays so to the end of the transaction
     * @throws NotFound if it is, and not to the acting person
     */
    boolean enter(SupportRecord record) {
        if (!confidence.holds(KIND, record.key().value())) return false;
        confidence.require(record.dealer(), KIND, record.key().value());
        return true;
    }

    /** A new record. @throws SupportRefused whoever writes it believes that the circle alone will read it, and it is shared meanwhile */
    void grow(SupportRecord record, Matter outOf) {
        SupportRefused.unless(confidence.holds(outOf.kind(), outOf.id()), Reason.SHARED_MEANWHILE);
        if (!confidence.isOfCircle(actor.id(), record.dealer())) throw new NotFound("matter");
        confidence.grow(KIND, record.key().value(), record.dealer(), outOf);
    }

    /** Who may have given it: anybody else would come to know of it by what is kept about themselves. */
    List<UserId> givers(DealerId dealer) {
        return confidence.directors(dealer);
    }

    /** @param kept in confidence */
    public void record(String action, SupportId id, DealerId dealer, boolean kept, Map<String, ?> details) {
        var deed = new AuditTrail.Deed(action, "support", id.value(), dealer, details);
        audit.recordAll(List.of(kept ? deed.inConfidence() : deed));
    }
}
