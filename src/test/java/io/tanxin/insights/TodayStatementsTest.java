package io.tanxin.insights;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.CountedStatements;
import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However much needs somebody, Today asks the database the same few questions. */
@DatabaseTest
@SignedIn("li.na")
class TodayStatementsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Today today;

    @Autowired
    PromiseService promises;

    @Autowired
    DayService days;

    @Autowired
    Clock clock;

    @Test
    void twenty_needs_cost_no_more_statements_than_two() {
        fill(1);
        var few = asked();
        fill(9);
        assertThat(today.needs()).hasSizeGreaterThan(15);
        assertThat(asked()).isEqualTo(few).isLessThanOrEqualTo(34);
    }

    private int asked() {
        return CountedStatements.during(today::needs);
    }

    private void fill(int times) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(1);
        var drafts = new ArrayList<DayDraft>();
        for (int n = 0; n < times; n++) {
            promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "promise " + n, tomorrow, null, null));
            drafts.add(new DayDraft(
                    DayKind.CHECK_IN,
                    DayWay.PHONE,
                    null,
                    List.of(QIN_HARDWARE),
                    tomorrow.atTime(9 + n, 0),
                    SHANGHAI,
                    30,
                    null,
                    false));
        }
        days.plan(drafts, true, true);
    }
}
