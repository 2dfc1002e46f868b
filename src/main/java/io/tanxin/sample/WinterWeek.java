package io.tanxin.sample;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.week.MyWeeks;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.communication.week.WeekPicks;
import io.tanxin.communication.week.WeekService;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The sample's communication week: opened some days ago by Zhao Lei, half of his dealers have chosen. */
@Component
class WinterWeek {
    private static final int DAYS = 3;

    private final WeekService weeks;
    private final WeekPicks picks;
    private final MyWeeks mine;
    private final WorkingDays workingDays;

    WinterWeek(WeekService weeks, WeekPicks picks, MyWeeks mine, WorkingDays workingDays) {
        this.weeks = weeks;
        this.picks = picks;
        this.mine = mine;
        this.workingDays = workingDays;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var players = cast.players().stream()
                .filter(one -> "赵磊".equals(one.managerName()))
                .toList();
        if (players.isEmpty()) return;
        course.at(end.minus(Duration.ofDays(4)), players.getFirst().managerId(), () -> {
            var made = weeks.make(draft(players, LocalDate.ofInstant(end, Storyteller.ZONE)));
            if (!(made instanceof WeekService.Made.Done(var week))) return;
            weeks.open(week);
            for (var n = 0; n < players.size() / 2; n++)
                picks(players.get(n), course, end.minus(Duration.ofHours(60 - n * 7L)));
        });
    }

    private void picks(Cast.Player player, HalfYear.Course course, Instant when) {
        course.at(
                when,
                player.owner(),
                () -> mine.of(player.dealer()).stream()
                        .filter(week -> !week.free().isEmpty())
                        .forEach(week -> {
                            var free = week.free();
                            picks.pick(
                                    week.guest(),
                                    free.get(course.dice.nextInt(free.size())).id());
                        }));
    }

    private WeekDraft draft(List<Cast.Player> players, LocalDate today) {
        UserId manager = players.getFirst().managerId();
        var first = workingDays.workingOnOrAfter(today.plusDays(6), "CN");
        var slots = IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .filter(day -> workingDays.isWorking(day, "CN"))
                .flatMap(day -> IntStream.of(9, 10, 14, 15)
                        .mapToObj(
                                hour -> new SlotDraft(manager, day.atTime(hour, 0), 45, DayWay.OFFICE, "成都办事处，二楼会客室")))
                .toList();
        return new WeekDraft(
                "西南年终沟通周",
                "回顾今年，商量明年的打算。",
                first,
                first.plusDays(DAYS - 1),
                first.minusDays(1),
                Storyteller.ZONE,
                slots,
                players.stream().map(Cast.Player::dealer).toList());
    }
}
