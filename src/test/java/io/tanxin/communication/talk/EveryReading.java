package io.tanxin.communication.talk;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.CalendarFilter;
import io.tanxin.communication.CalendarFilter.Whose;
import io.tanxin.communication.CalendarQueries;
import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayFilter.When;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.DaysToday;
import io.tanxin.communication.DealerTalks;
import io.tanxin.communication.InvitationId;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.TalkToDo;
import io.tanxin.communication.feed.CalendarFeed;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.concerns.ConcernId;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.identity.AuditFilter;
import io.tanxin.identity.AuditReading;
import io.tanxin.identity.Link;
import io.tanxin.identity.Links;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.HandOver;
import io.tanxin.mail.MailRoom;
import io.tanxin.promises.FollowUpTalks;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseService;
import io.tanxin.seals.SealCheck;
import io.tanxin.support.rules.CheckOccasions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** Every reading that somebody outside of its circle has of a talk in confidence. */
@DatabaseTest
@SignedIn
abstract class EveryReading extends Saying {
    static final LocalDateTime WHEN = LocalDateTime.parse("2026-12-01T10:00");

    @Autowired
    ConcernTalks talks;

    @Autowired
    MinutesService minutes;

    @Autowired
    DealerWord word;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Attendance attendance;

    @Autowired
    FeltHeard heard;

    @Autowired
    Closing closing;

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    CalendarQueries calendar;

    @Autowired
    DaysToday today;

    @Autowired
    DaysOnHoliday holidays;

    @Autowired
    TalkToDo toDo;

    @Autowired
    DealerTalks dealerTalks;

    @Autowired
    InvitationService invitations;

    @Autowired
    CalendarFeed feed;

    @Autowired
    SeriesQueries series;

    @Autowired
    FollowUpTalks followUps;

    @Autowired
    CheckOccasions occasions;

    @Autowired
    PromiseLists promises;

    @Autowired
    PromiseService promising;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditReading trail;

    @Autowired
    MailRoom mailRoom;

    @Autowired
    HandOver handOver;

    @Autowired
    DealerSeals seals;

    ConcernId concern = new ConcernId(0);

    /** Its manager, who stands in, and whoever was made the manager. */
    void nobodyElseFinds(DayId day) {
        nobodyElseFinds(day, LI_NA, ZHOU_MIN);
    }

    void nobodyElseFinds(DayId day, UserId... others) {
        for (var who : others) {
            lists(who, day);
            addresses(who, day);
            forTheDealer(who);
        }
        readings();
    }

    private void lists(UserId who, DayId day) {
        for (var when : When.values()) {
            for (var filter : List.of(
                    DayFilter.of(when),
                    DayFilter.of(CHENS_KITCHEN, when),
                    new DayFilter(when, "ck", null, null),
                    new DayFilter(when, null, null, DayKind.HEART_TO_HEART)))
                assertThat(as(who, () -> queries.rows(filter, null, 0, 9)))
                        .as(filter.toString())
                        .isEmpty();
        }
        assertThat(as(who, () -> queries.of(List.of(day)))).isEmpty();
        var first = WHEN.toLocalDate().minusDays(7);
        for (var whose : Whose.values()) {
            var filter = new CalendarFilter(whose, whose == Whose.ONE ? DIRECTOR : null, Set.of());
            for (var month = first; month.isBefore(first.plusDays(80)); month = month.plusDays(40)) {
                var from = month;
                assertThat(as(who, () -> calendar.period(filter, from, from.plusDays(39), 3))
                                .counts())
                        .as(whose.name())
                        .isEmpty();
            }
            assertThat(as(who, () -> calendar.list(filter, first, null, 9))).isEmpty();
        }
        assertThat(as(who, today::agenda)).isEmpty();
        assertThat(as(who, () -> today.week(9))).isEmpty();
        assertThat(as(who, today::near)).isEmpty();
        assertThat(as(who, today::unclosed)).isEmpty();
        assertThat(as(who, today::wishes)).isEmpty();
        assertThat(as(who, () -> toDo.correctionsToRead(9))).isEmpty();
        assertThat(as(who, () -> toDo.wishesForMe(9))).isEmpty();
        assertThat(as(who, () -> toDo.minutesToConfirm(CHENS_KITCHEN, 9))).isEmpty();
        assertThat(inbox(who)).isEmpty();
        assertThat(as(who, () -> inbox.unread())).isZero();
        var link = new Link(1, who, Links.FEED, who.value(), Instant.MAX);
        assertThat(actors.runBy(link, () -> feed.text())).doesNotContain("VEVENT");
        assertThat(as(who, () -> promises.rows(new PromiseFilter(PromiseFilter.Tab.ALL), null, 0, 9)))
                .isEmpty();
        assertThat(as(who, () -> promising.about("DAY", day.value()))).isEmpty();
    }

