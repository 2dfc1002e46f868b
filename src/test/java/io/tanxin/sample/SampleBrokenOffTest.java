package io.tanxin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** The program ends while the sample is made: Ctrl-C in its first minute. */
@DatabaseTest
class SampleBrokenOffTest {
    @Autowired
    SampleMaking making;

    @Autowired
    SampleState state;

    @Test
    @Timeout(60)
    void the_end_of_the_program_waits_until_what_was_begun_is_taken_back() throws InterruptedException {
        var made = CompletableFuture.runAsync(making::makeNow);
        while (making.lived() == 0 && !made.isDone()) Thread.onSpinWait();

        making.breakOff();

        assertThatThrownBy(() -> made.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CancellationException.class);
        assertThat(state.madeAt()).isEmpty();
    }
}
