package io.tanxin.support.rules;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.support.rules.RulesRefused.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A look at a shop against the rules of one version. Signed by the company nothing in it is written any more, but that can be taken
 * back; signed by both it stands for ever.
 *
 * @param dayId the talk that it was part of, kept by the module above; null: it was a visit by itself
 * @param minutes and {@code form}: what the visit was as a support
 * @param dealerName as it was typed on the spot, or as the dealer's person is called; null: erased, or not signed
 */
@Table("shop_check")
record ShopCheck(
        @Id @Nullable CheckId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        @Column("set_id") RulesId rules,
        LocalDate day,
        @Nullable Long dayId,
        CheckState state,
        int minutes,
        SupportForm form,
        @Column("begun_by") UserId begunBy,
        Instant begunAt,
        @Column("company_by") @Nullable UserId companyBy,
        @Nullable Instant companyAt,
        @Nullable String dealerName,
        @Column("dealer_by") @Nullable UserId dealerBy,
        @Nullable Instant dealerAt,
        @Nullable SignedWay way,
        @Nullable Long supportId) {

    static final int USUAL_MINUTES = 60;
    static final int MOST_MINUTES = 600;

    static ShopCheck begin(
            DealerId dealer, RulesId rules, LocalDate day, @Nullable Long dayId, UserId by, Instant now) {
        return new ShopCheck(
                null,
                0,
                dealer,
                rules,
                day,
                dayId,
                CheckState.DRAFT,
                USUAL_MINUTES,
                SupportForm.ADVICE,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    CheckId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    /** What the visit was is what stays in the head: to look at rules gives nothing that one can touch. */
    ShopCheck signedByCompany(UserId by, Instant now, int minutes, SupportForm form) {
        RulesRefused.unless(state == CheckState.DRAFT, Reason.NOT_A_DRAFT);
        RulesRefused.unless(!form.isMaterial(), Reason.NOT_THAT_FORM);
        RulesRefused.unless(minutes >= 0 && minutes <= MOST_MINUTES, Reason.TOO_MANY);
        return with(CheckState.TO_SIGN, minutes, form, by, now, null, null, null, null, supportId);
    }

    /** Back on the desk, as long as the dealer has not signed. */
    ShopCheck reopened() {
        RulesRefused.unless(state == CheckState.TO_SIGN, Reason.NOT_TO_SIGN);
        return with(CheckState.DRAFT, minutes, form, null, null, null, null, null, null, supportId);
    }

    /** @param by null: on the spot, on the phone of who checked */
    ShopCheck signedByDealer(String name, @Nullable UserId by, SignedWay how, Instant now) {
        RulesRefused.unless(state == CheckState.TO_SIGN, Reason.NOT_TO_SIGN);
        return with(CheckState.SIGNED, minutes, form, companyBy, companyAt, name, by, now, how, supportId);
    }

    ShopCheck recordedAs(long support) {
        return with(state, minutes, form, companyBy, companyAt, dealerName, dealerBy, dealerAt, way, support);
    }

    private ShopCheck with(
            CheckState other,
            int minutes,
            SupportForm form,
            @Nullable UserId company,
            @Nullable Instant companyAt,
            @Nullable String name,
            @Nullable UserId dealerBy,
            @Nullable Instant dealerAt,
            @Nullable SignedWay way,
            @Nullable Long support) {
        return new ShopCheck(
                id, version, dealer, rules, day, dayId, other, minutes, form, begunBy, begunAt, company, companyAt,
                name, dealerBy, dealerAt, way, support);
    }
}
