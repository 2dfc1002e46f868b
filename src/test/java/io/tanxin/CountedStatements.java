package io.tanxin;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what the program under test asks the database: {@code @Import(CountedStatements.class)}. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    static BeanPostProcessor counted() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source)) return bean;
                return ProxyDataSourceBuilder.create(source)
                        .afterQuery((execution, queries) -> COUNT.addAndGet(queries.size()))
                        .build();
            }
        };
    }

    public static int during(Runnable work) {
        COUNT.set(0);
        work.run();
        return COUNT.get();
    }
}
