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
    void of_few_dealers() {
        assertThat(near(LI_NA)).containsExactly(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(wishes(LI_NA)).containsExactlyInAnyOrder(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(near(DIRECTOR)).containsExactly(CHENS_KITCHEN);
        assertThat(wishes(DIRECTOR)).containsExactly(CHENS_KITCHEN);
    }

    @Test
    void of_a_network() {
        manyDealers();
        assertThat(near(LI_NA)).containsExactly(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(wishes(LI_NA)).containsExactlyInAnyOrder(CHENS_KITCHEN, QIN_HARDWARE);
        assertThat(near(DIRECTOR)).containsExactly(CHENS_KITCHEN);
        assertThat(wishes(DIRECTOR)).containsExactly(CHENS_KITCHEN);
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

    /** The director and Li Na see so many that a list does not begin with them. */
    private void manyDealers() {
        db.sql("""
                insert into dealer (id, version, code, name, pinyin, initials, area_id, province, city, address, stage, zone,
                                    country, manager_id, state, created_at)
                with recursive n (n) as (select 1 union all select n + 1 from n where n < 999)
                select 1000 + n.n + 1000 * two.k, 0, concat('N', two.k, n.n), concat('Shop ', n.n), 'shop', 's', 1, '浙江', '杭州', '',
                       'GROWING', 'Asia/Shanghai', 'CN', 13, 'ACTIVE', '2026-01-01'
                  from n join (select 0 k union all select 1) two
                """).update();
        for (var who : List.of(DIRECTOR, LI_NA))
            db.sql("""
                    insert into visible_dealer select :who, id, '2026-01-01', '2999-12-31', 'DIRECTOR' from dealer where id > 1000
                    """).param("who", who.value()).update();
    }
}
