package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import io.tanxin.identity.PeopleAdmin.Answer;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("admin")
class PeopleTest {
    @Autowired
    PeopleAdmin admin;

    @Autowired
    People people;

    @Autowired
    Links links;

    @Autowired
    AuditReading audit;

    @Autowired
    SignInLinks signInLinks;

    @Autowired
    JdbcClient db;

    private static PersonDraft draft(String name, String email, String... roles) {
        return new PersonDraft(
                Person.Side.COMPANY,
                name,
                new EmailAddress(email),
                null,
                null,
                null,
                Locale.ENGLISH,
                ZoneId.of("Asia/Shanghai"),
                true,
                Set.of(roles));
    }

    @Test
    void a_person_is_found_by_name_pinyin_and_the_begin_of_its_address() {
        admin.add(draft("曾国强", "zeng@tanxin.example", Role.MANAGER));
        for (var search : List.of("国强", "zengguo", "ZENG@", "曾")) {
            assertThat(admin.rows(search(search), null, 0, 10))
                    .as(search)
                    .extracting(PersonLine::name)
                    .containsExactly("曾国强");
        }
        assertThat(admin.rows(search("%"), null, 0, 10)).isEmpty();
    }

    @Test
    void the_list_by_key_misses_nobody_and_shows_nobody_twice() {
        for (int i = 0; i < 25; i++) admin.add(draft("Wang", "wang" + i + "@tanxin.example", Role.MANAGER));
        var seen = new ArrayList<UserId>();
        PersonLine.Key after = null;
        for (var page = admin.rows(PeopleFilter.ALL, after, 0, 7);
                !page.isEmpty();
                page = admin.rows(PeopleFilter.ALL, after, 0, 7)) {
            page.forEach(line -> seen.add(line.id()));
            after = page.getLast().key();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(25 + 9);
    }

    @Test
    void an_address_belongs_to_one_person_however_it_is_written() {
        assertThat(admin.add(draft("Another Li", "LI.NA@tanxin.example", Role.MANAGER)))
                .isInstanceOf(Answer.EmailTaken.class);
        assertThat(admin.rows(search("Another"), null, 0, 10)).isEmpty();
    }

    @Test
    void who_was_changed_meanwhile_is_not_overwritten() {
        var before = admin.get(Network.LI_NA);
        admin.save(Network.LI_NA, before.version(), draft("Li Na", "li.na@tanxin.example", Role.MANAGER));
        assertThat(admin.save(Network.LI_NA, before.version(), draft("Older", "li.na@tanxin.example", Role.MANAGER)))
                .isInstanceOf(Answer.Outdated.class);
        assertThat(admin.get(Network.LI_NA).name()).isEqualTo("Li Na");
    }

    @Test
    void the_last_administrator_can_neither_be_locked_nor_lose_the_role() {
        assertThat(admin.move(Network.ADMIN, Person.State.LOCKED)).isInstanceOf(Answer.LastAdministrator.class);
        var me = admin.get(Network.ADMIN);
        assertThat(admin.save(me.id(), me.version(), draft("Wang Lei", "wang.lei@tanxin.example", Role.DIRECTOR)))
                .isInstanceOf(Answer.LastAdministrator.class);
        admin.add(draft("Second", "second@tanxin.example", Role.ADMINISTRATOR));
        assertThat(admin.move(Network.ADMIN, Person.State.LOCKED)).isInstanceOf(Answer.Saved.class);
    }

    @Test
    void who_is_locked_has_no_link_left() {
        var link = admin.signInLink(Network.QIN).getQuery().replaceAll(".*token=", "");
        assertThat(links.open(link, "SIGN_IN")).isInstanceOf(Links.Opened.Alive.class);
        admin.move(Network.QIN, Person.State.LOCKED);
        admin.move(Network.QIN, Person.State.ACTIVE);
        assertThat(links.open(link, "SIGN_IN")).isInstanceOf(Links.Opened.Dead.class);
    }

    @Test
    void a_link_to_pass_on_is_in_the_audit_trail() {
        admin.signInLink(Network.QIN);
        var entry = audit.rows(AuditFilter.ALL, null, 0, 10).getFirst();
        assertThat(entry.action()).isEqualTo("person.link-handed-over");
        assertThat(entry.actor()).isEqualTo("Wang Lei");
        assertThat(entry.subjectName()).isEqualTo("秦岭");
    }

    @Test
    void the_audit_trail_is_narrowed_by_deed_and_person_and_paged_by_key() {
        for (int i = 0; i < 9; i++) admin.signInLink(Network.QIN);
        admin.welcome(Network.HU);
        var deed =
                new AuditFilter(Optional.of("person.welcomed"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(audit.rows(deed, null, 0, 10)).hasSize(1);
        var first = audit.rows(AuditFilter.ALL, null, 0, 4);
        var second = audit.rows(AuditFilter.ALL, first.getLast().key(), 0, 10);
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(6).doesNotContainAnyElementsOf(first);
        var nobody = new AuditFilter(Optional.empty(), Optional.of(Network.HU), Optional.empty(), Optional.empty());
        assertThat(audit.rows(nobody, null, 0, 10)).isEmpty();
    }

    @Test
    void a_welcome_is_posted_once_a_minute_at_most_and_never_to_whom_has_no_mail() {
        assertThat(admin.welcome(Network.HU)).isTrue();
        admin.welcome(Network.HU);
        assertThat(admin.welcome(Network.QIN)).isFalse();
        assertThat(db.sql("select count(*) from outbox_mail where kind = 'identity/welcome'")
                        .query(Integer.class)
                        .single())
                .isBetween(1, 2);
    }

    @Test
    @SignedIn("li.na")
    void a_manager_manages_nobody() {
        assertThatThrownBy(() -> admin.rows(PeopleFilter.ALL, null, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.add(draft("Mallory", "mallory@tanxin.example", Role.ADMINISTRATOR)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> audit.rows(AuditFilter.ALL, null, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signInLinks.forContact(Network.ZHOU_MIN)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nBcc: x@y.example", "a\u2028b", "a\u0000b", "a\u202Eb", "\u0085"})
    void a_name_holds_nothing_that_breaks_a_line(String name) {
        assertThatThrownBy(() -> draft(name, "x@tanxin.example")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_of_300_characters_is_refused_and_one_with_an_emoji_is_kept() {
        assertThat(PersonDraft.isName("n".repeat(300))).isFalse();
        var saved = (Answer.Saved)
                admin.add(draft("O'Brien <b> 🌱 '; drop table person", "o@tanxin.example", Role.COLLEAGUE));
        assertThat(admin.get(saved.id()).name()).isEqualTo("O'Brien <b> 🌱 '; drop table person");
    }

    private static PeopleFilter search(String words) {
        return new PeopleFilter(words, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
