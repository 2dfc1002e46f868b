package io.tanxin.promises;

import io.tanxin.kernel.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    static IdType<PromiseId> promiseIds() {
        return new IdType<>(PromiseId.class, PromiseId::new);
    }
}
