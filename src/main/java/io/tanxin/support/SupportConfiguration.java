package io.tanxin.support;

import io.tanxin.kernel.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

    @Bean
    static IdType<SupportId> supportIds() {
        return new IdType<>(SupportId.class, SupportId::new);
    }
}
