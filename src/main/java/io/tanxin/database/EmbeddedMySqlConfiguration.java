package io.tanxin.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Starts the server that comes along, unless the program was given one of its own. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoServerGiven.class)
@EnableConfigurationProperties(EmbeddedMySqlSettings.class)
class EmbeddedMySqlConfiguration {

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    EmbeddedMySql embeddedMySql(EmbeddedMySqlSettings settings, ObjectProvider<EarlyStart.Starting> starting) {
        var early = starting.getIfAvailable();
        var server = early == null ? EmbeddedMySql.start(settings) : early.await();
        server.ifItEndsByItself(StartFailureReporter::end);
        return server;
    }
}
