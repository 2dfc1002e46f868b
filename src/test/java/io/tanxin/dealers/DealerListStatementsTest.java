package io.tanxin.dealers;

import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.CountedStatements;
import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.identity.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many dealers a list shows, it asks the database once. */
@DatabaseTest
@SignedIn("li.na")
class DealerListStatementsTest {
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
    }

    @Test
    void a_page_of_the_list_is_one_statement() {
        var statements = CountedStatements.during(
                () -> assertThat(list.rows(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 50))
                        .hasSize(42));
        assertThat(statements).isOne();
    }

    @Test
    void many_dealers_in_brief_are_one_statement() {
        var ids = list.rows(DealerFilter.ALL, DealerList.Order.NAME, null, 0, 50).stream()
                .map(DealerRow::id)
                .toList();
        var statements = CountedStatements.during(() -> {
            assertThat(dealers.briefs(ids)).hasSize(42);
            assertThat(dealers.choose("zhongduo", 0, 50)).hasSize(40);
        });
        assertThat(statements).isEqualTo(2);
    }
}
