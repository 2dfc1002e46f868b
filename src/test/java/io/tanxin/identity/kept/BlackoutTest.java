package io.tanxin.identity.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What 陈大明 reads of what others wrote. */
@Tag("C4")
class BlackoutTest {
    private final Blackout black = new Blackout(
            new NameBook()
                    .add(List.of("王建国", "Hu Wei", "Anna Maria Lopez", "Li", "欧阳娜娜 Nana", "陈大"))
                    .add(List.of("胡氏照明 Hu Lighting"))
                    .near(List.of("李秀英", "陈小红", "Zhou Min"))
                    .keep(Set.of("陈大明")),
            Set.of("chen@kitchen.example", "13800000020"));

    @Test
    void names_of_others_are_blacked_wherever_they_stand_and_the_readers_own_is_not() {
        assertThat(black.of("和王建国说好，陈大明下周来；Hu Wei also agreed.")).isEqualTo("和■■■说好，陈大明下周来；■■■ also agreed.");
        assertThat(black.of("WEI HU, anna maria lopez.")).isEqualTo("■■■, ■■■.");
        assertThat(black.of("欧阳娜娜和Nana")).isEqualTo("■■■和■■■");
        assertThat(black.of("学胡氏照明，as Hu Lighting does")).isEqualTo("学■■■，as ■■■ does");
    }

    @Test
    void a_word_that_only_contains_a_name_stays() {
        assertThat(black.of("A list of Huwei goods; Shu Weiss")).isEqualTo("A list of Huwei goods; Shu Weiss");
        assertThat(black.of("Li asked")).as("too short to be a name alone").isEqualTo("Li asked");
    }

    @Test
    void people_around_are_blacked_as_they_are_spoken_of_too() {
        assertThat(black.of("李经理说秀英姐不在，小李来，Mr. Zhou and Ms Min wait")).isEqualTo("■■■说■■■姐不在，■■■来，■■■ and ■■■ wait");
        assertThat(black.of("王经理")).as("nobody around is called so").isEqualTo("王经理");
        assertThat(black.of("陈老板"))
                .as("it may be another Chen, but it is the reader too")
                .isEqualTo("陈老板");
    }

    @Test
    void addresses_and_numbers_of_others_are_blacked_and_days_and_amounts_are_not() {
        assertThat(black.of("hu.wei@lighting.example, chen@kitchen.example")).isEqualTo("■■■, chen@kitchen.example");
        assertThat(black.of("139 1234 5678, 13800000020, 0571-12345678, +49 30 1234567"))
                .isEqualTo("■■■, 13800000020, ■■■, ■■■");
        assertThat(black.of("2026-12-04 10:00, ¥1,234,567.00, 12000000 pieces"))
                .isEqualTo("2026-12-04 10:00, ¥1,234,567.00, 12000000 pieces");
    }

    @Test
    void what_was_taken_out_by_hand_is_gone_from_every_place() {
        var entry = new KeptEntry(
                null,
                "The tall one",
                List.of("The tall one came", "and 王建国"),
                Map.of("words", List.of("The tall one came"), "minutes", 30));
        var told = black.of(entry, List.of("tall one", " "));
        assertThat(told.heading()).isEqualTo("The ■■■");
        assertThat(told.lines()).containsExactly("The ■■■ came", "and ■■■");
        assertThat(told.data().toString()).doesNotContain("tall").contains("30");
    }
}
