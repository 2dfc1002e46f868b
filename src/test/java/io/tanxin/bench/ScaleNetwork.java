package io.tanxin.bench;

import io.tanxin.journeys.RunningPortal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * An invented network of any size, laid as rows: for measuring only. The proportions are those of a company that talks with every
 * dealer about each third week; the same seed makes the same network around the same day.
 */
final class ScaleNetwork {
    static final String PASSWORD = "tanxin-scale";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int DEALERS_PER_MANAGER = 50;
    static final long ADMIN = 10;
    static final long DIRECTOR = 11;
    static final long FIRST_MANAGER = 1_000;
    static final long FIRST_CONTACT = 100_000;

    final JdbcTemplate db;
    final Random random = new Random(20261126);
    final Instant now;
    final LocalDate today;
    final String passwordHash;
    final int dealers;
    final int managers;

    private ScaleNetwork(RunningPortal portal, int dealers) {
        this.db = portal.bean(JdbcTemplate.class);
        this.now = portal.bean(Clock.class).instant();
        this.today = LocalDate.ofInstant(now, ZONE);
        this.passwordHash = portal.bean(PasswordEncoder.class).encode(PASSWORD);
        this.dealers = dealers;
        this.managers = Math.max(1, dealers / DEALERS_PER_MANAGER);
    }

    /** @param records days and letters together, two of five are days; and as many of support */
    static void fill(RunningPortal portal, int dealers, int records) {
        var network = new ScaleNetwork(portal, dealers);
        network.requireEmpty();
        var begun = Instant.now();
        new ScalePeople(network).lay();
        network.say("people and dealers", begun);
        var days = new ScaleDays(network);
        days.lay(records * 2 / 5);
        network.say("days, invitations, minutes", begun);
        new ScaleLetters(network).lay(records - records * 2 / 5);
        network.say("letters", begun);
        new ScaleLedger(network).lay();
        network.say("promises and the audit trail", begun);
        new ScaleSupport(network).lay(records, portal);
        network.say("support and its balance", begun);
        new ScalePlan(network, portal).lay();
        network.say("a plan", begun);
        network.db
                .queryForList("show tables", String.class)
                .forEach(table -> network.db.execute("analyze table `" + table + "`"));
        network.say("statistics", begun);
    }

    /** Real people, or a sample's, are not to be mixed with these. */
    private void requireEmpty() {
        var people = db.queryForList("select name from person where side <> 'SYSTEM' limit 1", String.class);
        if (!people.isEmpty()) {
            throw new IllegalStateException(
                    "This database holds people already (%s, for one). Give an empty folder with --data, or delete it first."
                            .formatted(people.getFirst()));
        }
    }

    private void say(String what, Instant begun) {
        System.out.printf(
                "  %4d s  %s%n", Duration.between(begun, Instant.now()).toSeconds(), what);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    long managerOf(long dealer) {
        return FIRST_MANAGER + (dealer - 1) % managers;
    }

    long firstContactOf(long dealer) {
        return FIRST_CONTACT + dealer * 4;
    }
}
