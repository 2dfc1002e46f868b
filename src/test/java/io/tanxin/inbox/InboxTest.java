package io.tanxin.inbox;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tanxin.CountedStatements;
import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.ConcernWord;
import io.tanxin.concerns.Meant;
import io.tanxin.concerns.Resolution;
import io.tanxin.concerns.Urgency;
import io.tanxin.handed.HandedAnswers;
import io.tanxin.handed.HandedDraft;
import io.tanxin.handed.HandedId;
import io.tanxin.handed.Handing;
import io.tanxin.identity.Actors;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxFilter.Whose;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
class InboxTest {
    /** A Thursday. */
    private static final Instant BEGIN = LocalDateTime.parse("2026-11-26T10:00")
            .atZone(ZoneId.of("Asia/Shanghai"))
            .toInstant();

    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final InboxFilter DONE = new InboxFilter(State.DONE, null, "", Whose.MINE, Order.NEWEST);
    private static final InboxFilter AREA = new InboxFilter(State.OPEN, null, "", Whose.AREA, Order.NEWEST);

    @Autowired
    Inbox inbox;

    @Autowired
    ConcernDesk desk;

    @Autowired
    ConcernSteps steps;

    @Autowired
    ConcernWord word;

    @Autowired
    ConcernLists concerns;

    @Autowired
    PromiseService promises;

    @Autowired
    Handing handing;

    @Autowired
    HandedAnswers answers;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    @Tag("L1")
    void a_concern_waits_with_its_clock_until_the_dealer_is_asked_and_is_back_with_its_next_word() {
        at(BEGIN, time -> {
            var id = raise(Addressee.MANAGER);
            assertThat(rows(LI_NA))
                    .extracting(InboxItem::what, InboxItem::clock, InboxItem::unread, InboxItem::who)
                    .containsExactly(tuple("COMPLAINT", InboxClock.ANSWER, true, "陈大明"));
            by(LI_NA, () -> inbox.seen(InboxKind.CONCERN, id.value()));
            assertThat(rows(LI_NA)).extracting(InboxItem::unread).containsExactly(false);

            answer(LI_NA, id, Meant.SAY, "I am sorry. I ask at once");
            assertThat(rows(LI_NA)).extracting(InboxItem::clock).containsExactly(InboxClock.SOLUTION);
            time.walk(Duration.ofMinutes(5));
            answer(LI_NA, id, Meant.ASK, "Which shelf is it?");
            assertThat(rows(LI_NA)).as("it waits for the dealer").isEmpty();
            assertThat(rows(LI_NA, DONE)).extracting(InboxItem::clock).containsExactly(InboxClock.PAUSED);

            time.walk(Duration.ofMinutes(5));
            by(CHEN, () -> word.say(id, "The long one", List.of()));
            assertThat(rows(LI_NA))
                    .extracting(InboxItem::what, InboxItem::words, InboxItem::unread)
                    .containsExactly(tuple("SAID", "The long one", true));
        });
    }

    @Test
    @Tag("L1")
    void what_is_laid_aside_is_back_when_the_dealer_speaks_or_opens_it_again() {
        at(BEGIN, time -> {
            var id = raise(Addressee.MANAGER);
            done(LI_NA, InboxKind.CONCERN, id.value());
            assertThat(rows(LI_NA)).isEmpty();
            assertThat(rows(LI_NA, DONE)).extracting(InboxItem::doneBy).containsExactly("Li Na");
            time.walk(Duration.ofMinutes(1));
            by(CHEN, () -> word.say(id, "Are you there?", List.of()));
            assertThat(rows(LI_NA)).hasSize(1);
            by(LI_NA, () -> inbox.undone(InboxKind.CONCERN, id.value()));

            answer(LI_NA, id, Meant.SAY, "I am sorry");
            by(LI_NA, () -> steps.understood(id, version(id), Urgency.NORMAL, null, "It matters"));
            by(LI_NA, () -> steps.resolve(id, version(id), Resolution.REASON, null, "The shelf has come"));
            assertThat(rows(LI_NA)).isEmpty();
            done(LI_NA, InboxKind.CONCERN, id.value());
            time.walk(Duration.ofMinutes(1));
            by(CHEN, () -> word.reopen(id, version(id), ""));
            assertThat(rows(LI_NA)).extracting(InboxItem::what).containsExactly("REOPENED");
        });
    }

