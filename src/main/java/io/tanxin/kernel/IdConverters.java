package io.tanxin.kernel;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
        types.forEach(type -> converters.addAll(type.converters()));
        return converters;
    }
}
