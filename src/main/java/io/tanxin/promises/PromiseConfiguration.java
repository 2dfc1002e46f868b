package io.tanxin.promises;

import io.tanxin.kernel.IdType;
import io.tanxin.mail.Postman;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    static IdType<PromiseId> promiseIds() {
        return new IdType<>(PromiseId.class, PromiseId::new);
    }

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk promiseWalk(PromiseRound round, Postman postman) {
        return new Walk(round, postman);
    }

    record Walk(PromiseRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.promises.every:10m}", initialDelayString = "30s")
        void walk() {
            if (!postman.isResting()) round.round();
        }
    }
}
