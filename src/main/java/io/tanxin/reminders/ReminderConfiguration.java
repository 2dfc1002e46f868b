package io.tanxin.reminders;

import io.tanxin.mail.Postman;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The round of every few seconds; off ({@code tanxin.jobs=false}) where somebody else walks it: in tests. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Rounds reminderRounds(ReminderRound round, Postman postman) {
        return new Rounds(round, postman);
    }

    record Rounds(ReminderRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.reminders.every:10s}", initialDelayString = "10s")
        void walk() {
            if (postman.isResting()) return;
            try {
                round.round();
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(ReminderRound.class)
                        .error("the round of the reminders failed, the next one goes on", failed);
            }
        }
    }
}
