package io.tanxin.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L1")
class FirstAnswerTest {
    private static final FirstAnswer WORDS =
            FirstAnswer.of("because\naccording to\n因为\n根据规定", "sorry\ntell me\n抱歉\n请您");

    @Test
    void an_answer_that_only_explains_is_noticed() {
        assertThat(WORDS.onlyExplains("The shelf is late because the factory was closed."))
                .isTrue();
        assertThat(WORDS.onlyExplains("根据规定，这一批货不能退。")).isTrue();
    }

    @Test
    void one_that_listens_or_apologises_may_explain_too() {
        assertThat(WORDS.onlyExplains("I am SORRY. It is late because the factory was closed."))
                .isFalse();
        assertThat(WORDS.onlyExplains("非常抱歉，因为工厂放假耽误了，请您说说影响。")).isFalse();
    }

    @Test
    void a_word_inside_another_one_is_none() {
        assertThat(FirstAnswer.of("due to", "").onlyExplains("This is overdue today."))
                .isFalse();
        assertThat(WORDS.onlyExplains("I will call you at four.")).isFalse();
    }
}
