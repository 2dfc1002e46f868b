package io.tanxin.dealers.imports;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    private static final Duration KEPT = Duration.ofDays(30);

    /** Files hold names and addresses of people: they are not kept for ever. Off ({@code tanxin.jobs=false}) in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Forgetting importsForgetting(ImportJobs jobs, Clock clock) {
        return new Forgetting(jobs, clock);
    }

    record Forgetting(ImportJobs jobs, Clock clock) {
        @Scheduled(fixedDelayString = "6h", initialDelayString = "5m")
        void walk() {
            jobs.forget(clock.instant().minus(KEPT));
        }
    }
}
