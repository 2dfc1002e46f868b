package io.tanxin.support.rules;

import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.seals.SealMark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dealer's rules as both sides read them; a draft is the company's alone. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('rules:see')")
public class AgreedRules {
    private final RuleSets sets;
    private final RuleRows rows;
    private final RulesSeals seals;
    private final RulesAccess access;
    private final People people;

    AgreedRules(RuleSets sets, RuleRows rows, RulesSeals seals, RulesAccess access, People people) {
        this.sets = sets;
        this.rows = rows;
        this.seals = seals;
        this.access = access;
        this.people = people;
    }

    /** What both sides agreed on last. */
    public Optional<RulesSheet> inForce(DealerId dealer) {
        access.require(dealer);
        return sets.inForce(dealer).map(set -> sheets(dealer, List.of(set)).getFirst());
    }

    /** What is being written, or waits for the dealer. */
    public Optional<RulesSheet> open(DealerId dealer) {
        access.require(dealer);
        return sets.open(dealer)
                .filter(set -> set.state() == RulesState.PROPOSED || !access.isDealer())
                .map(set -> sheets(dealer, List.of(set)).getFirst());
    }

    /** Those that were in force before, the newest first. */
    public List<RulesSheet> before(DealerId dealer) {
        access.require(dealer);
        return sheets(
                dealer,
                sets.ofDealer(dealer).stream()
                        .filter(set -> set.state() == RulesState.AGREED)
                        .skip(1)
                        .toList());
    }

    private List<RulesSheet> sheets(DealerId dealer, List<RuleSet> found) {
        var rules = rows.of(found.stream().map(RuleSet::key).toList());
        var names = people.names(found.stream()
                .flatMap(set -> Stream.of(set.madeBy(), set.agreedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var marks = seals.of(dealer, found);
        var owner = access.isDealer() && access.isOwner(dealer);
        return found.stream()
                .map(set -> sheet(set, rules.getOrDefault(set.key(), List.of()), names, marks, owner))
                .toList();
    }

    private static RulesSheet sheet(
            RuleSet set, List<Rule> rules, Map<UserId, String> names, Map<Long, SealMark> marks, boolean owner) {
        var agreed = set.agreedBy();
        return new RulesSheet(
                set.key(),
                set.version(),
                set.dealer(),
                set.number(),
                set.state(),
                set.why(),
                set.asked(),
                names.getOrDefault(set.madeBy(), ""),
                set.proposedAt(),
                agreed == null ? null : names.get(agreed),
                set.agreedAt(),
                marks.get(set.key().value()),
                rules,
                owner && set.state() == RulesState.PROPOSED);
    }
}
