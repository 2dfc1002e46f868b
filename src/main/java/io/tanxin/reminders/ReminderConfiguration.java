package io.tanxin.reminders;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The round of every minute; off ({@code tanxin.jobs=false}) where somebody else walks it: in tests. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    EveryMinute remindersEveryMinute(ReminderRound round) {
        return new EveryMinute(round);
    }

    record EveryMinute(ReminderRound round) {
        @Scheduled(fixedDelayString = "${tanxin.reminders.every:60s}", initialDelayString = "10s")
        void walk() {
            try {
                round.round();
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(ReminderRound.class)
                        .error("the round of the reminders failed, the next one goes on", failed);
            }
        }
    }
}