    private void addresses(UserId who, DayId day) {
        var version = version(day);
        var later = Schedule.at(WHEN.plusDays(9), THERE, 60, DayWay.VISIT, null);
        notFound(who, () -> queries.day(day));
        notFound(who, () -> feed.day(day));
        notFound(who, () -> days.move(day, version, later, true));
        notFound(who, () -> days.cancel(day, version, null));
        notFound(who, () -> days.rename(day, version, DayKind.CHECK_IN, "x", false));
        notFound(who, () -> days.takeBack(List.of(day)));
        notFound(who, () -> invitations.answerFor(invitation(day), AnswerDraft.of(Answer.COMING)));
        notFound(who, () -> topics.of(day));
        notFound(who, () -> topics.add(day, null, "x", null));
        notFound(who, () -> talks.openAt(day));
        notFound(who, () -> talks.daysAbout(concern));
        notFound(who, () -> minutes.draft(day, null));
        notFound(who, () -> word.pages(day));
        notFound(who, () -> notes.mine(day, null));
        notFound(who, () -> notes.asStandIn(day));
        notFound(who, () -> attendance.of(day));
        notFound(who, () -> heard.shown(day));
        notFound(who, () -> closing.readiness(day));
        notFound(who, () -> series.of(day));
        notFound(who, () -> holidays.of(day));
    }

    /** What is said of the dealer, and would tell by being there or by being one more; whoever asks. */
    private void forTheDealer(UserId who) {
        for (var reader : List.of(who, DIRECTOR)) {
            assertThat(as(reader, () -> dealerTalks.next(CHENS_KITCHEN))).isEmpty();
            assertThat(as(reader, () -> dealerTalks.last(CHENS_KITCHEN, 3))).isEmpty();
            assertThat(as(reader, () -> dealerTalks.firstBy(DIRECTOR, CHENS_KITCHEN, BEGIN)))
                    .isEmpty();
            assertThat(as(reader, () -> dealerTalks.movingFrom(DIRECTOR, List.of(CHENS_KITCHEN))))
                    .isEmpty();
            assertThat(as(reader, () -> followUps.toCome(CHENS_KITCHEN, null))).isEmpty();
            assertThat(as(reader, () -> heard.sum())).isEmpty();
            assertThat(as(reader, () -> occasions.on(CHENS_KITCHEN, WHEN.toLocalDate(), Locale.ENGLISH)))
                    .isEmpty();
        }
        assertThat(((SealCheck.Whole) as(who, () -> seals.check(CHENS_KITCHEN))).seals())
                .isZero();
    }

    /** Letters and deeds are written, and shown to nobody. */
    private void readings() {
        assertThat(as(ADMIN, () -> trail.rows(AuditFilter.ALL, null, 0, 99)))
                .noneMatch(line -> line.action().matches("(day|minutes|promise|notes|concern)\\..*"));
        assertThat(count("audit_entry where action = 'day.planned' and in_confidence"))
                .isPositive();
        assertThat(as(ADMIN, () -> mailRoom.rows(new MailRoom.Filter(null, "", "", null), null, 0, 99)))
                .noneMatch(row -> row.kind().matches("(communication|promises|concerns)/.*"));
        assertThat(count("outbox_mail where kind like 'communication/%' and reader_id in (12, 13, 14)"))
                .isZero();
        assertThat(count("outbox_mail where kind = 'communication/invitation' and in_confidence"))
                .isPositive();
        for (var who : List.of(LI_NA, ZHOU_MIN))
            assertThat(as(who, () -> handOver.rows(9))).isEmpty();
        assertThat(as(COLLEAGUE, () -> inbox.unread())).isZero();
    }

    void notFound(UserId who, ThrowingCallable call) {
        assertThatThrownBy(() -> by(who, () -> {
                    try {
                        call.call();
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Throwable other) {
                        throw new AssertionError(other);
                    }
                }))
                .isInstanceOf(NotFound.class);
    }

    /** Without the concern itself; by time, and whatever is due first. */
    List<InboxItem> inbox(UserId who) {
        var rows = inbox(who, InboxFilter.Order.NEWEST);
        assertThat(inbox(who, InboxFilter.Order.CLOCK))
                .extracting(InboxItem::id)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(InboxItem::id).toList());
        return rows;
    }

    private List<InboxItem> inbox(UserId who, InboxFilter.Order order) {
        var all = new InboxFilter(InboxFilter.State.OPEN, null, "", InboxFilter.Whose.AREA, order);
        return as(who, () -> inbox.rows(all, null, 0, 9)).stream()
                .filter(item -> item.kind() != InboxKind.CONCERN)
                .toList();
    }

    InvitationId invitation(DayId day) {
        return new InvitationId(
                db.sql("select max(i.id) from invitation i join seat s on s.id = i.seat_id where s.day_id = :day")
                        .param("day", day.value())
                        .query(Long.class)
                        .single());
    }

    int version(DayId day) {
        return db.sql("select version from communication_day where id = :id")
                .param("id", day.value())
                .query(Integer.class)
                .single();
    }

    int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }

    <T> T as(UserId who, Supplier<T> work) {
        return actors.runAs(who, work);
    }

    void by(UserId who, Runnable work) {
        actors.runAs(who, work);
    }
}
