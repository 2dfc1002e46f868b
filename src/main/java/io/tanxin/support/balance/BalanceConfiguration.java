package io.tanxin.support.balance;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HourCost.class)
class BalanceConfiguration {

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk balanceWalk(BalanceRound round) {
        return new Walk(round);
    }

    record Walk(BalanceRound round) {
        @Scheduled(fixedDelayString = "${tanxin.support.every:10m}", initialDelayString = "40s")
        void walk() {
            round.round();
        }
    }
}
