package io.tanxin.dealers;

import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.identity.Actors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** However many dealers a list shows, it asks the database once. */
@DatabaseTest
@SignedIn("li.na")
@Import(DealerListStatementsTest.Counting.class)
class DealerListStatementsTest {
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

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
    DealerList list;

    @Autowired
    Dealers dealers;

    @Autowired
    DealerService service;

    @Autowired
    Actors actors;

    @BeforeEach
    void many_dealers() {
        for (var i = 0; i < 40; i++) {
            var draft = DealerDraft.of("M%03d".formatted(i), "众多商行" + i, Stage.GROWING);
            actors.runAs(LI_NA, () -> service.add(draft));
        }
        STATEMENTS.set(0);
    }

    @Test
    void a_page_of_the_list_is_one_statement() {
        assertThat(list.rows(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 50))
                .hasSize(42);
        assertThat(STATEMENTS).hasValue(1);
    }

    @Test
    void many_dealers_in_brief_are_one_statement() {
        var ids = list.rows(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 50).stream()
                .map(DealerRow::id)
                .toList();
        STATEMENTS.set(0);
        assertThat(dealers.briefs(ids)).hasSize(42);
        assertThat(dealers.choose("zhongduo", 0, 50)).hasSize(40);
        assertThat(STATEMENTS).hasValue(2);
    }
}
