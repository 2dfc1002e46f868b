package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of dealers. Every answer is for the acting person: what is not theirs is not found. */
@Service
@Transactional(readOnly = true)
public class Dealers {

    public DealerBrief brief(DealerId id) {
        throw new IllegalStateException("being built");
    }

    /** In the order of the ids, without those that are not the actor's to see; at most 200 at once. */
    public List<DealerBrief> briefs(Collection<DealerId> ids) {
        throw new IllegalStateException("being built");
    }

    /** By name, code, pinyin or pinyin initials, for a box to choose from; by pinyin. Paged by number: boxes are short. */
    public List<DealerBrief> choose(String search, int offset, int limit) {
        throw new IllegalStateException("being built");
    }

    /** The dealer's people who are there now, the first one first. */
    public List<ContactPerson> contacts(DealerId id) {
        throw new IllegalStateException("being built");
    }

    /** The dealers of the acting dealer's person, by name: it chooses at the top of its screen. */
    public List<DealerBrief> mine() {
        throw new IllegalStateException("being built");
    }

    public NurturePolicy policy(DealerId id) {
        throw new IllegalStateException("being built");
    }

    /** Whether this person is (was) at the dealer: a promise's receiver, a day's guest. */
    public boolean isContact(UserId person, DealerId dealer) {
        throw new IllegalStateException("being built");
    }
}
