package io.tanxin.identity.kept;

import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps about a person. A Spring bean of that module. Whether it may be told was asked before; names of others, their
 * addresses and numbers are blacked behind it, wherever they stand.
 */
public interface KeptPart {
    /** Of one part so many at most, the newest: more is said to be there. */
    int MOST = 2_000;

    /** {@code promises}: its key in the file, and {@code kept.part.promises} its heading. */
    String name();

    int order();

    /** Needs nobody's decision. */
    List<KeptEntry> about(UserId person, KeptWords words);

    /** What somebody has to look through first: whose words it is, and that may speak of others too. */
    default List<Held> held(UserId person) {
        return List.of();
    }

    /** @throws NotFound if it is no longer there */
    default KeptEntry open(UserId person, long id, KeptWords words) {
        throw new NotFound(name());
    }

    /** With whom the person has to do there: of these a surname with a title is a name too. */
    default Set<UserId> around(UserId person) {
        return Set.of();
    }

    /** What is blacked besides the names of people. */
    default Collection<String> notTold(UserId person) {
        return List.of();
    }

    /** @param keeper who looks it through; null: there is nobody any more */
    record Held(long id, @Nullable UserId keeper) {}
}
