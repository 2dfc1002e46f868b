package io.tanxin.support.rules;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.files.AttachmentId;
import io.tanxin.files.Attachments;
import io.tanxin.files.NewAttachment;
import io.tanxin.files.TakenAway;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.rules.CheckOccasions.Occasion;
import io.tanxin.support.rules.RulesRefused.Reason;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop check's way (N4): written on the visit, kept as it is typed, signed by who checked and then by the dealer. Signed by both it
 * is sealed, and there is no statement that changes it.
 */
@Service
@Transactional
public class CheckService {
    private final ShopChecks checks;
    private final CheckRows rows;
    private final RuleSets sets;
    private final CheckSupport support;
    private final CheckSeals seals;
    private final WordSeals wordSeals;
    private final Attachments attachments;
    private final ObjectProvider<CheckOccasions> occasions;
    private final RulesAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckService(
            ShopChecks checks,
            CheckRows rows,
            RuleSets sets,
            CheckSupport support,
            CheckSeals seals,
            WordSeals wordSeals,
            Attachments attachments,
            ObjectProvider<CheckOccasions> occasions,
            RulesAccess access,
            CurrentActor actor,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checks = checks;
        this.rows = rows;
        this.sets = sets;
        this.support = support;
        this.seals = seals;
        this.wordSeals = wordSeals;
        this.attachments = attachments;
        this.occasions = occasions;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of today, against the rules in force; one that is still being written goes on.
     *
     * @param day the talk that it is part of; null: the visit that stands in the calendar today, if there is one
     */
    @PreAuthorize("hasAuthority('rules:write')")
    public CheckId begin(DealerId dealer, @Nullable Long day) {
        access.require(dealer);
        var before = checks.draft(dealer);
        if (before.isPresent()) return before.get().key();
        var rules = sets.inForce(dealer).orElseThrow(() -> new RulesRefused(Reason.NO_RULES_AGREED));
        var check = checks.save(
                ShopCheck.begin(dealer, rules.key(), access.today(dealer), occasion(dealer, day), actor.id(), now()));
        rows.begin(check.key(), rules.key());
        written("check.begun", check);
        return check.key();
    }

    /** As it is typed. @throws RulesRefused it is signed meanwhile */
    @PreAuthorize("hasAuthority('rules:write')")
    public void note(CheckId id, int rule, Result result, String note) {
        find(id);
        var kept = Words.optional(note, Words.NOTE);
        RulesRefused.unless(rows.note(id, rule, result, kept == null ? "" : kept), Reason.NOT_A_DRAFT);
    }

    /** What shows how it was, at one rule. */
    @PreAuthorize("hasAuthority('rules:write')")
    public Attachments.Kept photo(CheckId id, int rule, String name, InputStream content) {
        var check = find(id);
        RulesRefused.unless(check.state() == CheckState.DRAFT, Reason.NOT_A_DRAFT);
        var finding = rows.finding(id, rule).orElseThrow(() -> new NotFound("rule"));
        return attachments.keep(
                new NewAttachment(CheckPhotos.KIND, finding, check.dealer(), actor.id(), name), content);
    }

    /** It shows what it should not, or the wrong shelf. @return what puts it back */
    @PreAuthorize("hasAuthority('rules:write')")
    public TakenAway takePhotoAway(CheckId id, int rule, AttachmentId photo) {
        var taken = attachments.takeAway(CheckPhotos.KIND, ofDraft(id, rule), photo);
        written("check.photo.removed", find(id));
        return taken;
    }

    @PreAuthorize("hasAuthority('rules:write')")
    public void putPhotoBack(CheckId id, int rule, TakenAway photo) {
        if (photo.subject() != ofDraft(id, rule)) throw new NotFound("rule");
        attachments.putBack(photo);
        written("check.photo.putBack", find(id));
    }

    /** @return the key on which the photos of one rule hang */
    private long ofDraft(CheckId id, int rule) {
        RulesRefused.unless(find(id).state() == CheckState.DRAFT, Reason.NOT_A_DRAFT);
        return rows.finding(id, rule).orElseThrow(() -> new NotFound("rule"));
    }

    /** Begun by mistake. */
    @PreAuthorize("hasAuthority('rules:write')")
    public void discard(CheckId id) {
        var check = find(id);
        RulesRefused.unless(check.state() == CheckState.DRAFT, Reason.NOT_A_DRAFT);
        // it was signed before and taken back; what the dealer said to it nobody removes
        RulesRefused.unless(rows.said(List.of(id)).isEmpty(), Reason.HAS_WORDS);
        rows.clear(id);
        checks.delete(check);
        support.takeBack(check);
        written("check.discarded", check);
    }

    /** Who checked signs; the visit is a support now. @param form one that stays in the head */
    @PreAuthorize("hasAuthority('rules:write')")
    public void sign(CheckId id, int seen, int minutes, SupportForm form) {
        var before = find(id, seen);
        var found = rows.found(List.of(id)).getOrDefault(id, List.of());
        RulesRefused.unless(found.stream().anyMatch(rule -> rule.result() != Result.UNSEEN), Reason.NOTHING_LOOKED_AT);
        var signed = checks.save(before.signedByCompany(actor.id(), now(), minutes, form));
        var recorded = checks.save(signed.recordedAs(support.record(signed, found)));
        written("check.signed-by-company", recorded);
        events.publishEvent(new CheckToSign(id, recorded.version(), recorded.dealer()));
    }

    /** Something was forgotten; the dealer has not signed yet. */
    @PreAuthorize("hasAuthority('rules:write')")
    public void reopen(CheckId id, int seen) {
        var check = checks.save(find(id, seen).reopened());
        support.takeBack(check);
        written("check.reopened", check);
    }

    /** The dealer's person signs on the phone of who checked. @param name as that person types it @param words its own, or null */
    @PreAuthorize("hasAuthority('rules:write')")
    public void signHere(CheckId id, int seen, String name, @Nullable String words) {
        var check = find(id, seen);
        var typed = Words.optional(name, Words.NAME);
        RulesRefused.unless(typed != null, Reason.NO_NAME);
        if (typed != null) signed(check.signedByDealer(typed, null, SignedWay.SPOT, now()), words);
    }

    /** The dealer's person signs in its own portal, or by the link in a letter. @param words its own, or null */
    @PreAuthorize("hasAuthority('rules:sign')")
    public void sign(CheckId id, int seen, @Nullable String words) {
        var check = find(id, seen);
        var who = actor.get();
        var way = who.onlySubject() == null ? SignedWay.PORTAL : SignedWay.LINK;
        signed(check.signedByDealer(who.name(), who.id(), way, now()), words);
    }

    /** Beside what both signed, at any time. Nobody can remove it, not even who wrote it. */
    @PreAuthorize("hasAuthority('rules:sign')")
    public void say(CheckId id, String words) {
        var check = find(id);
        RulesRefused.unless(check.state() != CheckState.DRAFT, Reason.NOT_TO_SIGN);
        said(check, Words.needed(words, Words.NOTE), actor.get().name(), true);
    }

    private void signed(ShopCheck signed, @Nullable String words) {
        var own = Words.optional(words, Words.NOTE);
        var check = checks.save(signed);
        seals.signed(check);
        var name = check.dealerName();
        if (own != null) said(check, own, name == null ? "" : name, check.dealerBy() != null);
        written("check.signed-by-dealer", check);
    }

    private void said(ShopCheck check, String words, String name, boolean itself) {
        rows.say(check.key(), words, itself ? actor.id() : null, name, now());
        wordSeals.newest(check);
        written("check.dealers-word", check);
    }

    /** @throws NotFound a day that is not this dealer's */
    private @Nullable Long occasion(DealerId dealer, @Nullable Long day) {
        var locale = actor.get().locale();
        if (day != null) {
            return occasions.stream()
                    .flatMap(one -> one.find(dealer, day, locale).stream())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("day"))
                    .day();
        }
        return occasions.stream()
                .flatMap(one -> one.on(dealer, access.today(dealer), locale).stream())
                .findFirst()
                .map(Occasion::day)
                .orElse(null);
    }

    /** Whoever came by a link reaches that one check only. */
    private ShopCheck find(CheckId id) {
        var check = checks.findById(id).orElseThrow(() -> new NotFound("check"));
        if (!actor.get().reaches(id.value())) throw new NotFound("check");
        access.require(check.dealer());
        return check;
    }

    private ShopCheck find(CheckId id, int seen) {
        var check = find(id);
        if (check.version() != seen) throw new OptimisticLockingFailureException("check " + id + " has changed");
        return check;
    }

    private void written(String action, ShopCheck check) {
        audit.record(action, "check", check.key().value(), check.dealer(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
