package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import io.tanxin.identity.Links.Opened;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn
@Tag("M17")
class LinksTest {
    @Autowired
    Links links;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private String issue(Duration goodFor) {
        return links.issue(Network.CHEN, "VERDICT", 7, clock.instant().plus(goodFor));
    }

    private Link alive(String token) {
        return ((Opened.Alive) links.open(token, "VERDICT")).link();
    }

    @Test
    void a_link_is_one_persons_for_one_purpose_on_one_row() {
        var link = alive(issue(Duration.ofDays(1)));
        assertThat(link.person()).isEqualTo(Network.CHEN);
        assertThat(link.subject()).isEqualTo(7);
    }

    @Test
    void its_token_is_nowhere_in_the_database() {
        var token = issue(Duration.ofDays(1));
        var kept =
                db.sql("select hex(token_hash) from link").query(String.class).single();
        assertThat(kept).isNotEqualToIgnoringCase(java.util.HexFormat.of().formatHex(token.getBytes()));
        assertThat(kept).hasSize(64);
    }

    @Test
    void for_another_purpose_it_is_no_link_at_all() {
        assertThat(links.open(issue(Duration.ofDays(1)), "RSVP")).isInstanceOf(Opened.Wrong.class);
    }

    @Test
    void what_never_was_a_token_is_wrong() {
        assertThat(links.open("", "VERDICT")).isInstanceOf(Opened.Wrong.class);
        assertThat(links.open("' or 1=1 --", "VERDICT")).isInstanceOf(Opened.Wrong.class);
        assertThat(links.open("A".repeat(43), "VERDICT")).isInstanceOf(Opened.Wrong.class);
    }

    @Test
    void after_its_time_it_is_dead_and_says_so() {
        var token = issue(Duration.ofSeconds(-1));
        assertThat(links.open(token, "VERDICT")).matches(opened -> why(opened) == Links.Why.EXPIRED);
    }

    @Test
    void opening_does_not_use_it() {
        var token = issue(Duration.ofDays(1));
        for (int look = 0; look < 5; look++)
            assertThat(links.open(token, "VERDICT")).isInstanceOf(Opened.Alive.class);
        assertThat(db.sql("select count(*) from link where used_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void of_many_who_use_it_at_once_one_succeeds() {
        var link = alive(issue(Duration.ofDays(1)));
        var succeeded =
                IntStream.range(0, 8).parallel().filter(one -> links.use(link)).count();
        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void when_the_thing_moves_all_its_links_die() {
        var token = issue(Duration.ofDays(1));
        var other = links.issue(Network.CHEN, "VERDICT", 8, clock.instant().plusSeconds(60));
        links.revoke("VERDICT", 7);
        assertThat(links.open(token, "VERDICT")).matches(opened -> why(opened) == Links.Why.REVOKED);
        assertThat(links.open(other, "VERDICT")).isInstanceOf(Opened.Alive.class);
    }

    @Test
    void the_link_of_somebody_who_left_is_dead() {
        var token = issue(Duration.ofDays(1));
        db.sql("update person set state = 'LEFT' where id = :id")
                .param("id", Network.CHEN.value())
                .update();
        assertThat(links.open(token, "VERDICT")).isInstanceOf(Opened.Dead.class);
    }

    private static Links.Why why(Opened opened) {
        return ((Opened.Dead) opened).why();
    }
}
