package io.tanxin.concerns.decisions;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Restrictions as the dealer's own people read them; of the decision behind one, nothing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('decisions:own')")
public class MySanctions {
    private final SanctionRows rows;
    private final DecisionRows decisions;
    private final DealerAccess access;
    private final People people;

    MySanctions(SanctionRows rows, DecisionRows decisions, DealerAccess access, People people) {
        this.rows = rows;
        this.decisions = decisions;
        this.access = access;
        this.people = people;
    }

    /** Those that live first, then the newest; at most thirty. */
    public List<MySanction> of(DealerId dealer) {
        access.require(dealer);
        var found = rows.ofDealer(dealer);
        var names = people.names(found.stream()
                .flatMap(one -> Stream.of(one.signedBy(), one.reviewer()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream().map(one -> mine(one, names)).toList();
    }

    /** How many live, for the dealer's home. */
    public int alive(DealerId dealer) {
        access.require(dealer);
        return (int) rows.ofDealer(dealer).stream()
                .filter(one -> one.state().isAlive())
                .count();
    }

    private MySanction mine(Sanction one, Map<UserId, String> names) {
        return new MySanction(
                one.id(),
                one.kind(),
                one.what(),
                one.why(),
                one.tried(),
                one.from(),
                one.until(),
                one.begins(),
                one.noticeDays(),
                one.state(),
                name(one.signedBy(), names),
                name(one.reviewer(), names),
                one.askedAt() != null,
                one.isLookOwed(),
                decisions.steps(one.decision(), true));
    }

    private static String name(@Nullable UserId person, Map<UserId, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
