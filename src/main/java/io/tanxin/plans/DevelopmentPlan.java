package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A dealer's plan; what it says stands in its versions (N1).
 *
 * @param standing of its newest version
 * @param agreedNumber the version that both sides agreed on last; null: none yet
 * @param staffSees whether the dealer's staff may read it: its owner's choice
 */
@Table("development_plan")
record DevelopmentPlan(
        @Id @Nullable PlanId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        int firstYear,
        int years,
        VersionState standing,
        @Nullable Integer agreedNumber,
        @Nullable LocalDate reviewDue,
        boolean staffSees,
        @Column("made_by") UserId madeBy,
        Instant madeAt) {

    static DevelopmentPlan of(DealerId dealer, int firstYear, int years, UserId madeBy, Instant now) {
        if (years != 5 && years != 10) throw new IllegalArgumentException("five years or ten");
        return new DevelopmentPlan(
                null, 0, dealer, firstYear, years, VersionState.DRAFT, null, null, false, madeBy, now);
    }

    PlanId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    int lastYear() {
        return firstYear + years - 1;
    }

    DevelopmentPlan standing(VersionState state) {
        return with(state, agreedNumber, reviewDue, staffSees);
    }

    /** The first agreement begins the rhythm of reviews; a later one does not move it. @param months between two */
    DevelopmentPlan agreed(int number, LocalDate today, int months) {
        return with(VersionState.AGREED, number, reviewDue == null ? today.plusMonths(months) : reviewDue, staffSees);
    }

    /** @param months until the next: what the dealer's policy says */
    DevelopmentPlan reviewed(LocalDate on, int months) {
        return with(standing, agreedNumber, on.plusMonths(months), staffSees);
    }

    DevelopmentPlan shownToStaff(boolean shown) {
        return with(standing, agreedNumber, reviewDue, shown);
    }

    private DevelopmentPlan with(
            VersionState state, @Nullable Integer agreed, @Nullable LocalDate review, boolean shown) {
        return new DevelopmentPlan(id, version, dealer, firstYear, years, state, agreed, review, shown, madeBy, madeAt);
    }
}
