package io.tanxin.support;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.List;

/** Something was given, to one dealer or to several at once, and written down. */
public record SupportRecorded(List<Given> all) {
    public SupportRecorded {
        all = List.copyOf(all);
    }

    static SupportRecorded of(List<SupportRecord> records) {
        return new SupportRecorded(records.stream()
                .map(one -> new Given(one.dealer(), one.key(), one.form(), one.day()))
                .toList());
    }

    public record Given(DealerId dealer, SupportId support, SupportForm form, LocalDate day) {}
}
