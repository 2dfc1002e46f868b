package io.tanxin.dealers;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Contacts.Saved;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("chen")
class ColleaguesTest {
    @Autowired
    Colleagues colleagues;

    @Autowired
    DealerAccess access;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void an_owner_lets_a_colleague_in_who_then_sees_the_dealer_and_is_no_owner() {
        var mei = invited("小美", null);
        assertThat(colleagues.of(CHENS_KITCHEN))
                .extracting(ContactPerson::name, ContactPerson::owner, ContactPerson::invited)
                .contains(tuple("小美", false, false));
        assertThat(access.maySee(mei, CHENS_KITCHEN)).isTrue();
        assertThat(actors.runAs(mei, () -> colleagues.mayInvite(CHENS_KITCHEN))).isFalse();
        assertThat(deeds("contact.added")).containsExactly(CHEN.value());
        assertThat(letters()).as("no mail, no letter").isZero();
    }

    @Test
    void who_has_mail_gets_a_letter_from_the_owner_and_who_has_none_a_link() {
        var withMail = invited("小美", "mei@kitchen.example");
        assertThat(db.sql("select concat(kind, ' ', reader_id, ' ', author_id) from outbox_mail")
                        .query(String.class)
                        .single())
                .isEqualTo("identity/welcome " + withMail + " " + CHEN);
        assertThat(colleagues.signInLink(CHENS_KITCHEN, invited("小强", null)).toString())
                .contains("/login/ott?token=");
        assertThat(deeds("person.link-handed-over")).containsExactly(CHEN.value());
    }

    @Test
    void whoever_goes_sees_nothing_any_more_and_comes_back_by_undo() {
        colleagues.remove(CHENS_KITCHEN, CHEN_STAFF);
        assertThat(access.maySee(CHEN_STAFF, CHENS_KITCHEN)).isFalse();
        assertThat(colleagues.of(CHENS_KITCHEN)).isEmpty();
        colleagues.restore(CHENS_KITCHEN, CHEN_STAFF);
        assertThat(access.maySee(CHEN_STAFF, CHENS_KITCHEN)).isTrue();
        assertThat(deeds("contact.removed")).containsExactly(CHEN.value());
        assertThat(deeds("contact.restored")).containsExactly(CHEN.value());
    }

    @Test
    void who_was_here_before_comes_back_by_an_invitation() {
        var mei = invited("小美", "mei@kitchen.example");
        colleagues.remove(CHENS_KITCHEN, mei);
        assertThat(colleagues.invite(CHENS_KITCHEN, draft("小美", "mei@kitchen.example")))
                .isEqualTo(new Saved.Tied(mei, "小美"));
        assertThat(access.maySee(mei, CHENS_KITCHEN)).isTrue();
    }

    @Test
    void of_anybody_elses_address_an_owner_learns_only_that_it_is_taken() {
        for (var taken : new String[] {"hu@lighting.example", "li.na@tanxin.example", "chen@kitchen.example"}) {
            assertThat(colleagues.invite(CHENS_KITCHEN, draft("X", taken)))
                    .isEqualTo(new Saved.MailTaken(new EmailAddress(taken)));
        }
        assertThat(access.maySee(HU, CHENS_KITCHEN)).isFalse();
        assertThat(letters()).isZero();
    }

    @Test
    void staff_and_foreign_owners_find_nothing_there_and_the_house_is_refused() {
        for (var who : new UserId[] {CHEN_STAFF, HU}) {
            actors.runAs(who, () -> {
                assertThatThrownBy(() -> colleagues.of(CHENS_KITCHEN)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> colleagues.invite(CHENS_KITCHEN, draft("X", null)))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> colleagues.remove(CHENS_KITCHEN, CHEN_STAFF))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> colleagues.restore(CHENS_KITCHEN, CHEN_STAFF))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> colleagues.signInLink(CHENS_KITCHEN, CHEN))
                        .isInstanceOf(NotFound.class);
            });
        }
        for (var who : new UserId[] {LI_NA, ADMIN}) {
            assertThatThrownBy(() -> actors.runAs(who, () -> colleagues.of(CHENS_KITCHEN)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void neither_oneself_nor_another_owner_nor_a_foreign_person_is_taken_out_or_given_a_link() {
        db.sql("update contact set position = 'OWNER' where person_id = 21").update();
        for (var who : new UserId[] {CHEN, CHEN_STAFF, HU}) {
            assertThatThrownBy(() -> colleagues.remove(CHENS_KITCHEN, who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> colleagues.signInLink(CHENS_KITCHEN, who)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> colleagues.of(HU_LIGHTING)).isInstanceOf(NotFound.class);
    }

    private UserId invited(String name, @Nullable String email) {
        return ((Saved.Done) colleagues.invite(CHENS_KITCHEN, draft(name, email))).person();
    }

    private static Newcomer draft(String name, @Nullable String email) {
        return new Newcomer(
                name, email == null ? null : new EmailAddress(email), "13800138000", Locale.SIMPLIFIED_CHINESE);
    }

    private List<Long> deeds(String action) {
        return db.sql("select actor_id from audit_entry where action = :action")
                .param("action", action)
                .query(Long.class)
                .list();
    }

    private int letters() {
        return db.sql("select count(*) from outbox_mail").query(Integer.class).single();
    }
}
