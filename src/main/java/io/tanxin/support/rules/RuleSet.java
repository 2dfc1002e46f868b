package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.support.rules.RulesRefused.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of a dealer's rules: drafted by the company, proposed, agreed by the dealer's owner. There is no way back from AGREED.
 *
 * @param why there is another version than the first
 * @param asked what the owner would like to be different, as long as it was not proposed anew
 */
@Table("rule_set")
record RuleSet(
        @Id @Nullable RulesId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        int number,
        RulesState state,
        @Nullable String why,
        @Nullable String asked,
        @Column("made_by") UserId madeBy,
        Instant madeAt,
        @Nullable Instant proposedAt,
        @Column("agreed_by") @Nullable UserId agreedBy,
        @Nullable Instant agreedAt) {

    static RuleSet draft(DealerId dealer, int number, @Nullable String why, UserId by, Instant now) {
        return new RuleSet(null, 0, dealer, number, RulesState.DRAFT, why, null, by, now, null, null, null);
    }

    RulesId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    RuleSet because(@Nullable String other) {
        RulesRefused.unless(state == RulesState.DRAFT, Reason.NOT_A_DRAFT);
        return with(state, other, asked, proposedAt, null, null);
    }

    RuleSet proposed(Instant now) {
        RulesRefused.unless(state == RulesState.DRAFT, Reason.NOT_A_DRAFT);
        return with(RulesState.PROPOSED, why, null, now, null, null);
    }

    /** Back on the desk. @param words of the owner who would like it to be different; null: the company took it back */
    RuleSet back(@Nullable String words) {
        RulesRefused.unless(state == RulesState.PROPOSED, Reason.NOT_PROPOSED);
        return with(RulesState.DRAFT, why, words, null, null, null);
    }

    RuleSet agreed(UserId by, Instant now) {
        RulesRefused.unless(state == RulesState.PROPOSED, Reason.NOT_PROPOSED);
        return with(RulesState.AGREED, why, null, proposedAt, by, now);
    }

    private RuleSet with(
            RulesState other,
            @Nullable String because,
            @Nullable String asks,
            @Nullable Instant proposed,
            @Nullable UserId by,
            @Nullable Instant agreed) {
        return new RuleSet(id, version, dealer, number, other, because, asks, madeBy, madeAt, proposed, by, agreed);
    }
}
