package io.tanxin.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets the server start while the program still reads its own configuration: one or two seconds of waiting less. It is
 * waited for where its address is first needed.
 */
class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (NoServerGiven.in(environment) && environment.getProperty("tanxin.database.early", Boolean.class, true)) {
            var settings = Binder.get(environment)
                    .bind("tanxin.database", EmbeddedMySqlSettings.class)
                    .get();
            var server = CompletableFuture.supplyAsync(
                    () -> EmbeddedMySql.start(settings),
                    start -> Thread.ofPlatform().name("database-start").start(start));
            context.getBeanFactory().registerSingleton("databaseStarting", new Starting(server));
        }
    }

    record Starting(CompletableFuture<EmbeddedMySql> server) {

        EmbeddedMySql await() {
            try {
                return server.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof DatabaseUnavailable unavailable) {
                    throw unavailable;
                }
                throw failed;
            }
        }
    }
}
