package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.Network;
import io.tanxin.mail.LetterKind.CalendarPart;
import io.tanxin.mail.LetterKind.Composition;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MailTest
class LetterpressTest {

    @Autowired
    Letterpress press;

    @Autowired
    TestPost.Readers readers;

    @BeforeEach
    void readers() {
        readers.reset();
    }

    @Test
    @Tag("M15")
    void it_is_readable_with_pictures_off_in_the_dark_and_tells_nobody_that_it_was_opened() {
        var html = Jsoup.parse(print("a shelf", null).html());
        assertThat(html.select("img, script, link, iframe, object")).isEmpty();
        assertThat(html.html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(html.select("style").html()).contains("prefers-color-scheme: dark");
        assertThat(html.select("table[width=600]")).hasSize(1);
        assertThat(html.select("h1").attr("style")).contains("font-size");
        assertThat(html.title()).isEqualTo("About a shelf");
    }

    @Test
    @Tag("M15")
    void the_plain_text_says_the_same_with_every_links_address() {
        assertThat(print("a shelf", null).text()).isEqualTo("""
                Guangming Kitchens

                Good morning, Hu Wei

                A bold word of a shelf.

                > a shelf

                - first
                - second

                Coming: https://portal.example/r/t

                Guangming Kitchens, 8 Lake Road, Hangzhou

                An answer to this mail goes to Li Na.

                Times are China Time (Asia/Shanghai).
                """);
    }

    @Test
    @Tag("M9")
    void it_speaks_the_readers_language_and_names_the_readers_zone() {
        var chen = readers.reader(Network.CHEN).orElseThrow();
        var letter = press.print("test/note", wanted("架子", null), chen, null, WayOut.NONE, Wording.SHIPPED);
        assertThat(letter.subject()).isEqualTo("关于架子");
        assertThat(Jsoup.parse(letter.html()).select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(letter.text()).contains("陈大明，早上好").contains("文中时间均为中国时间（Asia/Shanghai）");
    }

    @Test
    void what_somebody_wrote_stays_text() {
        var html = Jsoup.parse(print("<img src=x onerror=alert(1)>", null).html());
        assertThat(html.select("img")).isEmpty();
        assertThat(html.select("blockquote").text()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    @Tag("M28")
    void only_a_first_letter_offers_to_stop_it() {
        assertThat(print("a shelf", null).html()).doesNotContain("/u/");
        assertThat(print("a shelf", URI.create("https://portal.example/u/t")).text())
                .contains("That is not me, or I want no more such mail: https://portal.example/u/t");
    }

    @Test
    @Tag("M19")
    void a_calendar_part_whose_text_says_another_method_is_refused() {
        var hu = readers.reader(Network.HU).orElseThrow();
        var wrong = wanted("x", new CalendarPart("CANCEL", TestPost.CALENDAR));
        assertThatThrownBy(() -> press.print("test/note", wrong, hu, null, WayOut.NONE, Wording.SHIPPED))
                .hasMessageContaining("CANCEL");
    }

    private PrintedLetter print(String words, @Nullable URI stop) {
        var hu = readers.reader(Network.HU).orElseThrow();
        var liNa = readers.reader(Network.LI_NA).orElseThrow();
        return press.print("test/note", wanted(words, null), hu, liNa, new WayOut(stop, null, null), Wording.SHIPPED);
    }

    private static Composition.Wanted wanted(String words, @Nullable CalendarPart calendar) {
        return new Composition.Wanted(
                List.of(words), Map.of("words", words, "answer", "https://portal.example/r/t"), calendar);
    }
}
