package io.tanxin.communication.series;

import io.tanxin.mail.Postman;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The round of every ten minutes; off ({@code tanxin.jobs=false}) where somebody else walks it: in tests. */
@Configuration(proxyBeanMethods = false)
class SeriesConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    EveryTenMinutes seriesEveryTenMinutes(SeriesRound round, Postman postman) {
        return new EveryTenMinutes(round, postman);
    }

    record EveryTenMinutes(SeriesRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.series.every:10m}", initialDelayString = "20s")
        void walk() {
            if (postman.isResting()) return;
            try {
                round.round();
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(SeriesRound.class)
                        .error("the round of the series failed, the next one goes on", failed);
            }
        }
    }
}
