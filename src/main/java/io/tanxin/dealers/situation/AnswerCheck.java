package io.tanxin.dealers.situation;

import io.tanxin.dealers.Words;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into one field. */
sealed interface AnswerCheck {
    int MOST_WORDS = 1000;

    record Read(Answer answer) implements AnswerCheck {}

    record Bad(Flaw flaw) implements AnswerCheck {}

    record Nothing() implements AnswerCheck {}

    static AnswerCheck of(Question question, @Nullable Typed typed) {
        if (typed == null || typed.isEmpty()) {
            return question.mayLeaveOut() ? new Nothing() : new Bad(Flaw.MISSING);
        }
        var confided = question.mayConfide() && typed.confided();
        return switch (question.kind()) {
            case NUMBER, MONEY -> figure(question, typed.text(), confided);
            case CHOICE ->
                question.choices().stream().anyMatch(choice -> choice.name().equals(typed.text()))
                        ? new Read(new Answer(question.name(), null, typed.text(), null, confided, null))
                        : new Bad(Flaw.MISSING);
            case TEXT -> words(question, typed.text(), confided);
        };
    }

    private static AnswerCheck figure(Question question, String text, boolean confided) {
        Optional<BigDecimal> read = Figures.read(text);
        if (read.isEmpty()) return new Bad(Flaw.NO_NUMBER);
        var number = read.get().stripTrailingZeros();
        if (number.signum() < 0) return new Bad(Flaw.NEGATIVE);
        if (number.compareTo(Figures.MOST) > 0) return new Bad(Flaw.TOO_LARGE);
        if (number.scale() > question.decimals()) return new Bad(Flaw.TOO_FINE);
        return new Read(new Answer(question.name(), number, null, null, confided, null));
    }

    private static AnswerCheck words(Question question, String text, boolean confided) {
        if (text.length() > MOST_WORDS) return new Bad(Flaw.TOO_LONG);
        if (!Words.isFit(text.replaceAll("[\\r\\n\\t]", " "))) return new Bad(Flaw.UNFIT);
        return new Read(new Answer(question.name(), null, null, text, confided, null));
    }
}
