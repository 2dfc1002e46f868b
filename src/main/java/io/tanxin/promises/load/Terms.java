package io.tanxin.promises.load;

import io.tanxin.kernel.Money;
import java.io.Serializable;
import java.util.Locale;

/**
 * The company's own terms for promises.
 *
 * @param weekCapacity how many things to do fit into somebody's week of five working days
 * @param approveAbove what keeping a promise may cost before the director is asked
 * @param english what a promise and an apology mean beside the contract, said when one is made
 */
public record Terms(int version, int weekCapacity, Money approveAbove, String english, String chinese)
        implements Serializable {
    public static final int MOST_CAPACITY = 500;
    public static final int LONGEST = 500;

    public String sentence(Locale reader) {
        return reader.getLanguage().equals("zh") ? chinese : english;
    }

    /** In another currency nobody has said what is much: the director is asked. */
    public boolean needsApproval(Money cost) {
        return !cost.currency().equals(approveAbove.currency()) || cost.amount().compareTo(approveAbove.amount()) > 0;
    }

    boolean isSensible() {
        return weekCapacity >= 1 && weekCapacity <= MOST_CAPACITY && isSentence(english) && isSentence(chinese);
    }

    private static boolean isSentence(String words) {
        return !words.isBlank() && words.length() <= LONGEST;
    }
}