    @Test
    @Tag("L1")
    void a_word_after_the_end_is_not_lost() {
        at(BEGIN, time -> {
            var id = raise(Addressee.MANAGER);
            answer(LI_NA, id, Meant.SAY, "I am sorry");
            by(LI_NA, () -> steps.understood(id, version(id), Urgency.NORMAL, null, "It matters"));
            by(LI_NA, () -> steps.resolve(id, version(id), Resolution.REASON, null, "The shelf has come"));
            time.walk(Duration.ofMinutes(1));
            by(CHEN, () -> word.say(id, "Half of it", List.of()));
            assertThat(rows(LI_NA)).extracting(InboxItem::words).containsExactly("Half of it");
            answer(LI_NA, id, Meant.SAY, "I look after the other half");
            assertThat(rows(LI_NA)).isEmpty();
        });
    }

    @Test
    @Tag("C6")
    void in_confidence_it_is_the_directors_and_nobody_else_finds_counts_or_guesses_it() {
        at(BEGIN, time -> {
            var id = raise(Addressee.DIRECTOR);
            db.sql("insert into visible_dealer values (13, 100, '2026-01-01', '2999-12-31', 'STAND_IN')")
                    .update();
            for (var who : List.of(LI_NA, ZHOU_MIN)) {
                for (var state : State.values()) {
                    for (var order : Order.values()) {
                        for (var whose : Whose.values()) {
                            assertThat(rows(who, new InboxFilter(state, null, "", whose, order)))
                                    .isEmpty();
                            assertThat(rows(who, new InboxFilter(state, InboxKind.CONCERN, "ck", whose, order)))
                                    .isEmpty();
                        }
                    }
                }
                assertThat(as(who, inbox::unread)).isZero();
                assertThatThrownBy(() -> as(who, () -> inbox.find(InboxKind.CONCERN, id.value())))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> by(who, () -> inbox.seen(InboxKind.CONCERN, id.value())))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> done(who, InboxKind.CONCERN, id.value()))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> by(who, () -> inbox.undone(InboxKind.CONCERN, id.value())))
                        .isInstanceOf(NotFound.class);
            }
            assertThat(rows(DIRECTOR)).extracting(InboxItem::inConfidence).containsExactly(true);
            assertThat(as(DIRECTOR, inbox::unread)).isOne();
            done(DIRECTOR, InboxKind.CONCERN, id.value());

