package io.tanxin.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server and its data are; {@code application.yaml} says the usual places.
 *
 * @param folder the data, kept from run to run; one running program a folder
 * @param server the unpacked server, put there by {@code ./portal} and by the Maven build
 * @param options further options of mysqld; a later one wins over the house's own
 */
@ConfigurationProperties("tanxin.database")
record EmbeddedMySqlSettings(
        Path folder, Path server, @DefaultValue List<String> options) {

    EmbeddedMySqlSettings {
        folder = folder.toAbsolutePath().normalize();
        server = server.toAbsolutePath().normalize();
        options = List.copyOf(options);
    }
}
