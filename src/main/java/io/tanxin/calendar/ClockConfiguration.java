package io.tanxin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the house (M27). {@code TANXIN_CLOCK} starts it elsewhere, ticking, with the sample network only. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock(@Value("${tanxin.clock:}") String start) {
        var system = Clock.systemUTC();
        if (start.isBlank()) return system;
        return Clock.offset(system, Duration.between(Instant.now(system), OffsetDateTime.parse(start)));
    }
}
