package io.tanxin.communication.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.communication.talk.MinutesLine.Look;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C4")
class MinutesTextTest {

    @Test
    void each_written_line_is_a_line_that_can_be_corrected() {
        var lines = MinutesText.lines("""
                # Stock
                The shelf is too small.
                **Two metres** would do.

                - first
                  - in it
                - second
                """);

        assertThat(lines)
                .extracting(MinutesLine::number, MinutesLine::look, MinutesLine::depth, MinutesLine::plain)
                .containsExactly(
                        tuple(1, Look.HEADING, 0, "Stock"),
                        tuple(2, Look.TEXT, 0, "The shelf is too small."),
                        tuple(3, Look.TEXT, 0, "Two metres would do."),
                        tuple(5, Look.ITEM, 0, "first"),
                        tuple(6, Look.ITEM, 1, "in it"),
                        tuple(7, Look.ITEM, 0, "second"));
        assertThat(lines.get(2).html()).isEqualTo("<strong>Two metres</strong> would do.");
    }

    @Test
    void boxes_and_numbers_stand_before_their_items() {
        assertThat(MinutesText.lines("- [ ] @Li 12/03 price list\n- [x] done\n\n3. three\n4. four"))
                .extracting(MinutesLine::marker, MinutesLine::plain)
                .containsExactly(
                        tuple("☐", "@Li 12/03 price list"),
                        tuple("☑", "done"),
                        tuple("3.", "three"),
                        tuple("4.", "four"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick=\"alert(1)\">bold</b>",
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "![picture](https://tracker.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "    <script>indented</script>",
                "```\n<script>fenced</script>\n```",
                "[ref]\n\n[ref]: javascript:alert(1)",
                "<!-- <script>alert(1)</script> -->",
                "[x](https://ok.example \"onmouseover=alert(1)\")"
            })
    void hostile_text_can_do_no_harm(String hostile) {
        for (var line : MinutesText.lines(hostile)) {
            var html = Jsoup.parseBodyFragment(line.html());
            assertThat(html.body().select("*:not(body):not(strong):not(em):not(code):not(a):not(br)"))
                    .isEmpty();
            assertThat(html.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
            assertThat(html.body().getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(Attribute::getKey))
                    .isSubsetOf("href", "rel", "target");
        }
    }

    @Test
    void a_picture_is_its_words_and_a_link_goes_out_without_telling_where_from() {
        assertThat(MinutesText.lines("![the shelf](https://x.example/a.png)")
                        .getFirst()
                        .html())
                .isEqualTo("the shelf");
        assertThat(MinutesText.lines("[list](https://x.example/list)")
                        .getFirst()
                        .html())
                .contains("href=\"https://x.example/list\"", "rel=\"noopener noreferrer nofollow\"");
    }

    @Test
    void what_looks_like_html_is_shown_as_it_was_typed() {
        assertThat(MinutesText.lines("<script>alert(1)</script>").getFirst().plain())
                .isEqualTo("<script>alert(1)</script>");
    }
}
