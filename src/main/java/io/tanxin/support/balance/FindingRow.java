package io.tanxin.support.balance;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A finding as lists show it. @param answer why it is so on purpose. @param resting answered, and what was answered still holds */
public record FindingRow(
        DealerId dealer,
        String dealerName,
        String pinyin,
        Stage stage,
        Finding finding,
        LocalDate since,
        @Nullable String answer,
        @Nullable String answeredBy,
        boolean resting)
        implements Serializable {

    public record Key(String pinyin, long dealer, String kind) implements Serializable {}

    public Key key() {
        return new Key(pinyin, dealer.value(), finding.kind().name());
    }
}
