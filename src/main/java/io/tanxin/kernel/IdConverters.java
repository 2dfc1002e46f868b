package io.tanxin.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** The typed ids of all modules, made known to Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
class IdConverters extends AbstractJdbcConfiguration {
    private final ObjectProvider<IdType<?>> types;

    IdConverters(ObjectProvider<IdType<?>> types) {
        this.types = types;
    }

    @Bean
    static IdType<UserId> userIds() {
        return new IdType<>(UserId.class, UserId::new);
    }

    @Bean
    static IdType<DealerId> dealerIds() {
        return new IdType<>(DealerId.class, DealerId::new);
    }

    @Override
    protected List<?> userConverters() {
        var converters = new ArrayList<Object>();
        converters.add(UtcReading.INSTANCE);
        types.forEach(type -> converters.addAll(type.converters()));
        return converters;
    }

    /** A {@code datetime(6)} is UTC, also where the machine is in Shanghai (M27): Spring Data would take it for local time. */
    @ReadingConverter
    private enum UtcReading implements Converter<LocalDateTime, Instant> {
        INSTANCE;

        @Override
        public Instant convert(LocalDateTime stored) {
            return Utc.instant(stored);
        }
    }
}
