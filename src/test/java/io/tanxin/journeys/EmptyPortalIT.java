package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Without the sample: nobody is there, and nothing. */
@ExtendWith(OutputCaptureExtension.class)
class EmptyPortalIT {
    private static final Pattern CODE = Pattern.compile("once: ([-A-Z0-9]{14})");

    @Test
    void the_first_administrator_comes_in_by_the_code_in_the_log_and_finds_empty_lists(
            @TempDir Path data, CapturedOutput log) {
        var axe = new Axe();
        try (var house = House.empty(data);
                var chromium = Chromium.ofTheRun();
                var first = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT))) {
            axe.look(first, new Places.Place("first", "/sign-in/first"));
            fill(first, "WRON-GCOD-EWRO");
            assertThat(first.page().locator("p.note.bad")).isVisible();
            axe.look(first, "first-wrong-code");
            var code = CODE.matcher(log);
            assertThat(code.find()).isTrue();
            fill(first, code.group(1));
            first.password("first@house.example", "quite-a-long-one");
            first.isIn();
            for (var path :
                    List.of("/dealers", "/admin/people", "/admin/import", "/admin/outbox", "/admin/areas", "/me")) {
                axe.look(first, new Places.Place("empty" + path.replace('/', '-'), path));
            }
        }
        assertThat(axe.found()).isEmpty();
    }

    private static void fill(Visitor first, String code) {
        for (var field : Map.of(
                        "#code", code, "#name", "郭晓", "#email", "first@house.example", "#password", "quite-a-long-one")
                .entrySet()) {
            first.page().locator(field.getKey()).fill(field.getValue());
        }
        first.page().locator("button.main").click();
    }
}
