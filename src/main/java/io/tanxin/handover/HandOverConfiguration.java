package io.tanxin.handover;

import io.tanxin.dealers.ComingManagers;
import io.tanxin.kernel.IdType;
import io.tanxin.mail.Postman;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class HandOverConfiguration {

    @Bean
    static IdType<HandOverId> handOverIds() {
        return new IdType<>(HandOverId.class, HandOverId::new);
    }

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk handOverWalk(ComingManagers coming, HandOverRound round, Postman postman) {
        return new Walk(coming, round, postman);
    }

    record Walk(ComingManagers coming, HandOverRound round, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.handover.every:15m}", initialDelayString = "50s")
        void walk() {
            if (postman.isResting()) return;
            coming.begin();
            round.round();
        }
    }
}
