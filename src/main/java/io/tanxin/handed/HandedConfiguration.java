package io.tanxin.handed;

import io.tanxin.kernel.IdType;
import io.tanxin.mail.Postman;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class HandedConfiguration {

    @Bean
    static IdType<HandedId> handedIds() {
        return new IdType<>(HandedId.class, HandedId::new);
    }

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk handedWalk(HandedRound round, Postman postman) {
        return new Walk(round, postman);
    }

    record Walk(HandedRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.handed.every:5m}", initialDelayString = "50s")
        void walk() {
            if (!postman.isResting()) round.round();
        }
    }
}
