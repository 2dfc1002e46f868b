package io.tanxin.sample;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.Stage;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.HandOver;
import io.tanxin.mail.LetterChoices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays out the sample's half year: which manager plans which talks; how each goes is told by {@link OneTalk}. */
@Component
class Storyteller {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(9, 30), LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(15, 30), LocalTime.of(17, 0));
    private static final int AT_ONCE = 20;
    private static final int TRIES = 400;

    private final DayService days;
    private final Dealers dealers;
    private final WorkingDays workingDays;
    private final OneTalk oneTalk;
    private final ThisWeek thisWeek;
    private final OtherDepartments otherDepartments;
    private final InsideTheHouse insideTheHouse;
    private final PlansOfDealers plansOfDealers;
    private final Growth growth;
    private final Situations situations;
    private final HandOver handOver;
    private final LetterChoices letters;

    Storyteller(
            DayService days,
            Dealers dealers,
            WorkingDays workingDays,
            OneTalk oneTalk,
            ThisWeek thisWeek,
            OtherDepartments otherDepartments,
            InsideTheHouse insideTheHouse,
            PlansOfDealers plansOfDealers,
            Growth growth,
            Situations situations,
            HandOver handOver,
            LetterChoices letters) {
        this.days = days;
        this.dealers = dealers;
        this.workingDays = workingDays;
        this.oneTalk = oneTalk;
        this.thisWeek = thisWeek;
        this.otherDepartments = otherDepartments;
        this.insideTheHouse = insideTheHouse;
        this.plansOfDealers = plansOfDealers;
        this.growth = growth;
        this.situations = situations;
        this.handOver = handOver;
        this.letters = letters;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var hours = new Hours(workingDays, new HashSet<>());
        for (var player : cast.players()) {
            var manager = player.manager();
            if (manager == null) continue;
            var first = course.later(course.dice.nextInt(20));
            course.at(first, manager, () -> plan(player, course, hours, rhythm(player.stage())));
        }
        rounds(cast, course, hours, end);
        cast.players().stream()
                .map(Cast.Player::manager)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(manager -> deskWork(manager, course));
        thisWeek.begin(cast, course, end);
        otherDepartments.begin(cast, course, end);
        insideTheHouse.begin(cast, course, end);
        plansOfDealers.begin(cast, course, end);
        growth.begin(cast, course, end);
        situations.begin(cast, course, end);
        // the others have still to be asked
        cast.players().stream().limit(2).forEach(player -> course.at(course.now(), player.owner(), this::sayYes));
    }

    private void sayYes() {
        letters.mine().stream()
                .filter(choice -> choice.topic().onRequest())
                .forEach(choice -> letters.choose(choice.topic().name(), true));
    }

    private void plan(Cast.Player player, HalfYear.Course course, Hours hours, int inDays) {
        var wanted = LocalDate.ofInstant(course.now(), ZONE).plusDays(Math.max(2, inDays));
        var draft = draft(player, course, hours.free(player, wanted));
        if (days.plan(List.of(draft), true, true) instanceof DayService.Planned.Made made) {
            var day = made.days().getFirst();
            oneTalk.follow(new OneTalk.Setting(player, course, day, instant(draft), () -> {
                var next = rhythm(player.stage());
                plan(player, course, hours, next);
            }));
        }
    }

    private DayDraft draft(Cast.Player player, HalfYear.Course course, LocalDateTime at) {
        var kinds = player.stage() == Stage.STARTING
                ? List.of(DayKind.CHECK_IN, DayKind.CHECK_IN, DayKind.HEART_TO_HEART, DayKind.AFTERCARE)
                : List.of(DayKind.HEART_TO_HEART, DayKind.CHECK_IN, DayKind.HEART_TO_HEART, DayKind.AFTERCARE);
        var kind = kinds.get(course.dice.nextInt(kinds.size()));
        var way = kind == DayKind.HEART_TO_HEART
                ? DayWay.VISIT
                : List.of(DayWay.PHONE, DayWay.VISIT, DayWay.VIDEO).get(course.dice.nextInt(3));
        return new DayDraft(
                kind,
                way,
                null,
                List.of(player.dealer()),
                at,
                ZONE,
                kind == DayKind.HEART_TO_HEART ? 90 : 45,
                null,
                false);
    }

    /** Twice a week, the letters that wait longest are handed over; the newest are left for who signs in, at any hour. */
    private void deskWork(UserId manager, HalfYear.Course course) {
        course.at(course.later(4), manager, () -> {
            for (var letter : handOver.rows(AT_ONCE)) {
                if (letter.since().plus(Duration.ofDays(1)).isBefore(course.now())) handOver.done(letter.id());
            }
            deskWork(manager, course);
        });
    }

    /** Two talks of several dealers at one table: one that was, one that will be. */
    private void rounds(Cast cast, HalfYear.Course course, Hours hours, Instant end) {
        var south = cast.players().stream()
                .filter(p -> "周敏".equals(p.managerName()))
                .limit(4)
                .toList();
        var host = south.getFirst();
        var manager = host.manager();
        if (manager == null) return;
        for (var when : List.of(end.minus(Duration.ofDays(40)), end.plus(Duration.ofDays(9)))) {
            course.at(when.minus(Duration.ofDays(16)), manager, () -> {
                var at = hours.free(host, LocalDate.ofInstant(when, ZONE));
                var draft = new DayDraft(
                        DayKind.ROUND,
                        DayWay.OFFICE,
                        "华南经销商座谈会",
                        south.stream().map(Cast.Player::dealer).toList(),
                        at,
                        ZONE,
                        120,
                        "广州市天河区示例路1号 二楼会议室",
                        true);
                if (days.plan(List.of(draft), true, true) instanceof DayService.Planned.Made made) {
                    DayId day = made.days().getFirst();
                    for (var guest : south) oneTalk.answer(guest, course, day, instant(draft));
                    oneTalk.hold(new OneTalk.Setting(host, course, day, instant(draft), () -> {}));
                }
            });
        }
    }

    private static Instant instant(DayDraft draft) {
        return draft.at().atZone(draft.zone()).toInstant();
    }

    private static int rhythm(Stage stage) {
        return switch (stage) {
            case STARTING -> 18;
            case GROWING -> 27;
            case ESTABLISHED -> 41;
        };
    }

    /** The managers' hours: nobody is at two tables at once. */
    private record Hours(WorkingDays workingDays, Set<String> taken) {
        LocalDateTime free(Cast.Player player, LocalDate from) {
            var day = workingDays.workingOnOrAfter(from, "CN");
            for (int tries = 0; tries < TRIES; tries++) {
                for (var hour : HOURS) {
                    if (taken.add(player.managerName() + " " + day + " " + hour)) return day.atTime(hour);
                }
                day = workingDays.workingOnOrAfter(day.plusDays(1), "CN");
            }
            throw new IllegalStateException("no free hour");
        }
    }
}
