package io.tanxin.concerns;

import io.tanxin.kernel.IdType;
import io.tanxin.mail.Postman;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class ConcernConfiguration {

    @Bean
    static IdType<ConcernId> concernIds() {
        return new IdType<>(ConcernId.class, ConcernId::new);
    }

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk concernWalk(ConcernRound round, Postman postman) {
        return new Walk(round, postman);
    }

    record Walk(ConcernRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.concerns.every:2m}", initialDelayString = "35s")
        void walk() {
            if (!postman.isResting()) round.round();
        }
    }
}
