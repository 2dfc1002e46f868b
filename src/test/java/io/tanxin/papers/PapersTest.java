package io.tanxin.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tanxin.kernel.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

@Tag("N1")
class PapersTest {
    private final Papers papers = new Papers(messages(), new PaperFonts());

    @Test
    void chinese_is_set_in_a_font_that_comes_along_with_its_bold_and_its_punctuation() throws IOException {
        var pdf = papers.print(paper(Locale.SIMPLIFIED_CHINESE, "沟通纪要", "陈记厨房", "下周五前送到；“两米的货架”，不是三米。", 1));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document))
                    .contains("沟通纪要", "陈记厨房", "下周五前送到；“两米的货架”，不是三米。")
                    .doesNotContain("#")
                    .doesNotContainPattern("[\u2E80-\u2FDF]");
            assertThat(fonts(document))
                    .anyMatch(name -> name.endsWith("+NotoSansSC-Bold"))
                    .allMatch(
                            name -> name.matches("[A-Z]{6}\\+(NotoSansSC|SourceSans3)-.*")); // the latter: page numbers
        }
        assertThat(pdf.length).as("only the signs that are used").isLessThan(150_000);
    }

    @Test
    void a_box_to_tick_comes_from_the_other_font_and_what_no_font_has_is_a_box() throws IOException {
        try (var document =
                Loader.loadPDF(papers.print(paper(Locale.SIMPLIFIED_CHINESE, "沟通纪要", "陈记厨房", "☐ 排课 ☑ 送货 😀", 1)))) {
            assertThat(text(document)).contains("☐ 排课 ☑ 送货 □").doesNotContain("#");
        }
    }

    @Test
    void a_paper_can_be_read_aloud_title_language_and_structure_are_in_it() throws IOException {
        try (var document =
                Loader.loadPDF(papers.print(paper(Locale.ENGLISH, "Minutes", "Hu Lighting", "It’s two metres.", 1)))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Minutes");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(text(document)).contains("It’s two metres.");
        }
    }

    @Test
    void pages_are_a4_and_numbered() throws IOException {
        try (var document =
                Loader.loadPDF(papers.print(paper(Locale.ENGLISH, "Minutes", "Hu Lighting", "A line.", 120)))) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth(), within(1f));
            assertThat(text(document)).contains("1 / " + pages, pages + " / " + pages);
        }
    }

    @Test
    void what_somebody_typed_is_text_and_nothing_is_fetched() throws IOException {
        var typed = "<img src=\"http://tracker.example/x.png\"><script>alert(1)</script> & <b>";

        try (var document = Loader.loadPDF(papers.print(paper(Locale.ENGLISH, "Minutes", typed, "A line.", 1)))) {
            assertThat(text(document)).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void nobody_prints_all_day() {
        var desk = new PaperDesk(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (var n = 0; n < 60; n++) {
            assertThat(status(desk, 20)).isEqualTo(200);
        }
        assertThat(status(desk, 20)).isEqualTo(429);
        assertThat(status(desk, 22)).isEqualTo(200);
    }

    private static int status(PaperDesk desk, long reader) {
        return desk.hand(new UserId(reader), () -> PaperDesk.Made.pdf("x", new byte[0]))
                .getStatusCode()
                .value();
    }

    private static Paper paper(Locale language, String title, String dealer, String line, int times) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var n = 0; n < times; n++) lines.add(Map.of("text", line));
        return new Paper("trial", language, title, title, Map.of("dealer", dealer, "lines", lines));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        var names = new ArrayList<String>();
        var resources = document.getPage(0).getResources();
        for (var name : resources.getFontNames())
            names.add(resources.getFont(name).getName());
        return names;
    }

    private static ReloadableResourceBundleMessageSource messages() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:vaadin-i18n/translations");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
