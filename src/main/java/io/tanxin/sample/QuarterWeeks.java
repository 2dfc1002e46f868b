package io.tanxin.sample;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.week.MyWeeks;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.communication.week.WeekId;
import io.tanxin.communication.week.WeekPicks;
import io.tanxin.communication.week.WeekService;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.sample.WiderNetwork.Neighbour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The sample's communication weeks, one a quarter: Zhou Min's of the autumn was held, Zhao Lei's was opened some days ago and half of
 * his dealers have chosen, those of the coming quarter are drafts.
 */
@Component
class QuarterWeeks {
    private static final List<LocalTime> TIMES = Stream.of(540, 590, 640, 690, 840, 890, 940, 990)
            .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute))
            .toList();

    private final WeekService weeks;
    private final WeekPicks picks;
    private final MyWeeks mine;
    private final WorkingDays workingDays;

    QuarterWeeks(WeekService weeks, WeekPicks picks, MyWeeks mine, WorkingDays workingDays) {
        this.weeks = weeks;
        this.picks = picks;
        this.mine = mine;
        this.workingDays = workingDays;
    }

    private record Plan(String title, String words, String place, LocalDate earliest, int daysToChoose) {}

    void begin(Cast cast, List<Neighbour> all, HalfYear.Course course, Instant end) {
        var today = LocalDate.ofInstant(end, Storyteller.ZONE);
        winter(cast, all, course, end, today);
        autumn(cast, all, course, end, today);
        for (var name : List.of("li.na", "zhou.min")) {
            var manager = cast.colleague(name);
            var east = name.equals("li.na");
            var next = new Plan(
                    east ? "Spring communication week" : "华南春季沟通周",
                    east ? "How the year began, and what you plan for the season." : "开年走得怎么样，旺季怎么安排。",
                    east ? "Hangzhou office, first floor" : "广州市天河区示例路1号 二楼会议室",
                    today.plusDays(75),
                    10);
            course.at(
                    end.minus(Duration.ofDays(3)),
                    manager,
                    () -> made(manager, dealers(cast, all, manager), next, week -> {}));
        }
    }

    private void winter(Cast cast, List<Neighbour> all, HalfYear.Course course, Instant end, LocalDate today) {
        var manager = cast.colleague("zhao.lei");
        var plan = new Plan("西南年终沟通周", "回顾今年，商量明年的打算。", "成都办事处，二楼会客室", today.plusDays(6), 1);
        course.at(
                end.minus(Duration.ofDays(4)),
                manager,
                () -> made(manager, dealers(cast, all, manager), plan, week -> {
                    weeks.open(week);
                    var rich = cast.players().stream()
                            .filter(one -> manager.equals(one.manager()))
                            .toList();
                    for (var n = 0; n < rich.size() / 2; n++) {
                        var one = rich.get(n);
                        picks(one.dealer(), one.owner(), course, end.minus(Duration.ofHours(60 - n * 7L)), course.dice);
                    }
                    var dice = new Random(11);
                    for (var one : of(manager, all))
                        if (one.number() % 5 < 2)
                            picks(
                                    one.dealer(),
                                    one.owner(),
                                    course,
                                    end.minus(Duration.ofHours(80 - one.number())),
                                    dice);
                }));
    }

    private void autumn(Cast cast, List<Neighbour> all, HalfYear.Course course, Instant end, LocalDate today) {
        var manager = cast.colleague("zhou.min");
        var plan = new Plan("华南秋季沟通周", "旺季前见一面：备货、人手、样品。", "广州市天河区示例路1号 二楼会议室", today.minusDays(36), 2);
        course.at(end.minus(Duration.ofDays(48)), manager, () -> {
            var guests = of(manager, all);
            made(manager, guests.stream().map(Neighbour::dealer).toList(), plan, week -> {
                weeks.open(week);
                var dice = new Random(13);
                for (var one : guests)
                    if (one.number() % 4 != 3)
                        picks(
                                one.dealer(),
                                one.owner(),
                                course,
                                end.minus(Duration.ofDays(46)).plus(Duration.ofHours(2L * one.number())),
                                dice);
                course.at(end.minus(Duration.ofDays(25)), manager, () -> weeks.close(week));
            });
        });
    }

    private void made(UserId manager, List<DealerId> dealers, Plan plan, Consumer<WeekId> then) {
        var week = weeks.make(draft(manager, dealers, plan));
        if (week instanceof WeekService.Made.Done(var id)) then.accept(id);
    }

    private void picks(DealerId dealer, UserId owner, HalfYear.Course course, Instant when, Random dice) {
        course.at(
                when,
                owner,
                () -> mine.of(dealer).stream()
                        .filter(week -> !week.free().isEmpty())
                        .findFirst()
                        .ifPresent(week -> picks.pick(
                                week.guest(),
                                week.free()
                                        .get(dice.nextInt(week.free().size()))
                                        .id())));
    }

    private static List<Neighbour> of(UserId manager, List<Neighbour> all) {
        return all.stream().filter(one -> one.manager().equals(manager)).toList();
    }

    /** All that are the manager's. */
    private static List<DealerId> dealers(Cast cast, List<Neighbour> all, UserId manager) {
        var dealers = new ArrayList<>(cast.players().stream()
                .filter(one -> manager.equals(one.manager()))
                .map(Cast.Player::dealer)
                .toList());
        of(manager, all).forEach(one -> dealers.add(one.dealer()));
        return dealers;
    }

    /** Five working days, eight talks on each. */
    private WeekDraft draft(UserId manager, List<DealerId> dealers, Plan plan) {
        var days = new ArrayList<LocalDate>();
        for (var day = plan.earliest(); days.size() < 5; day = day.plusDays(1))
            if (workingDays.isWorking(day, "CN")) days.add(day);
        var first = days.getFirst();
        var slots = days.stream()
                .flatMap(day -> TIMES.stream()
                        .map(time -> new SlotDraft(manager, day.atTime(time), 45, DayWay.OFFICE, plan.place())))
                .toList();
        return new WeekDraft(
                plan.title(),
                plan.words(),
                first,
                days.getLast(),
                first.minusDays(plan.daysToChoose()),
                Storyteller.ZONE,
                slots,
                dealers);
    }
}