            by(DIRECTOR, () -> steps.share(id, version(id)));
            assertThat(rows(LI_NA))
                    .as("what the director has dealt with is new to the manager")
                    .extracting(InboxItem::unread)
                    .containsExactly(true);
        });
    }

    @Test
    @Tag("C6")
    void what_a_dealer_says_to_a_promise_in_confidence_is_of_its_circle() {
        at(BEGIN, time -> {
            var id = raise(Addressee.DIRECTOR);
            answer(DIRECTOR, id, Meant.SAY, "I am sorry");
            by(DIRECTOR, () -> steps.understood(id, version(id), Urgency.NORMAL, null, "It matters"));
            var promise = as(DIRECTOR, () -> steps.promise(id, version(id), "I come myself", DIRECTOR, DUE, false));
            by(DIRECTOR, () -> promises.markDone(promise, versionOf(promise)));
            by(CHEN, () -> promises.verdict(promise, versionOf(promise), Verdict.NO, "Nobody came"));
            var ofPromises = new InboxFilter(State.OPEN, InboxKind.PROMISE, "", Whose.AREA, Order.NEWEST);
            assertThat(rows(LI_NA, ofPromises)).isEmpty();
            assertThatThrownBy(() -> as(LI_NA, () -> inbox.find(InboxKind.PROMISE, promise.value())))
                    .isInstanceOf(NotFound.class);
            assertThat(rows(DIRECTOR, ofPromises))
                    .extracting(InboxItem::what, InboxItem::words, InboxItem::inConfidence)
                    .containsExactly(tuple("NOT_KEPT", "Nobody came", true));
        });
    }

    @Test
    @Tag("P2")
    void a_no_stands_there_until_the_promise_is_kept_again_or_it_is_dealt_with() {
        at(BEGIN, time -> {
            var kept = promise("A price list");
            by(CHEN, () -> promises.verdict(kept, versionOf(kept), Verdict.YES, ""));
            var praised = promise("A course");
            by(CHEN, () -> promises.verdict(praised, versionOf(praised), Verdict.YES, "It helped us a lot"));
            time.walk(Duration.ofMinutes(1));
            var not = promise("A shelf");
            by(CHEN, () -> promises.verdict(not, versionOf(not), Verdict.NO, "The shelf is too short"));
            assertThat(rows(LI_NA))
                    .as("a yes without words asks for nothing")
                    .extracting(InboxItem::what, InboxItem::about, InboxItem::words)
                    .containsExactly(
                            tuple("NOT_KEPT", "A shelf", "The shelf is too short"),
                            tuple("KEPT", "A course", "It helped us a lot"));
            by(LI_NA, () -> promises.markDone(not, versionOf(not)));
            done(LI_NA, InboxKind.PROMISE, praised.value());
            assertThat(rows(LI_NA)).isEmpty();
            assertThat(rows(LI_NA, DONE)).hasSize(2);
            by(LI_NA, () -> inbox.undone(InboxKind.PROMISE, praised.value()));
            assertThat(rows(LI_NA)).extracting(InboxItem::id).containsExactly(praised.value());
            time.walk(Duration.ofDays(61));
            assertThat(rows(LI_NA)).as("it goes by itself").isEmpty();
            assertThat(rows(LI_NA, DONE)).as("and is not lost").hasSize(2);
        });
    }

    @Test
    @Tag("P2")
    void a_verdict_taken_back_is_gone() {
        at(BEGIN, time -> {
            var not = promise("A shelf");
            by(CHEN, () -> promises.verdict(not, versionOf(not), Verdict.NO, "Too short"));
            by(CHEN, () -> promises.undo(not, versionOf(not)));
            assertThat(rows(LI_NA)).isEmpty();
        });
    }

    @Test
    @Tag("C3")
    void an_answer_that_wants_something_waits_until_the_talk_begins() {
        at(BEGIN, time -> {
            var soon = BEGIN.plus(Duration.ofDays(2));
            var no = talk(soon, LI_NA, CHENS_KITCHEN, CHEN, "NOT_COMING", "We are at the fair", "LINK");
            talk(soon, LI_NA, QIN_HARDWARE, QIN, "COMING", null, "LINK");
            talk(soon, LI_NA, QIN_HARDWARE, QIN, "NOT_COMING", "I said so myself", "STAFF");
            assertThat(rows(LI_NA))
                    .extracting(InboxItem::what, InboxItem::words, InboxItem::page, InboxItem::clock)
                    .containsExactly(tuple("NOT_COMING", "We are at the fair", no, InboxClock.TALK));
            time.walk(Duration.ofDays(3));
            assertThat(rows(LI_NA)).isEmpty();
            assertThat(rows(LI_NA, DONE)).hasSize(1);
        });
    }

    @Test
    @Tag("M14")
    void a_mail_is_read_for_everybody_who_sees_the_dealer_and_can_be_put_back() {
        at(BEGIN, time -> {
            message(CHENS_KITCHEN, CHEN, "A question", BEGIN);
            var id = rows(LI_NA).getFirst().id();
            done(LI_NA, InboxKind.MESSAGE, id);
            assertThat(db.sql("select state from dealer_message")
                            .query(String.class)
                            .single())
                    .isEqualTo("READ");
            assertThat(rows(LI_NA)).isEmpty();
            assertThat(rows(DIRECTOR, AREA)).isEmpty();
            by(LI_NA, () -> inbox.undone(InboxKind.MESSAGE, id));
            assertThat(db.sql("select state from dealer_message")
                            .query(String.class)
                            .single())
                    .isEqualTo("NEW");
            assertThat(rows(LI_NA)).hasSize(1);
        });
    }

    @Test
    @Tag("C4")
    void a_corrected_line_waits_until_it_is_read_and_only_it() {
        at(BEGIN, time -> {
            var first = correction("3 m, not 2");
            var second = correction("On Friday");
            done(LI_NA, InboxKind.CORRECTION, first);
            assertThat(rows(LI_NA))
                    .extracting(InboxItem::id, InboxItem::words)
                    .containsExactly(tuple(second, "On Friday"));
            assertThat(db.sql("select read_by from minutes_answer where id = :id")
                            .param("id", first)
                            .query(Long.class)
                            .single())
                    .isEqualTo(LI_NA.value());
            by(LI_NA, () -> inbox.undone(InboxKind.CORRECTION, first));
            assertThat(rows(LI_NA)).hasSize(2);
        });
    }

    @Test
    @Tag("C2")
    void a_topic_for_one_person_is_in_no_other_inbox() {
        at(BEGIN, time -> {
            var day = TalkRows.oneToOne(db, BEGIN.plus(Duration.ofDays(2)), LI_NA, CHENS_KITCHEN, CHEN);
            db.sql("""
                    insert into agenda_item (version, day_id, dealer_id, side, by_id, only_for, words, position, state, created_at)
                    values (1, :day, 100, 'DEALER', 20, 12, 'My son and the shop', 0, 'OPEN', :now)
                    """).param("day", day.value()).param("now", Utc.of(BEGIN)).update();
            assertThat(rows(LI_NA)).extracting(InboxItem::kind).containsExactly(InboxKind.WISH);
            assertThat(rows(DIRECTOR, AREA)).isEmpty();
        });
    }

    @Test
    @Tag("P7")
    void a_colleague_finds_what_is_asked_of_it_and_who_asked_finds_the_answer() {
        at(BEGIN, time -> {
            var promise = as(
                    LI_NA,
                    () -> promises.make(
                            new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "A shelf", DUE, null, null, true)));
            var handed = as(
                    LI_NA,
                    () -> handing.hand(new HandedDraft("PROMISE", promise.value(), COLLEAGUE, "Send a shelf", DUE)));
            message(CHENS_KITCHEN, CHEN, "Not for the colleague", BEGIN);
            assertThat(rows(COLLEAGUE))
                    .extracting(InboxItem::kind, InboxItem::words, InboxItem::who)
                    .containsExactly(tuple(InboxKind.HANDED, "Send a shelf", "Li Na"));
            assertThat(as(COLLEAGUE, inbox::kinds)).containsExactly(InboxKind.PROMISE, InboxKind.HANDED);
            time.walk(Duration.ofHours(1));
            by(COLLEAGUE, () -> answers.cannot(handed, versionOf(handed), "None are left"));
            assertThat(rows(COLLEAGUE)).isEmpty();
            assertThat(rows(LI_NA))
                    .extracting(InboxItem::kind, InboxItem::what, InboxItem::words)
                    .startsWith(tuple(InboxKind.REPLY, "CANNOT", "None are left"));
            assertThat(rows(ZHOU_MIN)).isEmpty();
            done(LI_NA, InboxKind.REPLY, handed.value());
            assertThat(rows(LI_NA)).extracting(InboxItem::kind).doesNotContain(InboxKind.REPLY);
        });
    }

    @Test
    @Tag("P2")
    void a_colleague_finds_what_was_said_to_the_promises_that_are_its_own_and_to_no_other() {
        at(BEGIN, time -> {
            var own = promise("A shelf", COLLEAGUE);
            var others = promise("A lamp");
            for (var one : List.of(own, others))
                by(CHEN, () -> promises.verdict(one, versionOf(one), Verdict.NO, "Not this one"));
            assertThat(rows(COLLEAGUE))
                    .extracting(
                            InboxItem::kind, InboxItem::what, InboxItem::words, InboxItem::id, InboxItem::dealerName)
                    .containsExactly(
                            tuple(InboxKind.PROMISE, "NOT_KEPT", "Not this one", own.value(), "Chen's Kitchen"));
            assertThat(as(COLLEAGUE, inbox::unread)).isOne();
            assertThatThrownBy(() -> as(COLLEAGUE, () -> inbox.find(InboxKind.PROMISE, others.value())))
                    .isInstanceOf(NotFound.class);
            assertThat(rows(LI_NA)).as("the dealer's manager, too").hasSize(2);

            done(COLLEAGUE, InboxKind.PROMISE, own.value());
            assertThat(rows(COLLEAGUE)).isEmpty();
            assertThat(rows(COLLEAGUE, DONE)).extracting(InboxItem::doneBy).containsExactly("He Ping");
            assertThat(rows(LI_NA)).as("the colleague's mark is its own").hasSize(2);
        });
    }

    @Test
    @Tag("C6")
    void what_was_said_in_confidence_to_a_promise_is_in_no_colleagues_inbox() {
        at(BEGIN, time -> {
            var own = promise("A shelf", COLLEAGUE);
            by(CHEN, () -> promises.verdict(own, versionOf(own), Verdict.NO, "Between us"));
            db.sql("update promise set about_kind = 'CONCERN', about_id = 7 where id = " + own)
                    .update();
            db.sql(
                            "insert into in_confidence (kind, subject_id, dealer_id, since) values ('CONCERN', 7, 100, '2026-11-01')")
                    .update();
            assertThat(rows(COLLEAGUE)).isEmpty();
            assertThat(as(COLLEAGUE, inbox::unread)).isZero();
            assertThatThrownBy(() -> as(COLLEAGUE, () -> inbox.find(InboxKind.PROMISE, own.value())))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    @Tag("C5")
    void what_was_dealt_with_is_found_farther_back_than_half_a_year_and_opens_too() {
        at(BEGIN, time -> {
            message(CHENS_KITCHEN, CHEN, "Long ago", BEGIN);
            var mail = rows(LI_NA).getFirst().id();
            done(LI_NA, InboxKind.MESSAGE, mail);
            var promise = promise("A shelf");
            by(CHEN, () -> promises.verdict(promise, versionOf(promise), Verdict.NO, "Not this one"));
            done(LI_NA, InboxKind.PROMISE, promise.value());
            time.walk(Duration.ofDays(400));
            assertThat(rows(LI_NA, DONE)).isEmpty();
            var year = DONE.farther();
            assertThat(rows(LI_NA, year)).isEmpty();
            assertThat(rows(LI_NA, year.farther())).extracting(InboxItem::id).contains(mail, promise.value());
            assertThat(as(LI_NA, () -> inbox.find(InboxKind.PROMISE, promise.value()))
                            .words())
                    .isEqualTo("Not this one");
        });
    }

    @Test
    @Tag("C5")
    void a_stand_in_shares_the_managers_inbox_a_director_has_its_own_and_a_foreign_manager_none() {
        at(BEGIN, time -> {
            message(CHENS_KITCHEN, CHEN, "One", BEGIN);
            var id = raise(Addressee.MANAGER).value();
            db.sql("insert into visible_dealer values (13, 100, '2026-01-01', '2999-12-31', 'STAND_IN')")
                    .update();
            assertThat(rows(ZHOU_MIN)).hasSize(2);
            done(ZHOU_MIN, InboxKind.CONCERN, id);
            assertThat(rows(LI_NA)).extracting(InboxItem::kind).containsExactly(InboxKind.MESSAGE);
            assertThat(rows(LI_NA, DONE)).extracting(InboxItem::doneBy).containsExactly("Zhou Min");
            assertThat(rows(DIRECTOR)).as("meant for the manager").isEmpty();
            assertThat(rows(DIRECTOR, AREA)).as("of its area").hasSize(2);
            done(DIRECTOR, InboxKind.CONCERN, id);
            by(LI_NA, () -> inbox.undone(InboxKind.CONCERN, id));
            assertThat(rows(LI_NA)).as("the director's mark is its own").hasSize(2);

            db.sql("delete from visible_dealer where viewer_id = 13 and dealer_id = 100")
                    .update();
            assertThat(rows(ZHOU_MIN)).isEmpty();
            assertThat(as(ZHOU_MIN, inbox::unread)).isZero();
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> inbox.find(InboxKind.CONCERN, id)))
                    .isInstanceOf(NotFound.class);
            for (var who : List.of(ADMIN, CHEN)) {
                assertThatThrownBy(() -> rows(who)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> as(who, inbox::unread)).isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    @Tag("C5")
    void pages_go_by_key_in_both_orders_without_a_gap_and_with_one_statement() {
        at(BEGIN, time -> {
            for (int n = 0; n < 25; n++) message(CHENS_KITCHEN, CHEN, "Mail " + n, BEGIN.minusSeconds(n % 5));
            for (int n = 0; n < 6; n++) raise(Addressee.MANAGER);
            for (int n = 0; n < 4; n++)
                talk(BEGIN.plus(Duration.ofDays(1)), LI_NA, QIN_HARDWARE, QIN, "NOT_COMING", "No " + n, "LINK");
            message(HU_LIGHTING, HU, "Another's", BEGIN);
            for (var order : Order.values()) {
                var filter = new InboxFilter(State.OPEN, null, "", Whose.MINE, order);
                var paged = paged(LI_NA, filter, 4);
                assertThat(paged).as(order.name()).hasSize(35).doesNotHaveDuplicates();
                assertThat(paged).isEqualTo(as(LI_NA, () -> inbox.rows(filter, null, 0, 100)));
                assertThat(as(LI_NA, () -> inbox.rows(filter, paged.get(3).place(), 2, 3)))
                        .isEqualTo(paged.subList(6, 9));
            }
            assertThat(rows(LI_NA, new InboxFilter(State.OPEN, null, "", Whose.MINE, Order.CLOCK)))
                    .as("what is due comes first")
                    .extracting(InboxItem::kind)
                    .startsWith(InboxKind.CONCERN)
                    .endsWith(InboxKind.MESSAGE);
            assertThat(rows(LI_NA, new InboxFilter(State.OPEN, null, "qjwj", Whose.MINE, Order.NEWEST)))
                    .as("found by pinyin")
                    .extracting(InboxItem::dealer)
                    .hasSize(4)
                    .containsOnly(QIN_HARDWARE);
            assertThat(CountedStatements.during(() -> rows(LI_NA)))
                    .as("who acts, whether a network, the page")
                    .isLessThanOrEqualTo(4);
        });
    }

    @Test
    @Tag("C5")
    void pages_of_all_kinds_give_each_row_once_in_its_order_to_a_manager_and_to_a_director_of_a_network() {
        at(BEGIN, time -> {
            network();
            ofEachKind();
            time.walk(Duration.ofMinutes(1));
            var newest = Comparator.comparing(InboxItem::said)
                    .reversed()
                    .thenComparing(InboxItem::kind)
                    .thenComparing(Comparator.comparing(InboxItem::id).reversed());
            var byDue = Comparator.comparing(InboxItem::due)
                    .thenComparing(InboxItem::kind)
                    .thenComparing(InboxItem::id);
            for (var who : List.of(LI_NA, DIRECTOR)) {
                for (var state : State.values()) {
                    for (var whose : Whose.values()) {
                        var byTime = rows(who, new InboxFilter(state, null, "", whose, Order.NEWEST));
                        var due =
                                byTime.stream().filter(one -> one.due() != null).sorted(byDue);
                        var rest = byTime.stream().filter(one -> one.due() == null);
                        for (var order : Order.values()) {
                            var filter = new InboxFilter(state, null, "", whose, order);
                            var expected = order == Order.NEWEST
                                    ? byTime.stream().sorted(newest).toList()
                                    : Stream.concat(due, rest).toList();
                            for (var size : List.of(1, 2, 7))
                                assertThat(paged(who, filter, size))
                                        .as("%s: %s, %d each", who, filter, size)
                                        .extracting(InboxItem::kind, InboxItem::id)
                                        .isEqualTo(expected.stream()
                                                .map(one -> tuple(one.kind(), one.id()))
                                                .toList());
                        }
                    }
                }
            }
            assertThat(rows(LI_NA, new InboxFilter(State.OPEN, null, "", Whose.MINE, Order.CLOCK)))
                    .as("with and without a due, of the same kind")
                    .extracting(InboxItem::kind, one -> one.due() != null)
                    .contains(
                            tuple(InboxKind.CONCERN, true),
                            tuple(InboxKind.CONCERN, false),
                            tuple(InboxKind.PROMISE, true),
                            tuple(InboxKind.PROMISE, false),
                            tuple(InboxKind.ANSWER, true),
                            tuple(InboxKind.CORRECTION, false),
                            tuple(InboxKind.MESSAGE, false));
        });
    }

    @Test
    @Tag("C6")
    void a_director_of_a_whole_network_finds_what_is_meant_for_it_and_all_of_the_area_alike() {
        at(BEGIN, time -> {
            network();
            raise(Addressee.MANAGER);
            var secret = raise(Addressee.DIRECTOR);
            message(CHENS_KITCHEN, CHEN, "Not the director's", BEGIN);
            db.sql("update dealer set manager_id = null where id = 102").update();
            message(QIN_HARDWARE, QIN, "Nobody's dealer", BEGIN.minusSeconds(9));
            for (var order : Order.values()) {
                assertThat(rows(DIRECTOR, new InboxFilter(State.OPEN, null, "", Whose.MINE, order)))
                        .as(order.name())
                        .extracting(InboxItem::words)
                        .containsExactly("The shelf is late again", "Nobody's dealer");
                assertThat(rows(DIRECTOR, new InboxFilter(State.OPEN, null, "", Whose.AREA, order)))
                        .as(order.name())
                        .hasSize(4);
                assertThat(rows(DIRECTOR, new InboxFilter(State.DONE, null, "", Whose.MINE, order)))
                        .isEmpty();
                assertThat(rows(DIRECTOR, new InboxFilter(State.DONE, null, "", Whose.AREA, order)))
                        .isEmpty();
            }
            assertThat(as(DIRECTOR, inbox::unread)).isEqualTo(2);
            done(DIRECTOR, InboxKind.CONCERN, secret.value());
            assertThat(as(DIRECTOR, inbox::unread)).isOne();
            assertThat(rows(DIRECTOR, DONE)).extracting(InboxItem::id).containsExactly(secret.value());
        });
    }

    /** The director sees so many dealers that a list does not begin with them. */
    private void network() {
        db.sql("""
                insert into dealer (id, version, code, name, pinyin, initials, area_id, province, city, address, stage, zone,
                                    country, manager_id, state, created_at)
                with recursive n (n) as (select 1 union all select n + 1 from n where n < 999)
                select 1000 + n.n + 1000 * two.k, 0, concat('N', two.k, n.n), concat('Shop ', n.n), 'shop', 's', 1, '浙江', '杭州', '',
                       'GROWING', 'Asia/Shanghai', 'CN', 13, 'ACTIVE', '2026-01-01'
                  from n join (select 0 k union all select 1) two
                """).update();
        db.sql("""
                insert into visible_dealer select 11, id, '2026-01-01', '2999-12-31', 'DIRECTOR' from dealer where id > 1000
                """).update();
    }

    /** Several of each kind, with and without a due, many of them at one moment. */
    private void ofEachKind() {
        var soon = BEGIN.plus(Duration.ofDays(2));
        for (int n = 0; n < 3; n++) {
            raise(Addressee.MANAGER);
            raise(Addressee.DIRECTOR);
            answer(LI_NA, raise(Addressee.MANAGER), Meant.ASK, "Which shelf is it?");
            var closed = raise(Addressee.MANAGER);
            answer(LI_NA, closed, Meant.SAY, "I am sorry");
            by(LI_NA, () -> steps.understood(closed, version(closed), Urgency.NORMAL, null, "It matters"));
            by(LI_NA, () -> steps.resolve(closed, version(closed), Resolution.REASON, null, "It has come"));
            by(CHEN, () -> word.say(closed, "Half of it", List.of()));
            message(CHENS_KITCHEN, CHEN, "Mail " + n, BEGIN);
            message(QIN_HARDWARE, QIN, "Mail " + n, BEGIN.plusSeconds(n));
            talk(soon, LI_NA, CHENS_KITCHEN, CHEN, "NOT_COMING", "No", "LINK");
            talk(soon, LI_NA, QIN_HARDWARE, QIN, "ANOTHER_TIME", "Later", "LINK");
            talk(soon.plusSeconds(900), DIRECTOR, HU_LIGHTING, HU, "NOT_COMING", "No", "LINK");
            correction("On Friday");
            var not = promise("A shelf");
            by(CHEN, () -> promises.verdict(not, versionOf(not), Verdict.NO, "Too short"));
            var broken = promise("A lamp");
            by(CHEN, () -> promises.verdict(broken, versionOf(broken), Verdict.NO, "Dark"));
            db.sql("update promise set state = 'BROKEN' where id = " + broken).update();
        }
        db.sql("update concern set ack_due = :due").param("due", Utc.of(soon)).update();
        var all = as(
                LI_NA, () -> inbox.rows(new InboxFilter(State.OPEN, null, "", Whose.MINE, Order.NEWEST), null, 0, 100));
        for (var kind : InboxKind.values())
            all.stream().filter(one -> one.kind() == kind).limit(2).forEach(one -> done(LI_NA, kind, one.id()));
    }

    private List<InboxItem> paged(UserId who, InboxFilter filter, int size) {
        var paged = new ArrayList<InboxItem>();
        InboxKey after = null;
        while (true) {
            var last = after;
            var page = as(who, () -> inbox.rows(filter, last, 0, size));
            paged.addAll(page);
            if (page.size() < size) return paged;
            after = page.getLast().place();
        }
    }

    private List<InboxItem> rows(UserId who) {
        return rows(who, InboxFilter.ALL);
    }

    private List<InboxItem> rows(UserId who, InboxFilter filter) {
        return as(who, () -> inbox.rows(filter, null, 0, 100));
    }

    private void done(UserId who, InboxKind kind, long id) {
        by(who, () -> inbox.done(kind, id));
    }

    private ConcernId raise(Addressee to) {
        var draft = new ConcernDraft(
                CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, null, to, "The shelf is late again");
        return as(CHEN, () -> desk.raise(draft, List.of())).id();
    }

    private void answer(UserId who, ConcernId id, Meant meant, String words) {
        by(who, () -> steps.answer(id, version(id), meant, words, List.of()));
    }

    private int version(ConcernId id) {
        return version("concern", id.value());
    }

    private int versionOf(PromiseId id) {
        return version("promise", id.value());
    }

    private int versionOf(HandedId id) {
        return version("handed", id.value());
    }

    private int version(String table, long id) {
        return db.sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Done, and waits for the dealer's verdict. */
    private PromiseId promise(String words) {
        return promise(words, LI_NA);
    }

    private PromiseId promise(String words, UserId owner) {
        var id = as(
                LI_NA,
                () -> promises.make(
                        new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, owner, words, DUE, null, null, true)));
        by(owner, () -> promises.markDone(id, versionOf(id)));
        return id;
    }

    private long talk(
            Instant start, UserId organiser, DealerId dealer, UserId guest, String answer, String words, String way) {
        var day = TalkRows.oneToOne(db, start, organiser, dealer, guest);
        db.sql("""
                update invitation i join seat s on s.id = i.seat_id
                   set i.answer = :answer, i.words = :words, i.way = :way, i.answered_at = :at where s.day_id = :day
                """)
                .param("answer", answer)
                .param("words", words)
                .param("way", way)
                .param("at", Utc.of(BEGIN))
                .param("day", day.value())
                .update();
        return day.value();
    }

    private void message(DealerId dealer, UserId person, String words, Instant at) {
        db.sql("""
                insert into dealer_message (version, dealer_id, person_id, subject, words, left_out, received_at, state)
                values (0, :dealer, :person, '', :words, '[]', :at, 'NEW')
                """)
                .param("dealer", dealer.value())
                .param("person", person.value())
                .param("words", words)
                .param("at", Utc.of(at))
                .update();
    }

    private long correction(String words) {
        var day = TalkRows.oneToOne(db, BEGIN.minus(Duration.ofDays(1)), LI_NA, CHENS_KITCHEN, CHEN);
        db.sql("""
                insert into minutes (version, day_id, dealer_id, text, state, shares, changed_by, changed_at)
                values (1, :day, 100, '', 'SHARED', 1, 12, :now)
                """).param("day", day.value()).param("now", Utc.of(BEGIN)).update();
        db.sql("""
                insert into minutes_answer (minutes_id, dealer_id, by_id, at, share, line, line_text, correction)
                select id, 100, 20, :now, 1, 1, 'A shelf of 2 m', :words from minutes where day_id = :day
                """)
                .param("day", day.value())
                .param("now", Utc.of(BEGIN))
                .param("words", words)
                .update();
        return db.sql("select max(id) from minutes_answer").query(Long.class).single();
    }

    private <T> T as(UserId who, Supplier<T> work) {
        return actors.runAs(who, work);
    }

    private void by(UserId who, Runnable work) {
        actors.runAs(who, work);
    }

    private static void at(Instant when, Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(when, hands -> {
            work.accept(hands);
            return true;
        });
    }
}
