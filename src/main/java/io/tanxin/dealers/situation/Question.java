package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of the company to its dealers.
 *
 * @param name its own from version to version: by it a trend goes on
 * @param unit of a number: people, m²
 * @param currency of money, else null
 * @param mayLeaveOut the dealer may give no answer
 * @param mayConfide the dealer may mark its answer as for its account manager only
 * @param choices of a choice, in their order
 */
public record Question(
        String name,
        QuestionKind kind,
        Bilingual words,
        Bilingual help,
        Bilingual unit,
        int decimals,
        @Nullable String currency,
        boolean mayLeaveOut,
        boolean mayConfide,
        List<Choice> choices)
        implements Serializable {
    public static final int MOST_WORDS = 120;
    public static final int MOST_HELP = 200;
    public static final int MOST_UNIT = 20;
    public static final int MOST_DECIMALS = 4;
    public static final int MOST_CHOICES = 12;

    /** @param name its own, as a question's */
    public record Choice(String name, Bilingual words) implements Serializable {
        static final int MOST_WORDS = 80;
    }

    public Question {
        if (words.isEmpty() || words.isHalf() || words.isLongerThan(MOST_WORDS))
            throw new IllegalArgumentException("asked in both languages, shortly: " + words);
        if (help.isHalf() || help.isLongerThan(MOST_HELP) || unit.isHalf() || unit.isLongerThan(MOST_UNIT))
            throw new IllegalArgumentException("in both languages or in none: " + help + unit);
        if ((kind == QuestionKind.MONEY) != (currency != null))
            throw new IllegalArgumentException("money, and only it");
        if (decimals < 0 || decimals > MOST_DECIMALS) throw new IllegalArgumentException("decimals: " + decimals);
        if ((kind == QuestionKind.CHOICE) != !choices.isEmpty() || choices.size() > MOST_CHOICES)
            throw new IllegalArgumentException("a choice has choices, and only it");
        for (var choice : choices) {
            var said = choice.words();
            if (said.isEmpty() || said.isHalf() || said.isLongerThan(Choice.MOST_WORDS))
                throw new IllegalArgumentException("a choice in both languages: " + said);
        }
        choices = List.copyOf(choices);
    }

    /** Whether this is the other one with better words: its answers stand in one trend. */
    boolean continues(Question other) {
        return name.equals(other.name) && kind == other.kind && java.util.Objects.equals(currency, other.currency);
    }
}
