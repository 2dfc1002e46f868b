package io.tanxin;

import io.tanxin.database.TestDatabase;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring test the one server of the run, with {@link DatabaseRows} and {@link CountedStatements} beside it. Lazily: a test without a
 * {@code DataSource} starts no server. A test that names a {@code spring.datasource.url} of its own keeps that.
 */
public class DatabaseForTests implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new SharedServer();
    }

    private record SharedServer() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            if (context.getEnvironment().containsProperty("spring.datasource.url")) {
                return;
            }
            var beans = (DefaultListableBeanFactory) context.getBeanFactory();
            var server = new RootBeanDefinition(JdbcConnectionDetails.class, TestDatabase::server);
            server.setLazyInit(true);
            server.setDestroyMethodName("");
            beans.registerBeanDefinition("databaseForTests", server);
            var rows = new RootBeanDefinition(DatabaseRows.class);
            rows.setLazyInit(true);
            beans.registerBeanDefinition("databaseRows", rows);
            beans.registerBeanDefinition("countedStatements", new RootBeanDefinition(CountedStatements.Counting.class));
            beans.registerBeanDefinition("seedsKeptForTests", new RootBeanDefinition(SeedKeeper.class));
        }
    }

    /** Before any test has written: what is there now, the migrations brought. */
    static class SeedKeeper implements Callback {
        private final ObjectProvider<DatabaseRows> rows;

        SeedKeeper(ObjectProvider<DatabaseRows> rows) {
            this.rows = rows;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            rows.getObject().keepSeeds();
        }

        @Override
        public String getCallbackName() {
            return "keep-seeds";
        }
    }
}
