package io.tanxin.sample;

import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.Closing;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.FeltHeard;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.communication.talk.TopicState;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How one invented talk goes: answered, prepared, held, written down, confirmed. */
@Component
class OneTalk {
    /** Nobody has written anything. */
    private static final int NOTHING_YET = -1;

    private final DayService plans;
    private final DayAccess days;
    private final InvitationService invitations;
    private final TopicService topics;
    private final MinutesService minutes;
    private final PrivateNotes notes;
    private final Attendance attendance;
    private final DealerWord dealerWord;
    private final FeltHeard feltHeard;
    private final Closing closing;
    private final Stories stories;
    private final AfterTheTalk afterTheTalk;

    OneTalk(
            DayService plans,
            DayAccess days,
            InvitationService invitations,
            TopicService topics,
            MinutesService minutes,
            PrivateNotes notes,
            Attendance attendance,
            DealerWord dealerWord,
            FeltHeard feltHeard,
            Closing closing,
            Stories stories,
            AfterTheTalk afterTheTalk) {
        this.plans = plans;
        this.days = days;
        this.invitations = invitations;
        this.topics = topics;
        this.minutes = minutes;
        this.notes = notes;
        this.attendance = attendance;
        this.dealerWord = dealerWord;
        this.feltHeard = feltHeard;
        this.closing = closing;
        this.stories = stories;
        this.afterTheTalk = afterTheTalk;
    }

    /** @param afterwards what the manager does when the day is closed: plan the next one */
    record Setting(Cast.Player player, HalfYear.Course course, DayId day, Instant at, Runnable afterwards) {
        UserId manager() {
            return player.managerId();
        }

        Locale language() {
            return player.language();
        }
    }

    void follow(Setting it) {
        if (it.course().chance(7)) {
            cannotCome(it);
            return;
        }
        answer(it.player(), it.course(), it.day(), it.at());
        hold(it);
    }

    void answer(Cast.Player player, HalfYear.Course course, DayId day, Instant at) {
        if (course.chance(12)) return; // some never answer, and come all the same
        var when = course.later(course.dice.nextInt(4));
        if (!when.isBefore(at)) return;
        course.at(when, player.owner(), () -> invitations.answer(day, player.dealer(), AnswerDraft.of(Answer.COMING)));
    }

    private void cannotCome(Setting it) {
        var chinese = it.language().getLanguage().equals("zh");
        var course = it.course();
        course.at(
                course.later(1),
                it.player().owner(),
                () -> invitations.answer(
                        it.day(),
                        it.player().dealer(),
                        new AnswerDraft(
                                Answer.NOT_COMING,
                                chinese ? "那天要去工地，走不开。" : "I have to be on a building site.",
                                null)));
        course.at(course.later(2), it.manager(), () -> {
            plans.cancel(it.day(), days.require(it.day()).version(), chinese ? "改天再约" : "We find another day.");
            it.afterwards().run();
        });
    }

    void hold(Setting it) {
        var course = it.course();
        var story = stories.any(course.dice);
        var second = stories.any(course.dice);
        var before = it.at().minus(Duration.ofDays(3));
        if (course.chance(60)) {
            course.at(
                    before,
                    it.player().owner(),
                    () -> topics.add(
                            it.day(), it.player().dealer(), story.topic().in(it.language()), null));
        }
        course.at(
                before.plusSeconds(3600),
                it.manager(),
                () -> topics.add(it.day(), it.player().dealer(), second.topic().in(it.language()), null));
        course.at(it.at().plus(Duration.ofHours(3)), it.manager(), () -> write(it, story, second));
    }

