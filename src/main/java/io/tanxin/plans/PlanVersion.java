package io.tanxin.plans;

import io.tanxin.kernel.UserId;
import io.tanxin.plans.PlanRefused.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of a plan: drafted by the company, offered, agreed by the dealer's owner. From then on it stands as it is; there
 * is no way back from AGREED, and no statement that changes its rows.
 *
 * @param because why there is another version than the first, {@code why} in words
 */
@Table("plan_version")
record PlanVersion(
        @Id @Nullable VersionId id,
        @Version int version,
        @Column("plan_id") PlanId plan,
        int number,
        VersionState state,
        String aim,
        String vision,
        @Nullable Because because,
        @Nullable String why,
        @Column("made_by") UserId madeBy,
        Instant madeAt,
        @Nullable Instant offeredAt,
        @Column("agreed_by") @Nullable UserId agreedBy,
        @Nullable Instant agreedAt) {

    static PlanVersion first(PlanId plan, String aim, UserId by, Instant now) {
        return new PlanVersion(null, 0, plan, 1, VersionState.DRAFT, aim, "", null, null, by, now, null, null, null);
    }

    VersionId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    /** Goes on from what was agreed. */
    PlanVersion next(Because because, String why, UserId by, Instant now) {
        PlanRefused.unless(state == VersionState.AGREED, Reason.NOT_AGREED);
        return new PlanVersion(
                null, 0, plan, number + 1, VersionState.DRAFT, aim, vision, because, why, by, now, null, null, null);
    }

    PlanVersion offered(Instant now) {
        PlanRefused.unless(state == VersionState.DRAFT, Reason.NOT_A_DRAFT);
        return in(VersionState.OFFERED, now, null, null);
    }

    /** Back on the desk: the company takes it back, or the dealer asks for changes. */
    PlanVersion back() {
        PlanRefused.unless(state == VersionState.OFFERED, Reason.NOT_OFFERED);
        return in(VersionState.DRAFT, null, null, null);
    }

    /** By the dealer's owner, nobody else. */
    PlanVersion agreed(UserId by, Instant now) {
        PlanRefused.unless(state == VersionState.OFFERED, Reason.NOT_OFFERED);
        return in(VersionState.AGREED, offeredAt, by, now);
    }

    private PlanVersion in(
            VersionState state, @Nullable Instant offered, @Nullable UserId by, @Nullable Instant agreed) {
        return new PlanVersion(
                id, version, plan, number, state, aim, vision, because, why, madeBy, madeAt, offered, by, agreed);
    }
}
