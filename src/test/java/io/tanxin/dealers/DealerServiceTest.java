package io.tanxin.dealers;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class DealerServiceTest {
    @Autowired
    DealerService service;

    @Autowired
    Dealers dealers;

    @Autowired
    NurturePolicies policies;

    @Autowired
    DealerList list;

    @Autowired
    Contacts contacts;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
    }

    @Test
    void a_managers_new_dealer_is_the_managers_own_and_found_by_its_pinyin() {
        var saved = actors.runAs(LI_NA, () -> service.add(DealerDraft.of("N100", "长沙五金（总店）", Stage.STARTING)));
        var id = ((DealerService.Saved.Done) saved).id();
        assertThat(actors.runAs(LI_NA, () -> dealers.choose("csw", 0, 5)))
                .extracting(DealerBrief::id)
                .containsExactly(id);
        assertThat(actors.runAs(LI_NA, () -> dealers.choose("changsha", 0, 5))).hasSize(1);
        assertThat(actors.runAs(LI_NA, () -> dealers.brief(id).name())).isEqualTo("长沙五金(总店)");
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> dealers.brief(id)))
                .isInstanceOf(NotFound.class);
        assertThat(actors.runAs(DIRECTOR, () -> dealers.brief(id).manager())).isEqualTo(LI_NA);
    }

    @Test
    void a_code_belongs_to_one_dealer_whatever_the_case_of_its_letters() {
        assertThat(actors.runAs(LI_NA, () -> service.add(DealerDraft.of("h001", "Another", Stage.GROWING))))
                .isEqualTo(new DealerService.Saved.CodeTaken("h001"));
        var portrait = actors.runAs(LI_NA, () -> service.portrait(QIN_HARDWARE));
        assertThat(actors.runAs(LI_NA, () -> service.edit(QIN_HARDWARE, portrait.version(), coded(portrait, "C001"))))
                .isInstanceOf(DealerService.Saved.CodeTaken.class);
    }

    @Test
    void of_two_edits_at_the_same_time_the_second_is_told() {
        var portrait = actors.runAs(LI_NA, () -> service.portrait(QIN_HARDWARE));
        var draft = coded(portrait, "Q002");
        assertThat(actors.runAs(LI_NA, () -> service.edit(QIN_HARDWARE, portrait.version(), draft)))
                .isEqualTo(new DealerService.Saved.Done(QIN_HARDWARE));
        assertThat(actors.runAs(DIRECTOR, () -> service.edit(QIN_HARDWARE, portrait.version(), draft)))
                .isInstanceOf(DealerService.Saved.ChangedMeanwhile.class);
        assertThat(actors.runAs(LI_NA, () -> service.portrait(QIN_HARDWARE))
                        .draft()
                        .code())
                .isEqualTo("Q002");
    }

    @Test
    void a_dealer_that_left_is_no_longer_offered_and_can_come_back() {
        actors.runAs(LI_NA, () -> service.leave(QIN_HARDWARE));
        assertThat(actors.runAs(LI_NA, () -> dealers.choose("qin", 0, 5))).isEmpty();
        assertThat(actors.runAs(LI_NA, () -> service.portrait(QIN_HARDWARE).state()))
                .isEqualTo(DealerState.LEFT);
        actors.runAs(LI_NA, () -> service.comeBack(QIN_HARDWARE));
        assertThat(actors.runAs(LI_NA, () -> dealers.choose("qin", 0, 5))).hasSize(1);
    }

    @Test
    void a_foreign_dealer_is_not_found_whatever_is_asked_of_it() {
        var draft = DealerDraft.of("X", "X", Stage.GROWING);
        List<Consumer<DealerId>> ways = List.of(
                dealers::brief,
                dealers::contacts,
                policies::of,
                service::portrait,
                service::leave,
                service::comeBack,
                id -> service.edit(id, 0, draft),
                id -> contacts.add(id, contact("Nobody", null)),
                id -> contacts.edit(id, HU, contact("Nobody", null)),
                id -> contacts.remove(id, HU),
                id -> contacts.restore(id, HU),
                id -> contacts.makeFirst(id, HU),
                id -> contacts.signInLink(id, HU));
        for (var way : ways) {
            assertThatThrownBy(() -> actors.runAs(LI_NA, () -> way.accept(HU_LIGHTING)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> actors.runAs(LI_NA, () -> way.accept(new DealerId(999_999))))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(actors.runAs(LI_NA, () -> dealers.briefs(List.of(HU_LIGHTING, QIN_HARDWARE))))
                .extracting(DealerBrief::id)
                .containsExactly(QIN_HARDWARE);
    }

    @Test
    void somebody_elses_contact_is_not_found_at_ones_own_dealer() {
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> contacts.edit(CHENS_KITCHEN, HU, contact("Mine", null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> contacts.signInLink(CHENS_KITCHEN, HU)))
                .isInstanceOf(NotFound.class);
        assertThat(actors.runAs(
                        ZHOU_MIN, () -> dealers.contacts(HU_LIGHTING).getFirst().name()))
                .isEqualTo("Hu Wei");
    }

    @Test
    void a_dealers_person_edits_no_dealer_and_sees_only_its_own() {
        assertThat(actors.runAs(CHEN, () -> dealers.mine()))
                .extracting(DealerBrief::id)
                .containsExactly(CHENS_KITCHEN);
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> service.leave(CHENS_KITCHEN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> actors.runAs(CHEN, () -> list.rows(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> dealers.brief(HU_LIGHTING)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void there_is_always_exactly_one_first_contact() {
        var saved = actors.runAs(LI_NA, () -> contacts.add(QIN_HARDWARE, contact("秦少", "shao@qin.example")));
        var second = ((Contacts.Saved.Done) saved).person();
        assertThat(firstOf(QIN_HARDWARE)).isNotEqualTo(second);

        actors.runAs(LI_NA, () -> contacts.makeFirst(QIN_HARDWARE, second));
        assertThat(firstOf(QIN_HARDWARE)).isEqualTo(second);

        actors.runAs(LI_NA, () -> contacts.remove(QIN_HARDWARE, second));
        assertThat(firstOf(QIN_HARDWARE)).isEqualTo(Network.QIN);

        actors.runAs(LI_NA, () -> contacts.restore(QIN_HARDWARE, second));
        assertThat(firstOf(QIN_HARDWARE)).as("as it was before the removal").isEqualTo(second);
        assertThat(actors.runAs(LI_NA, () -> dealers.contacts(QIN_HARDWARE))).hasSize(2);
    }

    @Test
    void one_person_may_belong_to_several_dealers() {
        var saved = actors.runAs(LI_NA, () -> contacts.add(QIN_HARDWARE, contact("陈大明", "chen@kitchen.example")));
        assertThat(saved).isEqualTo(new Contacts.Saved.Tied(CHEN, "陈大明"));
        assertThat(actors.runAs(CHEN, () -> dealers.mine()))
                .extracting(DealerBrief::id)
                .containsExactly(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(actors.runAs(LI_NA, () -> contacts.add(QIN_HARDWARE, contact("Again", "chen@kitchen.example"))))
                .isInstanceOf(Contacts.Saved.MailTaken.class);
        assertThat(actors.runAs(LI_NA, () -> contacts.add(QIN_HARDWARE, contact("Li", "li.na@tanxin.example"))))
                .as("a colleague is no dealer's person")
                .isInstanceOf(Contacts.Saved.MailTaken.class);
    }

    @Test
    void a_contact_gets_and_loses_a_mail_address_but_never_somebody_elses() {
        actors.runAs(LI_NA, () -> contacts.edit(CHENS_KITCHEN, CHEN_STAFF, contact("陈小红", "hong@kitchen.example")));
        assertThat(mailOf(CHEN_STAFF)).isEqualTo("hong@kitchen.example");
        assertThat(actors.runAs(
                        LI_NA, () -> contacts.edit(CHENS_KITCHEN, CHEN_STAFF, contact("陈小红", "hu@lighting.example"))))
                .isInstanceOf(Contacts.Saved.MailTaken.class);
        actors.runAs(LI_NA, () -> contacts.edit(CHENS_KITCHEN, CHEN_STAFF, contact("陈小红", null)));
        assertThat(mailOf(CHEN_STAFF)).isNull();
    }

    @Test
    void the_list_pages_by_key_in_the_same_order_however_it_is_cut() {
        for (var i = 0; i < 25; i++) {
            var draft = DealerDraft.of("B%03d".formatted(i), "同名商行", Stage.GROWING);
            actors.runAs(LI_NA, () -> service.add(draft));
        }
        for (var order : DealerList.Order.values()) {
            var whole = page(order, null, 0, 100);
            assertThat(whole).hasSize(27);
            assertThat(page(order, whole.get(9).key(), 0, 8)).isEqualTo(whole.subList(10, 18));
            assertThat(page(order, whole.get(9).key(), 3, 8)).isEqualTo(whole.subList(13, 21));
            assertThat(page(order, whole.getLast().key(), 0, 8)).isEmpty();
        }
    }

    @Test
    void the_list_is_filtered_and_counted_within_what_is_visible() {
        var all = DealerFilter.ALL;
        var starting = new DealerFilter("", 1L, Stage.STARTING, LI_NA, false, "苏州", DealerState.ACTIVE);
        assertThat(actors.runAs(LI_NA, () -> list.rows(starting, DealerList.Order.NAME, null, 0, 9)))
                .extracting(DealerRow::id)
                .containsExactly(QIN_HARDWARE);
        assertThat(actors.runAs(LI_NA, () -> list.count(all))).isEqualTo(2);
        assertThat(actors.runAs(DIRECTOR, () -> list.count(all))).isEqualTo(3);
        assertThat(actors.runAs(LI_NA, () -> list.cities())).containsExactly("杭州", "苏州");
        assertThat(actors.runAs(DIRECTOR, () -> list.count(all.withoutManager(true))))
                .isZero();
    }

    @Test
    void an_administrator_sees_the_register_but_nothing_private() {
        var register = actors.runAs(ADMIN, () -> list.register(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 9));
        assertThat(register).hasSize(3).allSatisfy(row -> {
            assertThat(row.contact()).isNull();
            assertThat(row.contactPhone()).isNull();
        });
        assertThatThrownBy(
                        () -> actors.runAs(ADMIN, () -> list.rows(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.runAs(ADMIN, () -> service.portrait(CHENS_KITCHEN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.runAs(ADMIN, () -> dealers.contacts(CHENS_KITCHEN)))
                .isInstanceOf(NotFound.class);
        assertThat(actors.runAs(ADMIN, () -> dealers.choose("", 0, 9))).isEmpty();
        assertThatThrownBy(() ->
                        actors.runAs(LI_NA, () -> list.register(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 9)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<DealerRow> page(DealerList.Order order, DealerRow.@Nullable Key after, int skip, int limit) {
        return actors.runAs(LI_NA, () -> list.rows(DealerFilter.ALL, order, after, skip, limit));
    }

    private UserId firstOf(DealerId dealer) {
        var firsts = actors.runAs(
                LI_NA,
                () -> dealers.contacts(dealer).stream()
                        .filter(ContactPerson::first)
                        .map(ContactPerson::id)
                        .toList());
        assertThat(firsts).hasSize(1);
        return firsts.getFirst();
    }

    private @Nullable String mailOf(UserId person) {
        return db.sql("select email from person where id = ?")
                .param(person.value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private static ContactDraft contact(String name, @Nullable String email) {
        return new ContactDraft(
                name, null, email == null ? null : new EmailAddress(email), null, false, false, Locale.ENGLISH);
    }

    private static DealerDraft coded(DealerPortrait portrait, String code) {
        var draft = portrait.draft();
        return new DealerDraft(
                code,
                draft.name(),
                draft.area(),
                draft.province(),
                draft.city(),
                draft.address(),
                draft.longitude(),
                draft.latitude(),
                draft.industry(),
                draft.level(),
                draft.source(),
                draft.stage(),
                draft.note());
    }
}
