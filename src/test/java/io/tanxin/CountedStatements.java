package io.tanxin;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what the program under test asks the database. In every test, so that who counts needs no program of its own; while nobody
 * counts, connections are what they are.
 */
public final class CountedStatements extends DelegatingDataSource {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static volatile boolean counting;

    private final DataSource counted;

    private CountedStatements(DataSource source) {
        super(source);
        counted = ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> COUNT.addAndGet(queries.size()))
                .build();
    }

    public static int during(Runnable work) {
        COUNT.set(0);
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return COUNT.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting ? counted.getConnection() : super.getConnection();
    }

    static class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new CountedStatements(source) : bean;
        }
    }
}
