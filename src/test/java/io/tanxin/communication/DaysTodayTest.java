package io.tanxin.communication;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DaysToday.Near;
import io.tanxin.communication.DaysToday.Wish;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose day a talk is: who has the dealer in care, and who organises it. */
@DatabaseTest
@SignedIn("li.na")
class DaysTodayTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    DaysToday days;

    @Autowired
    DayService service;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    /** The director holds one with a dealer in care of Li Na; another talk is hers alone, and each dealer asks for another time. */
    @BeforeEach
    void talks() {
        actors.runAs(LI_NA, () -> plan(CHENS_KITCHEN, 9));
        actors.runAs(LI_NA, () -> plan(QIN_HARDWARE, 10));
        actors.runAs(ZHOU_MIN, () -> plan(HU_LIGHTING, 11));
        db.sql("""
                update communication_day set organiser_id = :director
                 where id in (select day_id from seat where dealer_id = :dealer)""")
                .param("director", DIRECTOR.value())
                .param("dealer", CHENS_KITCHEN.value())
                .update();
        db.sql("update invitation set answer = 'ANOTHER_TIME', answered_at = utc_timestamp(6)")
                .update();
    }

    @Test
    void who_organises_it_and_who_has_the_dealer_in_care() {
        assertThat(near(LI_NA)).containsExactly(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(wishes(LI_NA)).containsExactlyInAnyOrder(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(near(DIRECTOR)).containsExactly(CHENS_KITCHEN);
        assertThat(wishes(DIRECTOR)).containsExactly(CHENS_KITCHEN);
    }

    @Test
    void who_sees_more_dealers_than_those_in_care_has_no_more_days_by_that() {
        db.sql("insert into visible_dealer values (:who, :dealer, '2026-01-01', '2999-12-31', 'DIRECTOR')")
                .param("who", LI_NA.value())
                .param("dealer", HU_LIGHTING.value())
                .update();
        assertThat(near(LI_NA)).containsExactly(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(wishes(LI_NA)).containsExactlyInAnyOrder(CHENS_KITCHEN, QIN_HARDWARE);
    }

    private List<DealerId> near(UserId who) {
        return actors.runAs(
                who,
                () -> days.near().stream()
                        .map(Near::day)
                        .map(day -> day.seats().getFirst().dealer())
                        .toList());
    }

    private List<DealerId> wishes(UserId who) {
        return actors.runAs(who, () -> days.wishes().stream().map(Wish::dealer).toList());
    }

    private void plan(DealerId dealer, int hour) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(1);
        var draft = new DayDraft(
                DayKind.CHECK_IN,
                DayWay.PHONE,
                null,
                List.of(dealer),
                tomorrow.atTime(hour, 0),
                SHANGHAI,
                30,
                null,
                false);
        service.plan(List.of(draft), true, true);
    }
}
