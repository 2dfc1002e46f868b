package io.tanxin.support.balance;

import io.tanxin.support.balance.SumsProof.Proof;
import io.tanxin.support.balance.SumsProof.Sums;
import io.tanxin.support.balance.SumsProof.Wrong;
import java.util.Locale;

/** What was found, for whoever reads it in a terminal. */
final class ProofWords {
    private ProofWords() {}

    static String of(Proof found) {
        var text = new StringBuilder(
                "Compared with the records: %,d sums of %,d months of %,d dealers, the rolling year of %,d dealers\n"
                        .formatted(found.sums(), found.months(), found.ofDealers(), found.years()));
        if (found.holds()) return text.append("All agree\n").toString();
        text.append("%,d sums and %,d years differ, of %,d dealers\n"
                .formatted(
                        found.wrongSums(),
                        found.wrongYears().size(),
                        found.dealers().size()));
        for (var one : found.wrong()) text.append("  ").append(line(one)).append('\n');
        more(text, found.wrongSums());
        for (var dealer : found.wrongYears().stream().limit(SumsProof.NAMED).toList()) {
            text.append("  %s, the rolling year\n".formatted(dealer));
        }
        more(text, found.wrongYears().size());
        return text.toString();
    }

    private static void more(StringBuilder text, int all) {
        if (all > SumsProof.NAMED) text.append("  and %,d more\n".formatted(all - SumsProof.NAMED));
    }

    private static String line(Wrong one) {
        return "%s, %tY-%<tm, %s, %s: kept %s; recorded %s"
                .formatted(
                        one.dealer(),
                        one.month(),
                        one.intent().equals("NONE")
                                ? "unclassified"
                                : one.intent().toLowerCase(Locale.ROOT),
                        one.form().toLowerCase(Locale.ROOT),
                        words(one.kept(), one.currency()),
                        words(one.recorded(), one.currency()));
    }

    private static String words(Sums sums, String currency) {
        return "%d of %d min%s"
                .formatted(
                        sums.records(),
                        sums.minutes(),
                        currency.equals("NONE") ? "" : ", " + sums.amount().toPlainString() + " " + currency);
    }
}
