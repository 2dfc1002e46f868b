package io.tanxin.insights;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** However much needs somebody, Today asks the database the same few questions. */
@DatabaseTest
@SignedIn("li.na")
@Import(TodayStatementsTest.Counting.class)
class TodayStatementsTest {
    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor counted() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof DataSource source)) return bean;
                    return ProxyDataSourceBuilder.create(source)
                            .afterQuery((execution, queries) -> STATEMENTS.addAndGet(queries.size()))
                            .build();
                }
            };
        }
    }

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
        assertThat(asked()).isEqualTo(few).isLessThan(25);
    }

    private int asked() {
        STATEMENTS.set(0);
        today.needs();
        return STATEMENTS.get();
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
