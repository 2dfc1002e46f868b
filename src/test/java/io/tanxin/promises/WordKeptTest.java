package io.tanxin.promises;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.WordKept.Counted;
import io.tanxin.promises.WordKept.Kept;
import io.tanxin.promises.WordKept.Whose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures are worked out by hand beside each test. */
@DatabaseTest
@SignedIn("li.na")
@Tag("P2")
class WordKeptTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    WordKept word;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void kept_on_time_counts_one_broken_nothing() {
        for (var i = 0; i < 4; i++) kept(TODAY, 10);
        broken(TODAY);
        // 4 of 5 of equal weight
        assertThat(mine()).isEqualTo(new Kept(80, 4, 0, 1, 0, 0, 0));
    }

    @Test
    void late_counts_less_the_later_it_was_measured_by_the_time_there_was() {
        late(TODAY, 20, 5); // 1 - 5/20 = 0.75
        late(TODAY, 3, 2); // of a short one as if it had been seven days: 1 - 2/7 = 0.714
        late(TODAY, 10, 30); // never below zero
        kept(TODAY, 10);
        kept(TODAY, 10);
        // (0.75 + 0.714286 + 0 + 1 + 1) / 5 = 0.69286
        assertThat(mine()).isEqualTo(new Kept(69, 2, 3, 0, 0, 0, 0));
        assertThat(behind(new Whose.Mine()))
                .extracting(Counted::score)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
                .containsExactlyInAnyOrder(0.75, 1 - 2 / 7.0, 0.0, 1.0, 1.0);
    }

    @Test
    void what_was_due_a_year_ago_weighs_half() {
        broken(TODAY);
        broken(TODAY);
        kept(TODAY.minusDays(365), 10);
        kept(TODAY.minusDays(365), 10);
        kept(TODAY.minusDays(730), 10);
        // (0.5 + 0.5 + 0.25) / (1 + 1 + 0.5 + 0.5 + 0.25) = 1.25 / 3.25 = 0.3846
        assertThat(mine().percent()).isEqualTo(38);
        assertThat(behind(new Whose.Mine()).getLast().weight()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void what_is_due_in_the_future_weighs_no_more_than_what_is_due_today() {
        kept(TODAY.plusDays(3650), 10);
        for (var i = 0; i < 4; i++) broken(TODAY);
        assertThat(mine().percent()).isEqualTo(20);
    }

    @Test
    void nothing_is_shown_for_fewer_than_five() {
        for (var i = 0; i < 4; i++) kept(TODAY, 10);
        assertThat(mine().percent()).isNull();
        assertThat(mine().n()).isEqualTo(4);
        kept(TODAY, 10);
        assertThat(mine().percent()).isEqualTo(100);
    }

    @Test
    void presumed_kept_stands_outside_of_it_and_beside_it() {
        for (var i = 0; i < 5; i++) kept(TODAY, 10);
        row(LI_NA, CHENS_KITCHEN, "COMPANY", TODAY, 10, "DONE", 0, true, null, 0);
        row(LI_NA, CHENS_KITCHEN, "COMPANY", TODAY, 10, "WITHDRAWN", null, false, null, 0);
        row(LI_NA, CHENS_KITCHEN, "COMPANY", TODAY, 10, "OPEN", null, false, null, 0);
        assertThat(mine()).isEqualTo(new Kept(100, 5, 0, 0, 1, 0, 0));
        assertThat(behind(new Whose.Mine())).hasSize(5);
    }

    @Test
    @Tag("P3")
    void told_in_advance_and_newly_agreed_are_counted_beside_it() {
        for (var i = 0; i < 3; i++) kept(TODAY, 10);
        row(LI_NA, CHENS_KITCHEN, "COMPANY", TODAY, 10, "KEPT_LATE", 1, false, TODAY.minusDays(2), 2);
        row(LI_NA, CHENS_KITCHEN, "COMPANY", TODAY, 10, "BROKEN", null, false, TODAY.minusDays(1), 0);
        // what had been told and was on time all the same is no miss; the old halves of what was newly agreed do not
        // count
        row(LI_NA, CHENS_KITCHEN, "COMPANY", TODAY, 10, "KEPT", 0, false, TODAY.minusDays(1), 0);
        row(LI_NA, CHENS_KITCHEN, "COMPANY", TODAY, 10, "RENEGOTIATED", null, false, null, 1);
        assertThat(mine().told()).isEqualTo(2);
        assertThat(mine().renegotiated()).isEqualTo(2);
        assertThat(mine().n()).isEqualTo(6);
    }

    @Test
    void each_side_and_dealer_has_its_own_and_both_sides_see_the_same() {
        for (var i = 0; i < 5; i++) kept(TODAY, 10);
        for (var i = 0; i < 5; i++) row(CHEN, CHENS_KITCHEN, "DEALER", TODAY, 10, "BROKEN", null, false, null, 0);
        for (var who : List.of(LI_NA, CHEN, DIRECTOR)) {
            assertThat(between(who, CHENS_KITCHEN, Side.COMPANY).percent()).isEqualTo(100);
            assertThat(between(who, CHENS_KITCHEN, Side.DEALER).percent()).isZero();
        }
        assertThatThrownBy(() -> between(HU, CHENS_KITCHEN, Side.COMPANY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> between(LI_NA, HU_LIGHTING, Side.COMPANY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(HU, () -> word.behind(new Whose.Between(CHENS_KITCHEN, Side.COMPANY), null, 0, 9)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_person_sees_their_own_and_what_they_promised_only() {
        for (var i = 0; i < 5; i++) kept(TODAY, 10);
        assertThat(as(DIRECTOR, () -> word.ofMine()).n()).isZero();
        assertThat(as(CHEN, () -> word.ofMine()).n()).isZero();
    }

    @Test
    void every_promise_behind_it_is_listed_page_by_page() {
        for (var i = 0; i < 7; i++) kept(TODAY.minusDays(i / 3), 10);
        var first = behind(new Whose.Mine()).subList(0, 4);
        var rest = at(() -> word.behind(new Whose.Mine(), first.getLast().row().key(), 0, 9));
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    private Kept mine() {
        return at(() -> word.ofMine());
    }

    private List<Counted> behind(Whose whose) {
        return at(() -> word.behind(whose, null, 0, 50));
    }

    private Kept between(UserId who, DealerId dealer, Side side) {
        return at(() -> as(who, () -> word.of(new Whose.Between(dealer, side))));
    }

    private <T> T as(UserId who, Supplier<T> work) {
        return actors.runAs(who, work);
    }

    private static <T> T at(Supplier<T> work) {
        return HouseClock.startingAt(
                TODAY.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), time -> work.get());
    }

    private void kept(LocalDate due, int days) {
        row(LI_NA, CHENS_KITCHEN, "COMPANY", due, days, "KEPT", 0, false, null, 0);
    }

    private void late(LocalDate due, int days, int late) {
        row(LI_NA, CHENS_KITCHEN, "COMPANY", due, days, "KEPT_LATE", late, false, null, 0);
    }

    private void broken(LocalDate due) {
        row(LI_NA, CHENS_KITCHEN, "COMPANY", due, 10, "BROKEN", null, false, null, 0);
    }

    /** @param days from making to due; @param done days after due; null: never */
    private void row(
            UserId owner,
            DealerId dealer,
            String side,
            LocalDate due,
            int days,
            String state,
            @Nullable Integer done,
            boolean presumed,
            @Nullable LocalDate told,
            int renegotiations) {
        db.sql("""
                insert into promise (version, dealer_id, side, owner_id, words, made_on, due, state, done_on, presumed, made_by,
                                     created_at, told_on, renegotiations)
                values (1, :dealer, :side, :owner, 'A shelf', :made, :due, :state, :done, :presumed, 12, '2026-01-01', :told, :again)
                """)
                .param("dealer", dealer.value())
                .param("side", side)
                .param("owner", owner.value())
                .param("made", due.minusDays(days))
                .param("due", due)
                .param("state", state)
                .param("done", done == null ? null : due.plusDays(done))
                .param("presumed", presumed)
                .param("told", told)
                .param("again", renegotiations)
                .update();
    }
}
