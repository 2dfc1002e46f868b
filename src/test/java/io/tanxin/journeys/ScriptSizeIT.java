package io.tanxin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a browser that was never here fetches for its first page, whichever that is; what a dialog needs comes when it opens. */
class ScriptSizeIT {
    private static final int MOST = 220_000;

    @TempDir
    Path data;

    @Test
    void every_first_page_brings_little_script() {
        var sizes = new LinkedHashMap<String, Long>();
        try (var chromium = new Chromium();
                var house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            for (var reader : screens(house).entrySet()) {
                try (var signedIn =
                        new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn(reader.getKey())) {
                    for (var screen : reader.getValue()) sizes.put(screen, script(house, chromium, signedIn, screen));
                }
            }
        }
        LoggerFactory.getLogger(ScriptSizeIT.class).info("Script of the first page, compressed: {}", sizes);
        assertThat(sizes)
                .allSatisfy((screen, bytes) -> assertThat(bytes).as(screen).isBetween(1L, (long) MOST));
    }

    private static Map<String, List<String>> screens(House house) {
        var db = house.bean(JdbcClient.class);
        var seat = db.sql("""
                select s.day_id, s.dealer_id from seat s join contact c on c.dealer_id = s.dealer_id
                  join person p on p.id = c.person_id join communication_day d on d.id = s.day_id
                 where p.user_name = 'chen' and d.state = 'SCHEDULED' order by d.starts_at desc limit 1
                """).query().singleRow();
        var day = seat.get("day_id");
        var dealer = "/dealers/" + seat.get("dealer_id");
        return Map.of(
                "li.na",
                List.of(
                        "/today",
                        "/dealers",
                        dealer,
                        dealer + "/promises",
                        "/days",
                        "/days/" + day,
                        "/promises",
                        "/me"),
                "wang.lei",
                List.of(
                        "/admin/people",
                        "/admin/audit",
                        "/admin/seals",
                        "/admin/outbox",
                        "/admin/import",
                        "/admin/areas",
                        "/admin/policies"),
                "chen",
                List.of("/my", "/my/days", "/my/days/" + day, "/my/promises", "/my/me"));
    }

    private static long script(House house, Chromium chromium, Visitor signedIn, String screen) {
        try (var fresh = new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT))) {
            var bytes = new AtomicLong();
            fresh.page().onRequestFinished(request -> {
                if (request.resourceType().equals("script")) bytes.addAndGet(request.sizes().responseBodySize);
            });
            fresh.page().context().addCookies(signedIn.page().context().cookies());
            fresh.open(screen);
            return bytes.get();
        }
    }
}
