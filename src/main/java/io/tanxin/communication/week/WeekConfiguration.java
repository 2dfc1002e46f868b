package io.tanxin.communication.week;

import io.tanxin.mail.Postman;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The round of every minute; off ({@code tanxin.jobs=false}) where somebody else walks it: in tests. */
@Configuration(proxyBeanMethods = false)
class WeekConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    EveryMinute weeksEveryMinute(WeekRound round, Postman postman) {
        return new EveryMinute(round, postman);
    }

    record EveryMinute(WeekRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.weeks.every:1m}", initialDelayString = "30s")
        void walk() {
            if (postman.isResting()) return;
            try {
                round.round();
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(WeekRound.class)
                        .error("the round of the weeks failed, the next one goes on", failed);
            }
        }
    }
}
