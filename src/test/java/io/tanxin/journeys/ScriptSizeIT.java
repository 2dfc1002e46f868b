package io.tanxin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a browser that was never here fetches for a page with a list. */
class ScriptSizeIT {
    @TempDir
    Path data;

    @Test
    void the_first_page_with_a_list_brings_little_script() {
        try (var chromium = new Chromium();
                var house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING);
                var signedIn = new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn("li.na");
                var fresh = new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT))) {
            var bytes = new AtomicLong();
            fresh.page().onRequestFinished(request -> {
                if (request.resourceType().equals("script")) bytes.addAndGet(request.sizes().responseBodySize);
            });
            fresh.page().context().addCookies(signedIn.page().context().cookies());
            fresh.open("/dealers");
            assertThat(bytes.get()).isPositive();
            LoggerFactory.getLogger(ScriptSizeIT.class)
                    .info("Script of the first page with a list: {} kB, compressed", bytes.get() / 1000);
            assertThat(bytes.get()).isLessThan(260_000);
        }
    }
}
