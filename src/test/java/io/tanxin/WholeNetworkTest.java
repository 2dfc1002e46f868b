package io.tanxin;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKey;
import io.tanxin.inbox.InboxKind;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Beyond a thousand dealers lists are found in another way; what they show does not depend on it. */
@DatabaseTest
@SignedIn("wu.jing")
class WholeNetworkTest {
    private static final List<Long> DEALERS = List.of(CHENS_KITCHEN.value(), HU_LIGHTING.value(), QIN_HARDWARE.value());

    @Autowired
    DayQueries days;

    @Autowired
    PromiseLists promises;

    @Autowired
    Inbox inbox;

    @Autowired
    DealerAccess access;

    @Autowired
    JdbcTemplate db;

    @Autowired
    Clock clock;

    @Test
    void a_directors_lists_are_the_same_in_the_same_order_however_many_dealers_have_nothing() {
        for (int n = 1; n <= 24; n++) {
            day(n);
            promise(n);
        }
        db.update("update dealer set manager_id = null where id = ?", CHENS_KITCHEN.value());
        db.update("update communication_day set organiser_id = ? where id % 5 = 0", DIRECTOR.value());
        answers();
        assertThat(access.seesNetwork()).isFalse();
        var few = lists();
        assertThat(few.values()).as("each list has several pages").allMatch(ids -> ids.size() > 2);
        dealersWithNothing(1_001);
        assertThat(access.seesNetwork()).isTrue();
        assertThat(lists()).isEqualTo(few);
        assertThat(access.onOwnDesk()).contains(CHENS_KITCHEN).doesNotContain(QIN_HARDWARE);
        assertThat(access.few(DealerSearch.of("hu lighting"))).contains(List.of(HU_LIGHTING));
        assertThat(access.few(DealerSearch.ALL))
                .as("a network is not begun with")
                .isEmpty();
    }

    private Map<String, List<Long>> lists() {
        var lists = new LinkedHashMap<String, List<Long>>();
        for (var when : DayFilter.When.values()) {
            lists.put(
                    "days " + when,
                    pages(
                            (DayRow.@Nullable Key after, Integer limit) ->
                                    days.rows(DayFilter.of(when), after, 0, limit),
                            DayRow::key,
                            day -> day.id().value()));
        }
        for (var filter : List.of(
                new PromiseFilter(PromiseFilter.Tab.TO_DEALERS),
                new PromiseFilter(PromiseFilter.Tab.FROM_DEALERS),
                new PromiseFilter(PromiseFilter.Tab.WAITING),
                new PromiseFilter(PromiseFilter.Tab.ALL),
                new PromiseFilter(PromiseFilter.Tab.TO_DEALERS, null, "hu lighting", null),
                new PromiseFilter(PromiseFilter.Tab.ALL, PromiseState.KEPT, "", null))) {
            lists.put(
                    "" + filter,
                    pages(
                            (io.tanxin.promises.@Nullable PromiseKey after, Integer limit) ->
                                    promises.rows(filter, after, 0, limit),
                            PromiseRow::key,
                            one -> one.id().value()));
        }
        for (var state : InboxFilter.State.values())
            for (var whose : InboxFilter.Whose.values())
                for (var order : InboxFilter.Order.values()) {
                    var filter = new InboxFilter(state, InboxKind.ANSWER, "", whose, order);
                    lists.put(
                            "" + filter,
                            pages(
                                    (@Nullable InboxKey after, Integer limit) -> inbox.rows(filter, after, 0, limit),
                                    InboxItem::place,
                                    InboxItem::id));
                }
        lists.put("new ones", LongStream.range(0, inbox.unread()).boxed().toList());
        return lists;
    }

    /** By key, two at a time. */
    private static <R, K> List<Long> pages(
            BiFunction<@Nullable K, Integer, List<R>> list, Function<R, K> key, Function<R, Long> id) {
        var ids = new ArrayList<Long>();
        for (var page = list.apply(null, 2); !page.isEmpty(); page = list.apply(key.apply(page.getLast()), 2)) {
            page.forEach(row -> ids.add(id.apply(row)));
        }
        return ids;
    }

    /** Two at each hour, in every state. */
    private void day(int n) {
        var state = List.of("SCHEDULED", "DRAFT", "CANCELLED", "SCHEDULED", "CLOSED", "PLANNED")
                .get(n % 6);
        var past = state.equals("CLOSED") || n % 12 == 3;
        var starts = Utc.of(clock.instant().plus(Duration.ofHours((past ? -1L : 1L) * (n / 2) * 30 + (past ? -1 : 1))));
        var now = Utc.of(clock.instant());
        db.update(
                "insert into communication_day (id, version, uid, sequence, kind, way, organiser_id, starts_at, minutes, zone, state, shows_guests, created_by, created_at, changed_at) values (?, 1, ?, 0, 'CHECK_IN', 'PHONE', ?, ?, 60, 'Asia/Shanghai', ?, false, ?, ?, ?)",
                n,
                "day-" + n,
                LI_NA.value(),
                starts,
                state,
                LI_NA.value(),
                now,
                now);
        db.update(
                "insert into seat (version, day_id, dealer_id, kind, starts_at, day_state, answer) values (1, ?, ?, 'CHECK_IN', ?, ?, 'NONE')",
                n,
                DEALERS.get(n % 3),
                starts,
                state);
    }

    /** To each day: no, another time, yes with a word or without one. */
    private void answers() {
        db.update("""
                insert into invitation (version, seat_id, person_id, sequence, answer, answered_at, way, words, invited_at)
                select 1, s.id, (select min(c.person_id) from contact c where c.dealer_id = s.dealer_id), 0,
                       elt(1 + s.id % 4, 'COMING', 'NOT_COMING', 'ANOTHER_TIME', 'COMING'), ?, 'LINK', if(s.id % 4 = 0, 'Gladly', ''), ?
                  from seat s
                """, Utc.of(clock.instant()), Utc.of(clock.instant()));
    }

    private void promise(int n) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        db.update(
                "insert into promise (id, version, dealer_id, side, owner_id, words, made_on, due, state, presumed, made_by, created_at) values (?, 1, ?, ?, ?, 'A shelf', ?, ?, ?, false, ?, ?)",
                n,
                DEALERS.get(n % 3),
                n % 2 == 0 ? "COMPANY" : "DEALER",
                LI_NA.value(),
                today,
                today.plusDays(n / 2),
                List.of("OPEN", "DONE", "KEPT", "AT_RISK").get(n / 2 % 4),
                LI_NA.value(),
                Utc.of(clock.instant()));
    }

    private void dealersWithNothing(int count) {
        db.batchUpdate(
                "insert into dealer (id, version, code, name, pinyin, initials, stage, zone, country, state, created_at) values (?, 0, ?, ?, 'd', 'd', 'GROWING', 'Asia/Shanghai', 'CN', 'ACTIVE', '2026-01-01')",
                LongStream.range(5_000, 5_000 + count)
                        .mapToObj(id -> new Object[] {id, "E" + id, "Dealer " + id})
                        .toList());
        db.batchUpdate(
                "insert into visible_dealer (viewer_id, dealer_id, from_day, to_day, because) values (?, ?, '2000-01-01', '9999-12-31', 'DIRECTOR')",
                LongStream.range(5_000, 5_000 + count)
                        .mapToObj(id -> new Object[] {DIRECTOR.value(), id})
                        .toList());
    }
}
