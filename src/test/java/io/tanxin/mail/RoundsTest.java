package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;

class RoundsTest {
    @Test
    @Tag("M10")
    void the_post_goes_on_while_another_round_takes_long() throws Exception {
        var rounds = new MailConfiguration().taskScheduler(new ThreadPoolTaskSchedulerBuilder());
        rounds.initialize();
        var letters = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        try {
            rounds.scheduleWithFixedDelay(() -> waitFor(end), Duration.ofSeconds(60));
            rounds.scheduleWithFixedDelay(letters::countDown, Duration.ofMillis(1));
            assertThat(letters.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            end.countDown();
            rounds.shutdown();
        }
    }

    private static void waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
