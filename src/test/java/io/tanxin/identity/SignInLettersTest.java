package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.Postman;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters that let somebody in, all the way: asked for, posted, composed by the post in the reader's language. */
@DatabaseTest
@SignedIn("admin")
class SignInLettersTest {
    @Autowired
    SignInLetters letters;

    @Autowired
    PeopleAdmin admin;

    @Autowired
    WelcomeLetter welcome;

    @Autowired
    LetterReaders readers;

    @Autowired
    LetterLinks links;

    @Autowired
    Clock clock;

    @Autowired
    Postman postman;

    @Autowired
    JdbcClient db;

    @Test
    void each_is_composed_and_leaves_in_both_languages() throws Exception {
        for (var name : List.of("hu", "chen")) {
            letters.signIn(name, Optional.of("/my/days/7"));
            letters.newPassword(name);
        }
        letters.settle();
        admin.welcome(Network.HU);
        admin.welcome(Network.CHEN);
        postman.deliverNow();
        assertThat(db.sql("select distinct concat(kind, ' ', state) from outbox_mail")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "identity/sign-in KEPT", "identity/new-password KEPT", "identity/welcome KEPT");
    }

    @Test
    @Tag("M28")
    void a_welcome_brings_the_way_in_and_the_way_to_hear_no_more() {
        var letter = new Envelope(
                1, "identity/welcome", Network.HU.value(), "", 0, Map.of(), null, Network.ADMIN, clock.instant());
        var wanted = (LetterKind.Composition.Wanted)
                welcome.compose(letter, readers.reader(Network.HU).orElseThrow(), links);
        assertThat(wanted.model()).containsEntry("inviter", "Wang Lei");
        assertThat(purposes(Network.HU)).containsExactlyInAnyOrder("SIGN_IN", "STOP_MAIL");
    }

    @Test
    @Tag("M6")
    void whoever_was_locked_meanwhile_gets_none() throws Exception {
        letters.signIn("hu", Optional.empty());
        letters.settle();
        db.sql("update person set sign_in = false where id = :id")
                .param("id", Network.HU.value())
                .update();
        postman.deliverNow();
        assertThat(db.sql("select concat(state, ' ', reason) from outbox_mail")
                        .query(String.class)
                        .list())
                .containsExactly("DROPPED identity.letter.noSignIn");
        assertThat(purposes(Network.HU)).isEmpty();
    }

    @Test
    void whoever_wants_no_mail_still_gets_the_link_it_asked_for() throws Exception {
        db.sql("update person set no_mail_since = '2026-01-01' where id = :id")
                .param("id", Network.HU.value())
                .update();
        letters.signIn("hu", Optional.empty());
        letters.settle();
        postman.deliverNow();
        assertThat(db.sql("select state from outbox_mail").query(String.class).single())
                .isEqualTo("KEPT");
    }

    private List<String> purposes(UserId person) {
        return db.sql("select purpose from link where person_id = :id")
                .param("id", person.value())
                .query(String.class)
                .list();
    }
}
