package io.tanxin.dealers;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class VisibleDealersTest {
    @Autowired
    Assignments assignments;

    @Autowired
    StandIns standIns;

    @Autowired
    DirectorAreas directorAreas;

    @Autowired
    Contacts contacts;

    @Autowired
    Dealers dealers;

    @Autowired
    DealerAccess access;

    @Autowired
    VisibleDealers visible;

    @Autowired
    TransactionTemplate transaction;

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

    @AfterEach
    void a_rebuild_finds_nothing_to_change() {
        assertThat(rebuilt()).isZero();
    }

    @Test
    void a_dealer_goes_over_to_its_new_manager_and_back_by_undo() {
        var changes = actors.runAs(DIRECTOR, () -> assignments.assign(List.of(QIN_HARDWARE, CHENS_KITCHEN), ZHOU_MIN));
        assertThat(seenBy(ZHOU_MIN)).containsExactlyInAnyOrder(HU_LIGHTING, QIN_HARDWARE, CHENS_KITCHEN);
        assertThat(seenBy(LI_NA)).isEmpty();
        assertThat(changes).hasSize(2);

        actors.runAs(DIRECTOR, () -> assignments.undo(changes));
        assertThat(seenBy(LI_NA)).containsExactlyInAnyOrder(QIN_HARDWARE, CHENS_KITCHEN);
        assertThat(seenBy(ZHOU_MIN)).containsExactly(HU_LIGHTING);
        assertThat(db.sql("select count(*) from audit_entry where action = 'dealer.assigned' and actor_id = 11")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void assigning_a_dealer_to_its_own_manager_changes_nothing() {
        assertThat(actors.runAs(DIRECTOR, () -> assignments.assign(List.of(HU_LIGHTING), ZHOU_MIN)))
                .isEmpty();
    }

    @Test
    void a_director_of_one_area_assigns_no_dealer_of_another_and_an_administrator_assigns_any() {
        actors.runAs(ADMIN, () -> directorAreas.only(DIRECTOR, Set.of(1L)));
        assertThat(seenBy(DIRECTOR)).containsExactlyInAnyOrder(CHENS_KITCHEN, QIN_HARDWARE);
        assertThatThrownBy(() ->
                        actors.runAs(DIRECTOR, () -> assignments.assign(List.of(QIN_HARDWARE, HU_LIGHTING), ZHOU_MIN)))
                .isInstanceOf(NotFound.class);
        assertThat(seenBy(ZHOU_MIN)).containsExactly(HU_LIGHTING);

        actors.runAs(ADMIN, () -> assignments.assign(List.of(QIN_HARDWARE), null));
        assertThat(seenBy(LI_NA)).containsExactly(CHENS_KITCHEN);
        actors.runAs(ADMIN, () -> directorAreas.all(DIRECTOR));
        assertThat(seenBy(DIRECTOR)).hasSize(3);
    }

    @Test
    void a_manager_assigns_nobody_and_sets_a_stand_in_for_nobody_else() {
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> assignments.assign(List.of(QIN_HARDWARE), ZHOU_MIN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        actors.runAs(LI_NA, () -> standIns.add(ZHOU_MIN, LI_NA, LocalDate.EPOCH, LocalDate.EPOCH)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> actors.runAs(CHEN, () -> standIns.add(LI_NA, ZHOU_MIN, LocalDate.EPOCH, LocalDate.EPOCH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_dealer_is_given_to_account_managers_only() {
        assertThatThrownBy(() -> actors.runAs(DIRECTOR, () -> assignments.assign(List.of(QIN_HARDWARE), CHEN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_stand_in_sees_the_dealers_in_its_days_and_not_between_two_absences() {
        var today = actors.runAs(DIRECTOR, () -> access.today());
        actors.runAs(DIRECTOR, () -> {
            standIns.add(LI_NA, ZHOU_MIN, today.minusDays(9), today.minusDays(5));
            standIns.add(LI_NA, ZHOU_MIN, today.plusDays(3), today.plusDays(8));
        });
        assertThat(seenBy(ZHOU_MIN)).containsExactly(HU_LIGHTING);
        assertThat(periods(ZHOU_MIN, QIN_HARDWARE))
                .containsExactly(
                        Map.of("from_day", today.minusDays(9), "to_day", today.minusDays(5)),
                        Map.of("from_day", today.plusDays(3), "to_day", today.plusDays(8)));
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> access.require(QIN_HARDWARE)))
                .isInstanceOf(NotFound.class);

        actors.runAs(DIRECTOR, () -> standIns.add(LI_NA, ZHOU_MIN, today, today.plusDays(2)));
        assertThat(seenBy(ZHOU_MIN)).hasSize(3);
        assertThat(periods(ZHOU_MIN, QIN_HARDWARE))
                .as("days that touch become one period")
                .contains(Map.of("from_day", today, "to_day", today.plusDays(8)));
    }

    @Test
    void a_stand_in_that_ends_early_sees_nothing_from_today_on() {
        var today = actors.runAs(DIRECTOR, () -> access.today());
        actors.runAs(DIRECTOR, () -> standIns.add(LI_NA, ZHOU_MIN, today.minusDays(2), today.plusDays(5)));
        assertThat(seenBy(ZHOU_MIN)).hasSize(3);
        actors.runAs(DIRECTOR, () -> standIns.end(standIns.current().getFirst().id()));
        assertThat(seenBy(ZHOU_MIN)).containsExactly(HU_LIGHTING);
        assertThat(actors.runAs(DIRECTOR, () -> standIns.current())).isEmpty();
    }

    @Test
    void a_stand_in_follows_the_dealers_that_come_and_go_meanwhile() {
        var today = actors.runAs(DIRECTOR, () -> access.today());
        actors.runAs(DIRECTOR, () -> {
            standIns.add(LI_NA, ZHOU_MIN, today, today.plusDays(5));
            assignments.assign(List.of(QIN_HARDWARE), null);
        });
        assertThat(seenBy(ZHOU_MIN)).containsExactlyInAnyOrder(HU_LIGHTING, CHENS_KITCHEN);
    }

    @Test
    void a_person_who_is_no_longer_at_a_dealer_no_longer_sees_it_until_that_is_undone() {
        actors.runAs(LI_NA, () -> contacts.remove(CHENS_KITCHEN, CHEN_STAFF));
        assertThat(seenBy(CHEN_STAFF)).isEmpty();
        actors.runAs(LI_NA, () -> contacts.restore(CHENS_KITCHEN, CHEN_STAFF));
        assertThat(seenBy(CHEN_STAFF)).containsExactly(CHENS_KITCHEN);
    }

    @Test
    void rows_changed_behind_our_back_are_mended_by_a_rebuild() {
        db.sql("delete from visible_dealer where viewer_id = 12").update();
        db.sql("insert into visible_dealer values (13, 100, '2026-01-01', '2026-12-31', 'MANAGER')")
                .update();
        assertThat(rebuilt()).isEqualTo(3);
        assertThat(seenBy(LI_NA)).hasSize(2);
        assertThat(seenBy(ZHOU_MIN)).containsExactly(HU_LIGHTING);
    }

    private int rebuilt() {
        return Objects.requireNonNull(transaction.execute(status -> visible.rebuild()));
    }

    private List<DealerId> seenBy(UserId viewer) {
        return actors.runAs(
                viewer,
                () -> dealers.choose("", 0, 10).stream().map(DealerBrief::id).toList());
    }

    private List<Map<String, Object>> periods(UserId viewer, DealerId dealer) {
        return db.sql("select from_day, to_day from visible_dealer where viewer_id = ? and dealer_id = ? order by 1")
                .params(viewer.value(), dealer.value())
                .query((row, n) -> Map.<String, Object>of(
                        "from_day", row.getObject(1, LocalDate.class), "to_day", row.getObject(2, LocalDate.class)))
                .list();
    }
}
