package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.situation.Quarter;
import io.tanxin.dealers.situation.ReportForm;
import io.tanxin.dealers.situation.Requests;
import io.tanxin.dealers.situation.SituationDesk;
import io.tanxin.dealers.situation.Typed;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Situation reports: most dealers each half year for two and a half years, some each quarter for three; a few are asked and have not answered. */
@Component
class Situations {
    private static final int QUARTERS = 12;
    private static final int NEVER = 2;

    private final SituationDesk desk;
    private final Requests requests;

    Situations(SituationDesk desk, Requests requests) {
        this.desk = desk;
        this.requests = requests;
    }

    /** @param drift of the turnover, in percent a quarter */
    private record Shop(double staff, int floor, double turnover, double drift) {}

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var cared = cast.players().stream()
                .filter(player -> player.manager() != null)
                .toList();
        var now = Quarter.of(LocalDate.ofInstant(end, Storyteller.ZONE));
        for (var n = 0; n < cared.size() - NEVER; n++) {
            var player = cared.get(n);
            // chances of its own: the rest of the sample stays as it was
            var dice = new Random(player.dealer().value() * 31 + n);
            var silent = n % 6 == 4;
            var step = n % 6 == 0 ? 1 : 2;
            // of the running quarter nobody has reported yet; the silent ones have not for a year
            var last = silent ? -4 : -1;
            var shop = shop(player.stage(), dice);
            for (var back = last - (step == 1 ? QUARTERS - 1 : QUARTERS - 4); back <= last; back += step) {
                var at = dayIn(now.plus(back), dice);
                report(course, player, at, answers(shop, player, now.plus(back), back + QUARTERS, dice));
            }
            if (silent) ask(course, player, end.minus(Duration.ofDays(41)));
            // the letter to one without mail is still to be handed over
            else if (n % 6 == 1 || player.userName().equals("qin"))
                ask(course, player, end.minus(Duration.ofHours(20)));
        }
    }

    private void ask(HalfYear.Course course, Cast.Player player, Instant at) {
        course.at(at, player.managerId(), () -> requests.ask(player.dealer()));
    }

    /** At its own time, which may lie before the sample's half year. */
    private void report(HalfYear.Course course, Cast.Player player, Instant at, Map<String, Typed> answers) {
        UserId who = player.owner();
        course.at(
                at,
                who,
                () -> HouseClock.startingAt(at, hands -> {
                    if (!(desk.open(player.dealer()) instanceof ReportForm.Open form)) return false;
                    if (!(desk.give(form, answers) instanceof SituationDesk.Given.Done))
                        throw new IllegalStateException("the sample's report was refused");
                    return true;
                }));
    }

    private static Instant dayIn(Quarter quarter, Random dice) {
        return quarter.first()
                .plusDays(8 + dice.nextInt(70))
                .atTime(9 + dice.nextInt(9), dice.nextInt(60))
                .atZone(Storyteller.ZONE)
                .toInstant();
    }

    private static Shop shop(Stage stage, Random dice) {
        var size = 0.8 + dice.nextDouble() * 0.5;
        return switch (stage) {
            case STARTING -> new Shop(2.5 * size, (int) (70 * size), 140_000 * size, 1 + dice.nextDouble() * 3);
            case GROWING -> new Shop(6 * size, (int) (160 * size), 420_000 * size, dice.nextDouble() * 5 - 0.5);
            case ESTABLISHED -> new Shop(14 * size, (int) (420 * size), 1_500_000 * size, dice.nextDouble() * 3 - 1.2);
        };
    }

    private static Map<String, Typed> answers(Shop shop, Cast.Player player, Quarter quarter, int passed, Random dice) {
        var season = new double[] {0.86, 0.98, 1.0, 1.15}[quarter.number() - 1];
        var turnover =
                shop.turnover() * Math.pow(1 + shop.drift() / 100, passed) * season * (0.95 + dice.nextDouble() / 10);
        var zh = player.language().getLanguage().equals("zh");
        var answers = new HashMap<String, Typed>();
        answers.put("staff", open(Math.max(1, Math.round(shop.staff() * (1 + passed * shop.drift() / 160)))));
        answers.put("floor", open(shop.floor() + (passed > 6 && shop.drift() > 2 ? 40 : 0)));
        answers.put("turnover", open(Math.round(turnover / 1000) * 1000));
        answers.put("stock", open(Math.round(turnover * (0.45 + dice.nextDouble() / 5) / 1000) * 1000));
        answers.put("cash", open(3 + dice.nextInt(8)));
        answers.put("brands", new Typed(any(zh ? BRANDS_ZH : BRANDS_EN, dice), false));
        if (dice.nextInt(3) == 0) answers.put("worries", new Typed(any(zh ? WORRIES_ZH : WORRIES_EN, dice), true));
        if (dice.nextInt(4) == 0) answers.put("wishes", new Typed(any(zh ? WISHES_ZH : WISHES_EN, dice), false));
        if (player.stage() == Stage.ESTABLISHED) {
            answers.put("succession", new Typed(any(List.of("family", "open", "employee"), dice), true));
        }
        return answers;
    }

    private static Typed open(long figure) {
        return new Typed(Long.toString(figure), false);
    }

    private static String any(List<String> words, Random dice) {
        return words.get(dice.nextInt(words.size()));
    }

    private static final List<String> BRANDS_ZH = List.of("无", "示例甲、示例乙", "示例甲", "示例丙（只做配件）");
    private static final List<String> BRANDS_EN = List.of("none", "Sample One, Sample Two", "Sample One");
    private static final List<String> WORRIES_ZH =
            List.of("房租年后要涨一成，还在跟房东谈。", "带班师傅想回老家，不好找人接。", "附近新开了一家店，价格压得很低。", "工程款回得慢，年底周转有点紧。");
    private static final List<String> WORRIES_EN =
            List.of("The lease ends next summer.", "My best fitter may leave.", "A new shop nearby sells below cost.");
    private static final List<String> WISHES_ZH = List.of("新品早一点给样册。", "希望安装培训能在本地办一次。", "急单的到货时间能不能说准一点。");
    private static final List<String> WISHES_EN = List.of("Earlier catalogues.", "A fitters’ course nearby.");
}
