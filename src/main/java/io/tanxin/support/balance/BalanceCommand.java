package io.tanxin.support.balance;

import io.tanxin.calendar.HouseClock;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * {@code ./portal balance}: proves that the sums of support are those of the records, and ends. Of the program only the database
 * and the sums are started: no web server, no round, no letter. What it needs of Spring stands in the {@code .imports} file that
 * has this class's name.
 */
@ImportAutoConfiguration
@EnableConfigurationProperties(HourCost.class)
@Import({SumsProof.class, Reckoning.class, BalanceRows.class, HouseClock.class})
class BalanceCommand {
    private static final String REPAIR = "--repair";
    private static final int DIFFERENT = 10;

    /** The schema is looked at, not changed: the program that works on it may be another version's. */
    @Bean
    static FlywayMigrationStrategy schemaAsItIs() {
        return flyway -> flyway.validate();
    }

    public static void main(String[] given) {
        var program = new SpringApplicationBuilder(BalanceCommand.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run();
        var proof = program.getBean(SumsProof.class);
        var found = proof.prove();
        System.out.print(ProofWords.of(found));
        if (!found.holds() && List.of(given).contains(REPAIR)) {
            System.out.println("Putting right what differs");
            found = proof.repair(found);
            System.out.print(ProofWords.of(found));
        }
        var code = found.holds() ? 0 : DIFFERENT;
        System.exit(SpringApplication.exit(program, () -> code));
    }
}
