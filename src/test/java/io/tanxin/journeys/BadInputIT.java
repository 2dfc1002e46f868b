package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be used is said in one sentence, in the reader's language, and nothing of it is kept. */
@ExtendWith(Morning.class)
class BadInputIT {
    private static final int HUNDRED_MB = 100 << 20;

    private final House house;
    private final Chromium chromium;

    BadInputIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void a_file_that_is_no_list_of_dealers(@TempDir Path files) throws IOException {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        var before = count("dealer");
        try (var admin = desk("zh-CN").signIn("wang.lei")) {
            admin.open("/admin/import");
            refused(admin, Files.write(files.resolve("empty.csv"), new byte[0]), "文件是空的。");
            refused(admin, Files.write(files.resolve("named-so.csv"), picture), "这既不是工作簿，也不是 CSV 文件。");
            refused(admin, Files.write(files.resolve("picture.png"), picture), "无法读取这类文件");
            refused(admin, large(files.resolve("large.csv")), "文件过大");
        }
        assertThat(count("dealer")).isEqualTo(before);
    }

    private static void refused(Visitor admin, Path file, String words) {
        admin.page().waitForFileChooser(() -> admin.button("选择文件").click()).setFiles(file);
        assertThat(admin.page().locator(".import-refused")).hasText(words);
        assertThat(admin.page().locator(".import-sums")).hasCount(0);
        assertThat(admin.page().locator("vaadin-upload-file")).hasCount(0);
    }

    private static Path large(Path file) throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUNDRED_MB);
        }
        return file;
    }

    @Test
    void a_name_of_300_characters_and_one_with_an_emoji() {
        try (var manager = desk("en-GB").signIn("li.na")) {
            manager.open("/dealers");
            manager.button("New dealer").click();
            manager.dialog();
            manager.field("Code").fill("BAD-1");
            manager.field("Name").fill("很".repeat(300));
            manager.button("Save").click();
            // beside its field; for a moment it is read out from another place too
            assertThat(manager.page().locator("[slot=error-message]:has-text('At most 120 characters.')"))
                    .isVisible();
            assertThat(count("dealer where code = 'BAD-1'")).isZero();
            manager.field("Name").fill("O'Brien & <b>灯</b> 💡");
            manager.button("Save").click();
            assertThat(manager.heading()).hasText("O'Brien & <b>灯</b> 💡");
        }
    }

    @Test
    void a_date_that_does_not_exist() {
        try (var manager = desk("en-GB").signIn("li.na")) {
            manager.open("/promises");
            var before = count("promise");
            manager.button("New promise").click();
            manager.dialog();
            var due = manager.field("Due");
            manager.page().keyboard().press("Control+Enter");
            assertThat(manager.page().locator("vaadin-date-picker [slot=error-message]"))
                    .hasText("Please fill this in");
            due.fill("31 Feb 2027");
            due.press("Enter");
            assertThat(manager.page().locator("vaadin-date-picker [slot=error-message]"))
                    .hasText("There is no such day");
            manager.page().keyboard().press("Control+Enter");
            manager.settled();
            assertThat(manager.page().locator("vaadin-date-picker [slot=error-message]"))
                    .hasText("There is no such day");
            assertThat(count("promise")).isEqualTo(before);
        }
    }

    private int count(String rows) {
        return house.bean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    private Visitor desk(String language) {
        return new Visitor(house, chromium.desk(language, ColorScheme.LIGHT));
    }
}
