package io.tanxin.support.repeating;

import io.tanxin.kernel.IdType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class RepeatingConfiguration {

    @Bean
    static IdType<RepeatId> repeatIds() {
        return new IdType<>(RepeatId.class, RepeatId::new);
    }

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk repeatWalk(RepeatRound round) {
        return new Walk(round);
    }

    record Walk(RepeatRound round) {
        @Scheduled(fixedDelayString = "${tanxin.support.repeat-every:15m}", initialDelayString = "50s")
        void walk() {
            round.round();
        }
    }
}
