package io.tanxin;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says to whoever started the program in the foreground where it is, as soon as there is something to see: a sample has been made by then. */
@Component
@ConditionalOnBooleanProperty("tanxin.foreground")
class Greeting {
    private final Environment settings;
    private final PrintStream out = System.out;

    Greeting(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void isReady() {
        var data = settings.getRequiredProperty("tanxin.data");
        out.println();
        out.println("Tanxin is at http://localhost:" + settings.getProperty("local.server.port"));
        if (StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
            out.println("Data are on the MySQL server of SPRING_DATASOURCE_URL, files in " + data);
        } else {
            out.println("Data are in " + data + "; ./portal reset deletes them");
            out.println("The database that comes along is MySQL 8.0, past its end of support: for trying only."
                    + " Real data want MySQL 8.4 LTS (SPRING_DATASOURCE_URL).");
        }
        out.println("Ctrl-C stops it");
        out.println();
    }
}
