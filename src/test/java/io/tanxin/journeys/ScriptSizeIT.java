package io.tanxin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** What a browser that was never here fetches for its first page, whichever that is; what a dialog needs comes when it opens. */
@ExtendWith(Morning.class)
class ScriptSizeIT {
    private static final long MOST = 220_000;

    /** They bring more than a list: FullCalendar's months; a list, a field for files and a bar that fills, for administrators only. */
    private static final Map<String, Long> DRAWN = Map.of("/calendar", 280_000L, "/admin/import", 225_000L);

    private final House house;
    private final Chromium chromium;
    private final Places places;

    ScriptSizeIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
        places = new Places(house);
    }

    @Test
    void every_first_page_brings_little_script() {
        var seen = new LinkedHashMap<String, Long>();
        look("li.na", places.manager(), seen);
        look("wu.jing", places.director(), seen);
        look("he.ping", places.colleague(), seen);
        look("wang.lei", places.administrator(), seen);
        look("hu", places.dealer("hu", "HD004"), seen);
        LoggerFactory.getLogger(ScriptSizeIT.class).info("Script of the first page, compressed: {}", seen);
        assertThat(seen).containsKeys(DRAWN.keySet().toArray(String[]::new));
        assertThat(seen)
                .allSatisfy((page, bytes) -> assertThat(bytes).as(page).isBetween(1L, DRAWN.getOrDefault(page, MOST)));
    }

    @Test
    void a_light_page_brings_none() {
        for (var place : places.light()) {
            try (var somebody = new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT))) {
                var bytes = counted(somebody.page());
                somebody.open(place.path());
                assertThat(bytes).as(place.name()).hasValue(0);
            }
        }
    }

    /** Each screen once, whoever of its readers comes first. */
    private void look(String reader, List<Places.Place> all, Map<String, Long> seen) {
        try (var signedIn = new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn(reader)) {
            var cookies = signedIn.page().context().cookies();
            for (var place : all) {
                if (seen.containsKey(place.page()) || places.screen(place).isEmpty()) continue;
                try (var fresh = new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT))) {
                    var bytes = counted(fresh.page());
                    fresh.page().context().addCookies(cookies);
                    fresh.open(place.path());
                    seen.put(place.page(), bytes.get());
                }
            }
        }
    }

    private static AtomicLong counted(Page page) {
        var bytes = new AtomicLong();
        page.onRequestFinished(request -> {
            if (request.resourceType().equals("script")) bytes.addAndGet(request.sizes().responseBodySize);
        });
        return bytes;
    }
}
