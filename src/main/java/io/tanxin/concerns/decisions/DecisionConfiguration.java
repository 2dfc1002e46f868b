package io.tanxin.concerns.decisions;

import io.tanxin.mail.Postman;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk sanctionWalk(SanctionRound round, Postman postman) {
        return new Walk(round, postman);
    }

    record Walk(SanctionRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.decisions.every:5m}", initialDelayString = "50s")
        void walk() {
            if (!postman.isResting()) round.round();
        }
    }
}
