package io.tanxin.support.rules;

import io.tanxin.kernel.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    static IdType<RulesId> rulesIds() {
        return new IdType<>(RulesId.class, RulesId::new);
    }

    @Bean
    static IdType<CheckId> checkIds() {
        return new IdType<>(CheckId.class, CheckId::new);
    }
}