    private void write(Setting it, Story story, Story second) {
        var course = it.course();
        for (var topic : topics.of(it.day())) {
            if (topic.state() != TopicState.OPEN) continue;
            // what joins by itself throws no dice: it must not move what comes after
            var parked = topic.concern() == null && !topic.offRoad() && course.chance(10);
            topics.became(topic.id(), topic.version(), parked ? TopicState.PARKED : TopicState.SETTLED, null);
        }
        var day = days.require(it.day());
        var whose = day.isRound() ? null : it.player().dealer();
        var came = new LinkedHashMap<UserId, Boolean>();
        var guests = day.isRound()
                ? attendance.of(it.day()).stream().map(Attendance.Guest::person).toList()
                : List.of(it.player().owner(), it.manager());
        for (var guest : guests) came.put(guest, course.chance(95));
        attendance.came(it.day(), came);
        note(it, whose, story);
        if (!(minutes.save(it.day(), whose, NOTHING_YET, text(it, whose, story, second))
                instanceof MinutesService.Saved.Kept kept)) {
            throw new IllegalStateException("nobody else writes here");
        }
        if (minutes.share(it.day(), whose, kept.draft().version()) instanceof MinutesService.Shared.Done) {
            afterTheTalk.follow(it);
            read(it);
        }
        if (closing.close(it.day(), day.version(), null, true) instanceof Closing.Closed.Done) {
            it.afterwards().run();
        }
    }

    private void note(Setting it, @Nullable DealerId whose, Story story) {
        if (!it.course().chance(50)) return;
        var managerReads =
                it.player().managerName() != null && it.player().managerName().equals("Li Na")
                        ? Locale.ENGLISH
                        : Locale.SIMPLIFIED_CHINESE;
        notes.save(it.day(), whose, NOTHING_YET, story.note().in(managerReads));
    }

    private String text(Setting it, @Nullable DealerId whose, Story story, Story second) {
        var language = it.language();
        var lines = new ArrayList<String>();
        for (var one : story.equals(second) ? List.of(story) : List.of(story, second)) {
            lines.add("## " + one.topic().in(language));
            lines.add("");
            lines.add(one.minutes().in(language));
            lines.add("");
            // what all at a round read promises nothing to one of them
            if (it.course().chance(75) && whose != null) {
                lines.add(promise(it, one.promise()));
                lines.add("");
            }
        }
        return String.join("\n", lines).strip();
    }

    private String promise(Setting it, Story.Pledge pledge) {
        var company = pledge.side() == io.tanxin.promises.PromiseDraft.Side.COMPANY;
        var owner = company ? it.player().managerName() : it.player().ownerName();
        var due = LocalDate.ofInstant(it.course().now(), Storyteller.ZONE).plusDays(pledge.days());
        return "- [ ] @" + owner + " " + DateTimeFormatter.ISO_LOCAL_DATE.format(due) + " " + pledge.in(it.language());
    }

    /** The dealer reads the minutes: most confirm, a few put a line right, and most say how it was. */
    private void read(Setting it) {
        var course = it.course();
        var owner = it.player().owner();
        var dealer = it.player().dealer();
        var chinese = it.language().getLanguage().equals("zh");
        if (course.chance(12)) {
            course.at(course.later(1), owner, () -> {
                var part = dealerWord.page(it.day(), dealer).parts().getFirst();
                var id = part.id();
                if (id == null) return;
                dealerWord.correct(
                        it.day(),
                        dealer,
                        id,
                        part.share(),
                        part.lines().getLast().number(),
                        chinese ? "时间是下个月，不是这个月。" : "That is next month, not this one.");
                course.at(course.later(1 + course.dice.nextInt(3)), it.manager(), () -> dealerWord.read(it.day()));
            });
        } else if (course.chance(80)) {
            course.at(course.later(1), owner, () -> dealerWord.confirm(it.day(), dealer));
        }
        if (course.chance(65)) {
            var score = List.of(5, 4, 5, 4, 3, 5, 4, 2).get(course.dice.nextInt(8));
            var circle = course.chance(70) ? FeltHeard.Circle.MANAGER : FeltHeard.Circle.SUM;
            var words = score > 3
                    ? (chinese ? "听得很耐心。" : "Listened with patience.")
                    : (chinese ? "时间有点赶。" : "A little rushed.");
            course.at(course.later(1), owner, () -> feltHeard.answer(it.day(), dealer, score, words, circle));
        }
    }
}
