package io.tanxin.handed;

import io.tanxin.kernel.NotFound;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of matters by their names. Asked for late: who fills them may well ask this module too. */
@Component
class MatterBook {
    private final ObjectProvider<HandedMatters> kinds;

    MatterBook(ObjectProvider<HandedMatters> kinds) {
        this.kinds = kinds;
    }

    /** @throws NotFound of a kind that nobody keeps */
    HandedMatters of(String kind) {
        var found = byName().get(kind);
        if (found == null) throw new NotFound("matter");
        return found;
    }

    private Map<String, HandedMatters> byName() {
        List<HandedMatters> all = kinds.stream().toList();
        return all.stream().collect(Collectors.toMap(HandedMatters::kind, Function.identity()));
    }
}
