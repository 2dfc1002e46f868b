package io.tanxin.communication.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.communication.talk.PromiseLine.Problem;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C4")
@Tag("P2")
class PromiseLinesTest {
    private static final LocalDate TALK = LocalDate.of(2026, 11, 23); // a Monday
    private static final Named LI_NA = new Named(new UserId(1), Side.COMPANY, "Li Na", List.of("li.na"));
    private static final Named LIU = new Named(new UserId(2), Side.COMPANY, "刘洋", List.of("liuyang"));
    private static final Named CHEN = new Named(new UserId(3), Side.DEALER, "陈大明", List.of("chendaming"));
    private static final Named CHEN_HONG = new Named(new UserId(4), Side.DEALER, "陈小红", List.of("chenxiaohong"));
    private static final List<Named> PEOPLE = List.of(LI_NA, LIU, CHEN, CHEN_HONG);

    @Test
    void the_line_of_the_design_becomes_a_promise() {
        var lines = PromiseLines.read("# Talk\n\n- [ ] @Li Na 12/03 send price list\n", PEOPLE, TALK, TALK);

        assertThat(lines)
                .extracting(PromiseLine::number, PromiseLine::owner, PromiseLine::due, PromiseLine::words)
                .containsExactly(tuple(3, LI_NA, LocalDate.of(2026, 12, 3), "send price list"));
        assertThat(lines.getFirst().ready()).isTrue();
    }

    @Test
    void a_name_that_nobody_has_is_not_what_is_promised() {
        assertThat(only("- [ ] @王五 12/03 联系安装师傅").words()).isEqualTo("联系安装师傅");
        assertThat(only("- [ ] @Wang 12/03 call the fitter").words()).isEqualTo("call the fitter");
        // where no end of a name is seen, nothing is lost
        assertThat(only("- [ ] @王五联系安装师傅 12/03").words()).isEqualTo("王五联系安装师傅");
    }

    @ParameterizedTest
    @CsvSource({
        "Li Na, 1",
        "Li, 1",
        "li na, 1",
        "LINA, 1",
        "li.na, 1",
        "Na, 1",
        "李娜, 0",
        "刘洋, 2",
        "刘, 2",
        "刘经理, 2",
        "liuyang, 2",
        "liu, 2",
        "陈大明, 3",
        "陈大, 3",
        "chend, 3",
        "陈小红, 4",
        "Wang, 0"
    })
    void a_name_is_found_whole_by_pinyin_or_by_its_begin(String written, long id) {
        var line = only("- [ ] @" + written + " 12/03 price list");

        var owner = line.owner();
        assertThat(owner == null ? 0 : owner.id().value()).isEqualTo(id);
        assertThat(line.problems().contains(Problem.UNKNOWN_NAME)).isEqualTo(id == 0);
        if (id > 0) assertThat(line.words()).isEqualTo("price list");
    }

    @ParameterizedTest
    @CsvSource({"l", "陈", "chen"})
    void a_begin_that_two_people_share_is_asked_back(String written) {
        assertThat(only("- [ ] @" + written + " 12/03 price list").problems()).containsExactly(Problem.SEVERAL_NAMES);
    }

    @Test
    void chinese_writes_on_without_blanks() {
        var line = only("- [ ] @刘洋12月3日前发价格表");

        assertThat(line)
                .extracting(PromiseLine::owner, PromiseLine::due, PromiseLine::words)
                .containsExactly(LIU, LocalDate.of(2026, 12, 3), "发价格表");
        assertThat(only("－［　］＠刘总　１２／３　发价格表").due()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "12/03, 2026-12-03",
        "12/3, 2026-12-03",
        "25/12, 2026-12-25",
        "2026-12-03, 2026-12-03",
        "2027/1/5, 2027-01-05",
        "3 Dec, 2026-12-03",
        "3rd December, 2026-12-03",
        "Dec 3, 2026-12-03",
        "3 Jan 2028, 2028-01-03",
        "12月3日, 2026-12-03",
        "12月3号, 2026-12-03",
        "2027年1月5日, 2027-01-05",
        "周五, 2026-11-27",
        "本周五, 2026-11-27",
        "下周五, 2026-12-04",
        "下星期天, 2026-12-06",
        "next Friday, 2026-12-04",
        "this Fri, 2026-11-27",
        "tomorrow, 2026-11-24",
        "后天, 2026-11-25",
        "1/15, 2027-01-15",
        "3 Feb, 2027-02-03",
        "23 Nov, 2026-11-23"
    })
    void a_date_is_read_as_people_write_it(String written, LocalDate due) {
        for (var line : List.of("- [ ] @Li Na " + written + " price list", "- [ ] @Li Na price list by " + written)) {
            assertThat(only(line))
                    .as(line)
                    .extracting(PromiseLine::due, PromiseLine::words, PromiseLine::ready)
                    .containsExactly(due, "price list", true);
        }
    }

    @ParameterizedTest
    @CsvSource({"2/30", "13月1日", "2027-02-29", "31 Nov", "45/45"})
    void a_day_that_does_not_exist_is_said(String written) {
        assertThat(only("- [ ] @Li Na " + written + " price list").problems()).containsExactly(Problem.NO_SUCH_DATE);
    }

    @Test
    void the_29th_of_february_is_the_next_years_if_there_is_one() {
        assertThat(PromiseLines.read("- [ ] @Li Na 2/29 list", PEOPLE, LocalDate.of(2027, 12, 1), TALK)
                        .getFirst()
                        .due())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void a_day_some_weeks_ago_is_a_slip_not_next_year() {
        var line = only("- [ ] @Li Na 11/02 price list");

        assertThat(line.due()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(line.problems()).containsExactly(Problem.PAST_DATE);
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(only("- [ ] send price list").problems()).containsExactly(Problem.NO_NAME, Problem.NO_DATE);
        assertThat(only("- [ ] @Li Na send price list").problems()).containsExactly(Problem.NO_DATE);
        assertThat(only("- [ ] @Li Na 12/03").problems()).containsExactly(Problem.NO_WORDS);
        assertThat(only("- [ ] @Li Na 12/03 " + "x".repeat(501)).problems()).containsExactly(Problem.TOO_LONG);
        assertThat(only("- [ ]").problems()).contains(Problem.NO_NAME, Problem.NO_DATE, Problem.NO_WORDS);
    }

    @Test
    void what_is_done_plain_or_code_is_no_promise() {
        assertThat(PromiseLines.read(
                        "- [x] @Li Na 12/03 done\n- @Li Na 12/03 talked\n```\n- [ ] @Li Na 12/03 x\n```",
                        PEOPLE,
                        TALK,
                        TALK))
                .isEmpty();
    }

    @Test
    void a_corrected_line_can_be_read_in_one_way_only() {
        var text = "before\n- [ ] @陈 12/03 发价格表\nafter";

        var mended = PromiseLines.rewritten(text, 2, CHEN, LocalDate.of(2027, 1, 5), "发价格表");

        assertThat(mended).isEqualTo("before\n- [ ] @陈大明 2027-01-05 发价格表\nafter");
        assertThat(PromiseLines.read(mended, PEOPLE, TALK, TALK).getFirst())
                .extracting(PromiseLine::owner, PromiseLine::due, PromiseLine::ready)
                .containsExactly(CHEN, LocalDate.of(2027, 1, 5), true);
    }

    private static PromiseLine only(String text) {
        return PromiseLines.read(text, PEOPLE, TALK, TALK).getFirst();
    }
}
