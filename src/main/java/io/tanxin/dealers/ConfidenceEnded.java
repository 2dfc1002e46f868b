package io.tanxin.dealers;

import io.tanxin.dealers.InConfidence.Matter;
import java.util.List;

/** A matter was shared, and with it all that grew out of it: what had not counted because of it counts from now on. */
public record ConfidenceEnded(List<Matter> all) {
    public ConfidenceEnded {
        all = List.copyOf(all);
    }

    /** Keys of those of one kind. */
    public List<Long> of(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Matter::id)
                .toList();
    }
}
