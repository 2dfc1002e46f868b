package io.tanxin.communication;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.SpreadService.Over;
import io.tanxin.communication.SpreadService.Proposal;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A talk with each of many dealers, shared out over whoever cares for them. */
@DatabaseTest
@Tag("C1")
class BatchTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
    private static final List<DealerId> ALL = List.of(CHENS_KITCHEN, HU_LIGHTING, QIN_HARDWARE);

    @Autowired
    DayService days;

    @Autowired
    SpreadService spreads;

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
    void a_directors_batch_lies_on_the_emptiest_days_of_each_dealers_own_manager() {
        as(LI_NA, () -> days.plan(List.of(draft(CHENS_KITCHEN, TUESDAY.atTime(14, 0))), true, true));
        var proposals = as(DIRECTOR, () -> spreads.spread(new Over(TUESDAY, 3, 60, 4, true), ALL));
        assertThat(proposals).extracting(Proposal::organiser).containsExactly(LI_NA, ZHOU_MIN, LI_NA);
        assertThat(proposals)
                .extracting(one -> LocalDateTime.ofInstant(one.at(), SHANGHAI).toLocalDate())
                .as("Li Na's Tuesday has a talk already, Zhou Min's has none")
                .containsExactly(TUESDAY.plusDays(1), TUESDAY, TUESDAY.plusDays(2));
        as(DIRECTOR, () -> days.plan(drafts(proposals), true, false));
        assertThat(word("select group_concat(organiser_id order by organiser_id) from communication_day"
                        + " where created_by = " + DIRECTOR))
                .isEqualTo(LI_NA + "," + LI_NA + "," + ZHOU_MIN);
    }

    @Test
    void wanted_so_the_director_holds_them_all() {
        var proposals = as(DIRECTOR, () -> spreads.spread(new Over(TUESDAY, 3, 60, 4, false), ALL));
        assertThat(proposals).extracting(Proposal::organiser).containsOnly(DIRECTOR);
    }

    @Test
    @Tag("M26")
    void each_managers_own_working_hours_count_in_the_managers_own_zone() {
        db.sql("update person set zone = 'America/New_York' where id = " + ZHOU_MIN)
                .update();
        var proposal = as(DIRECTOR, () -> spreads.spread(new Over(TUESDAY, 3, 60, 4, true), List.of(HU_LIGHTING)))
                .getFirst();
        assertThat(proposal.at()).isEqualTo("2026-11-24T14:00:00Z");
    }

    @Test
    void what_a_manager_has_already_is_shown_before_anything_is_made() {
        as(LI_NA, () -> days.plan(List.of(draft(QIN_HARDWARE, TUESDAY.atTime(10, 0))), true, true));
        var wanted = List.of(
                draft(CHENS_KITCHEN, TUESDAY.atTime(10, 30)).by(LI_NA),
                draft(HU_LIGHTING, TUESDAY.atTime(10, 30)).by(ZHOU_MIN));
        var found = as(DIRECTOR, () -> days.check(wanted));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.row()).isZero();
            assertThat(one.problem())
                    .isInstanceOfSatisfying(
                            Finding.Overlap.class,
                            overlap -> assertThat(overlap.dealer()).isEqualTo("秦记五金"));
        });
        assertThat(as(DIRECTOR, () -> days.plan(wanted, true, false))).isInstanceOf(DayService.Planned.Against.class);
        assertThat(word("select count(*) from communication_day")).isEqualTo("1");
    }

    @Test
    void with_whom_a_colleague_talks_is_told_only_to_who_may_see_that_dealer() {
        as(LI_NA, () -> days.plan(List.of(draft(QIN_HARDWARE, TUESDAY.atTime(10, 0))), true, true));
        db.sql("insert into visible_dealer values (:who, :dealer, '2000-01-01', '9999-12-31', 'STAND_IN')")
                .param("who", ZHOU_MIN.value())
                .param("dealer", CHENS_KITCHEN.value())
                .update();
        var found = as(
                ZHOU_MIN,
                () -> days.check(
                        List.of(draft(CHENS_KITCHEN, TUESDAY.atTime(10, 30)).by(LI_NA))));
        assertThat(found)
                .singleElement()
                .satisfies(one ->
                        assertThat(((Finding.Overlap) one.problem()).dealer()).isEmpty());
    }

    @Test
    void nobody_gives_a_talk_to_somebody_who_does_not_care_for_the_dealer() {
        var foreign = List.of(draft(CHENS_KITCHEN, TUESDAY.atTime(10, 0)).by(ZHOU_MIN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(DIRECTOR, () -> days.plan(foreign, true, true)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(DIRECTOR, () -> days.check(foreign)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(LI_NA, () -> spreads.spread(new Over(TUESDAY, 3, 60, 4, true), ALL)));
    }

    @Test
    @Tag("M10")
    void a_batch_is_taken_back_as_a_whole_as_long_as_its_letters_wait() {
        var made = made(as(DIRECTOR, () -> days.plan(drafts(proposed()), true, true)));
        assertThat(as(DIRECTOR, () -> days.takeBack(made))).isTrue();
        assertThat(word("select group_concat(distinct state) from communication_day"))
                .isEqualTo("CANCELLED");
        // who never had the one is not sent the other either, which is found out when it would go
        assertThat(word("select group_concat(distinct kind order by kind) from outbox_mail where state = 'QUEUED'"))
                .isEqualTo("communication/cancelled,communication/invitation");
        var others = made(as(DIRECTOR, () -> days.plan(drafts(proposed()), true, true)));
        assertThat(at(MONDAY.plus(Duration.ofSeconds(61)), DIRECTOR, () -> days.takeBack(others)))
                .isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(ZHOU_MIN, () -> days.takeBack(others)));
    }

    private List<Proposal> proposed() {
        return as(DIRECTOR, () -> spreads.spread(new Over(TUESDAY, 3, 60, 4, true), ALL));
    }

    private static List<DayId> made(DayService.Planned planned) {
        return ((DayService.Planned.Made) planned).days();
    }

    private static List<DayDraft> drafts(List<Proposal> proposals) {
        return proposals.stream()
                .map(one -> draft(one.dealer(), LocalDateTime.ofInstant(one.at(), SHANGHAI))
                        .by(one.organiser()))
                .toList();
    }

    private static DayDraft draft(DealerId dealer, LocalDateTime at) {
        return new DayDraft(DayKind.CHECK_IN, DayWay.PHONE, null, List.of(dealer), at, SHANGHAI, 60, null, false);
    }

    private String word(String query) {
        return db.sql(query).query(String.class).single();
    }

    private <T> T as(UserId who, Supplier<T> work) {
        return at(MONDAY, who, work);
    }

    private <T> T at(Instant now, UserId who, Supplier<T> work) {
        return HouseClock.startingAt(now, hands -> actors.runAs(who, work));
    }
}
