package io.tanxin.support.balance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HourCost.class)
class BalanceConfiguration {
    private static final Logger log = LoggerFactory.getLogger(BalanceConfiguration.class);

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk balanceWalk(BalanceRound round) {
        return new Walk(round);
    }

    /** {@code TANXIN_SUPPORT_REBUILD=true}: at this start the sums are made anew from the records, and it is said how many were wrong. */
    @Bean
    @ConditionalOnBooleanProperty("tanxin.support.rebuild")
    ApplicationRunner balanceRebuild(BalanceRound round) {
        return arguments -> log.info("Of the support sums {} rows were not those of the records", round.rebuild());
    }

    record Walk(BalanceRound round) {
        @Scheduled(fixedDelayString = "${tanxin.support.every:10m}", initialDelayString = "40s")
        void walk() {
            round.round();
        }
    }
}
