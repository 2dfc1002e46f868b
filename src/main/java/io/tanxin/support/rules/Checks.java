package io.tanxin.support.rules;

import io.tanxin.files.Attachment;
import io.tanxin.files.Attachments;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.SupportId;
import io.tanxin.support.rules.CheckOccasions.Occasion;
import io.tanxin.support.rules.CheckRows.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shop checks as both sides read them; one that is still written is the company's alone. */
@Service
@Transactional(readOnly = true)
public class Checks {
    /** So far back the course of a rule is told. */
    private static final int COURSE = 5;

    private final ShopChecks checks;
    private final CheckRows rows;
    private final RuleSets sets;
    private final CheckSeals seals;
    private final Attachments attachments;
    private final ObjectProvider<CheckOccasions> occasions;
    private final RulesAccess access;
    private final People people;
    private final CurrentActor actor;

    Checks(
            ShopChecks checks,
            CheckRows rows,
            RuleSets sets,
            CheckSeals seals,
            Attachments attachments,
            ObjectProvider<CheckOccasions> occasions,
            RulesAccess access,
            People people,
            CurrentActor actor) {
        this.checks = checks;
        this.rows = rows;
        this.sets = sets;
        this.seals = seals;
        this.attachments = attachments;
        this.occasions = occasions;
        this.access = access;
        this.people = people;
        this.actor = actor;
    }

    /** @throws NotFound if there is none, or it is not the reader's to see; whoever came by a link sees that one only */
    @PreAuthorize("hasAnyAuthority('rules:see', 'rules:sign')")
    public CheckSheet sheet(CheckId id) {
        var check = checks.findById(id).orElseThrow(() -> new NotFound("check"));
        if (!actor.get().reaches(id.value())) throw new NotFound("check");
        access.require(check.dealer());
        if (check.state() == CheckState.DRAFT && !actor.may("rules:write")) throw new NotFound("check");
        return sheet(check);
    }

    /** The newest first, by key. */
    @PreAuthorize("hasAuthority('rules:see')")
    public List<CheckBrief> of(DealerId dealer, CheckBrief.@Nullable Key after, int limit) {
        access.require(dealer);
        return rows.briefs(dealer, !access.isDealer(), after, limit);
    }

    /** Whether the dealer was asked to sign it, and it is written on once more: until then there is nothing to read. */
    @PreAuthorize("hasAnyAuthority('rules:see', 'rules:sign')")
    public boolean isWrittenAgain(CheckId id) {
        return checks.findById(id)
                .filter(check -> access.maySee(check.dealer()))
                .filter(check -> check.state() == CheckState.DRAFT)
                .isPresent();
    }

    /** Those that wait for the dealer's signature. */
    @PreAuthorize("hasAuthority('rules:see')")
    public List<CheckId> toSign(DealerId dealer) {
        access.require(dealer);
        return checks.toSign(dealer).stream().map(ShopCheck::key).toList();
    }

    /** How each rule, by its number, was found in the last few checks, the oldest first. */
    @PreAuthorize("hasAuthority('rules:see')")
    public Map<Integer, List<Result>> course(DealerId dealer) {
        access.require(dealer);
        return rows.course(dealer, COURSE);
    }

    /** The check that became this record of support. */
    @PreAuthorize("hasAuthority('rules:see')")
    public Optional<CheckId> of(SupportId support) {
        return checks.ofSupport(support.value())
                .filter(check -> access.maySee(check.dealer()))
                .map(ShopCheck::key);
    }

    private CheckSheet sheet(ShopCheck check) {
        var found = rows.found(List.of(check.key())).getOrDefault(check.key(), List.of());
        var photos =
                attachments.of(CheckPhotos.KIND, found.stream().map(Found::id).toList());
        var company = check.companyBy();
        return new CheckSheet(
                check.key(),
                check.version(),
                check.dealer(),
                access.brief(check.dealer()).name(),
                sets.findById(check.rules()).map(RuleSet::number).orElse(0),
                check.day(),
                check.dayId(),
                occasion(check),
                check.state(),
                check.minutes(),
                check.form(),
                company == null ? null : people.names(Set.of(company)).get(company),
                check.companyAt(),
                check.dealerName(),
                check.dealerAt(),
                check.way(),
                found.stream().map(rule -> checked(rule, photos)).toList(),
                rows.said(List.of(check.key())).getOrDefault(check.key(), List.of()).stream()
                        .map(said -> new DealerSaid(said.words(), said.byName(), said.at()))
                        .toList(),
                seals.of(check.dealer(), List.of(check.key())).get(check.key().value()),
                check.supportId());
    }

    private static CheckedRule checked(Found rule, Map<Long, List<Attachment>> photos) {
        return new CheckedRule(
                rule.id(),
                rule.number(),
                rule.words(),
                rule.measure(),
                rule.result(),
                rule.note(),
                photos.getOrDefault(rule.id(), List.of()));
    }

    private @Nullable String occasion(ShopCheck check) {
        var day = check.dayId();
        if (day == null) return null;
        return occasions.stream()
                .map(one -> one.find(check.dealer(), day, actor.get().locale()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Occasion::words)
                .orElse(null);
    }
}
