package io.tanxin.support;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class SupportServiceTest {
    @Autowired
    SupportService support;

    @Autowired
    SupportLists lists;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void what_was_given_stands_in_the_list_with_its_end_time_and_money() {
        support.log(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, "300"));
        var row = lists.rows(SupportFilter.of(CHENS_KITCHEN), null, 0, 10).getFirst();
        assertThat(row.intent()).isEqualTo(SupportKind.TEACH);
        assertThat(row.minutes()).isEqualTo(90);
        assertThat(row.money()).isEqualTo(Money.of(new BigDecimal("300"), "CNY"));
        assertThat(row.giverName()).isEqualTo("Li Na");
    }

    @Test
    void what_is_not_given_yet_is_not_written_down() {
        var tomorrow = new SupportDraft(
                CHENS_KITCHEN,
                today().plusDays(1),
                SupportForm.ADVICE,
                SupportKind.CARE,
                "Advice",
                30,
                null,
                LI_NA,
                null);
        assertThatThrownBy(() -> support.log(tomorrow))
                .isInstanceOfSatisfying(
                        SupportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SupportRefused.Reason.NOT_GIVEN_YET));
        assertThat(sums()).isEmpty();
    }

    @Test
    void the_sums_of_a_month_follow_every_change() {
        var id = support.log(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, "300"));
        support.log(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 10, "200"));
        assertThat(sums()).containsExactly("TEACH TRAINING CNY 2 100 120 500.00");
        support.change(id, 1, draft(CHENS_KITCHEN, SupportForm.GOODS, SupportKind.CARE, 0, null));
        assertThat(sums()).containsExactly("CARE GOODS NONE 1 0 30 0.00", "TEACH TRAINING CNY 1 10 30 200.00");
        support.takeBack(id);
        assertThat(sums()).containsExactly("TEACH TRAINING CNY 1 10 30 200.00");
        support.bringBack(id);
        support.bringBack(id);
        assertThat(sums()).containsExactly("CARE GOODS NONE 1 0 30 0.00", "TEACH TRAINING CNY 1 10 30 200.00");
    }

    @Test
    void what_was_taken_back_stands_in_no_list_and_can_come_back() {
        var id = support.log(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, null));
        support.takeBack(id);
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10)).isEmpty();
        assertThat(lists.detail(id).takenBack()).isTrue();
        support.bringBack(id);
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10)).hasSize(1);
    }

    @Test
    void of_two_who_put_it_right_at_once_the_second_is_told() {
        var id = support.log(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, null));
        support.change(id, 1, draft(CHENS_KITCHEN, SupportForm.ADVICE, SupportKind.TEACH, 90, null));
        assertThatThrownBy(() ->
                        support.change(id, 1, draft(CHENS_KITCHEN, SupportForm.GOODS, SupportKind.CARE, 90, null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(lists.detail(id).row().form()).isEqualTo(SupportForm.ADVICE);
    }

    @Test
    void a_foreign_dealer_and_its_records_are_not_found() {
        var hus = actors.runAs(
                ZHOU_MIN, () -> support.log(draft(HU_LIGHTING, SupportForm.TRAINING, SupportKind.TEACH, 90, null)));
        assertThatThrownBy(() -> support.log(draft(HU_LIGHTING, SupportForm.TRAINING, SupportKind.TEACH, 90, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> support.takeBack(hus)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lists.detail(hus)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> support.logForAll(
                        List.of(CHENS_KITCHEN, HU_LIGHTING),
                        draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, null),
                        false))
                .isInstanceOf(NotFound.class);
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10)).isEmpty();
        assertThat(sums()).hasSize(1);
    }

    @Test
    @SignedIn("chen")
    void a_dealer_reads_none_of_the_companys_lists() {
        assertThatThrownBy(() -> lists.rows(SupportFilter.of(CHENS_KITCHEN), null, 0, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> support.log(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void one_training_for_several_dealers_is_a_record_of_each() {
        support.logForAll(
                List.of(CHENS_KITCHEN, QIN_HARDWARE),
                draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, "100"),
                false);
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10))
                .extracting(SupportRow::dealer, SupportRow::minutes)
                .containsExactlyInAnyOrder(tuple(CHENS_KITCHEN, 90), tuple(QIN_HARDWARE, 90));
    }

    @Test
    void what_is_shared_out_is_neither_lost_nor_made() {
        var parts = Sharing.of(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 100, "100"), 3);
        assertThat(parts).extracting(SupportDraft::minutes).containsExactly(34, 33, 33);
        assertThat(parts)
                .extracting(part -> part.money().amount().toString())
                .containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void an_end_is_given_to_those_that_have_none_and_never_changed_in_passing() {
        var chosen = support.log(draft(CHENS_KITCHEN, SupportForm.TRAINING, SupportKind.TEACH, 90, null));
        db.sql("""
                insert into support_record (version, dealer_id, day, form, intent, words, minutes, given_by, logged_by, logged_at, taken_back)
                values (1, 100, :day, 'GOODS', null, 'From the old books', 0, 12, 12, now(6), false)
                """).param("day", today()).update();
        var imported = lists.rows(new SupportFilter("", null, null, true, null, null, null, null), null, 0, 10)
                .getFirst()
                .id();
        assertThat(support.classify(Set.of(chosen, imported), SupportKind.CARE)).isOne();
        assertThat(lists.detail(chosen).row().intent()).isEqualTo(SupportKind.TEACH);
        assertThat(lists.detail(imported).row().intent()).isEqualTo(SupportKind.CARE);
        assertThat(lists.unclassified()).isZero();
    }

    @Test
    void a_list_is_narrowed_by_end_form_and_days_and_paged_by_key() {
        for (var form : SupportForm.values()) support.log(draft(CHENS_KITCHEN, form, SupportKind.CARE, 30, null));
        support.log(draft(QIN_HARDWARE, SupportForm.FUNDS, SupportKind.MANAGE, 30, "10"));
        var material = new SupportFilter("", null, null, false, null, true, null, null);
        assertThat(lists.rows(material, null, 0, 50)).hasSize(5);
        assertThat(lists.rows(
                        new SupportFilter("qjwj", null, SupportKind.MANAGE, false, null, null, today(), today()),
                        null,
                        0,
                        50))
                .hasSize(1);
        var first = lists.rows(SupportFilter.ALL, null, 0, 6);
        var second = lists.rows(SupportFilter.ALL, first.getLast().key(), 0, 6);
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
    }

    private SupportDraft draft(DealerId dealer, SupportForm form, SupportKind intent, int minutes, String amount) {
        var money = amount == null ? null : Money.of(new BigDecimal(amount), "CNY");
        var giver = dealer.equals(HU_LIGHTING) ? ZHOU_MIN : LI_NA;
        return new SupportDraft(dealer, today(), form, intent, "Shelf display", minutes, money, giver, null);
    }

    private List<String> sums() {
        return db.sql("""
                select concat_ws(' ', intent, form, currency, records, minutes, weighed, amount) from support_month
                 where records <> 0 order by 1
                """).query(String.class).list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
