package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second manager and a second dealer look everywhere for what is not theirs. */
@Tag("apart")
class ForeignIT {
    private static final String NOT_FOUND = "Not found|没有找到";

    @TempDir
    static Path data;

    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void a_second_manager_finds_nothing_of_the_first_ones() {
        var foreign = names("m.user_name = 'li.na'");
        try (var zhou = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("zhou.min")) {
            for (var list : List.of(
                    "/today",
                    "/dealers",
                    "/dealers?order=code",
                    "/dealers?view=without",
                    "/dealers?view=left",
                    "/days",
                    "/days?tab=past",
                    "/days?tab=unanswered",
                    "/days?tab=cancelled",
                    "/days?tab=drafts",
                    "/promises",
                    "/promises?tab=all",
                    "/promises?tab=to_dealers",
                    "/promises?tab=from_dealers",
                    "/promises?tab=waiting",
                    "/stand-ins",
                    "/me")) {
                shows(zhou, list, foreign);
            }
            for (var words : List.of("陈记", "HD00", "cjcf", "Hu Lighting", "chen")) {
                for (var list : List.of("/dealers?q=", "/days?tab=past&q=", "/promises?tab=all&q=")) {
                    shows(zhou, list + words, foreign);
                }
            }
            zhou.open("/dealers");
            var file = zhou.page()
                    .request()
                    .get(house.url("/"
                            + zhou.page()
                                    .locator("a.export-link")
                                    .getAttribute("href")
                                    .replaceFirst("^.*?(VAADIN)", "$1")));
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text()).contains("岭南橱柜").doesNotContain(foreign);
            for (var there : theirs("/dealers/", "/days/", "/promises/")) isNotThere(zhou, there);
            for (var there : List.of("/admin/people", "/admin/import", "/admin/outbox", "/admin/audit", "/my")) {
                isNotThere(zhou, there);
            }
        }
    }

    @Test
    void a_second_dealer_finds_nothing_of_the_first_ones() {
        var foreign = names("d.code <> 'HD004'");
        try (var hu = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            for (var list : List.of("/my", "/my/days", "/my/promises", "/my/me")) shows(hu, list, foreign);
            isNotThere(hu, theirs("/my/days/").get(0));
            for (var there : theirs("/dealers/", "/days/", "/promises/")) isNotThere(hu, there);
            for (var there : List.of("/today", "/dealers", "/days", "/promises", "/admin/people", "/admin/outbox")) {
                isNotThere(hu, there);
            }
        }
    }

    private static void shows(Visitor visitor, String path, CharSequence... foreign) {
        visitor.open(path);
        assertThat(visitor.page().content()).as(path).doesNotContain(foreign);
    }

    private static void isNotThere(Visitor visitor, String path) {
        visitor.open(path);
        assertThat(visitor.heading()).hasText(Pattern.compile(NOT_FOUND));
    }

    /** Names, codes, people and telephones by which a foreign dealer would be known. */
    private static CharSequence[] names(String whose) {
        return house.bean(JdbcClient.class)
                .sql("""
                        select d.name from dealer d join person m on m.id = d.manager_id where %1$s
                        union select d.code from dealer d join person m on m.id = d.manager_id where %1$s
                        union select p.name from dealer d join person m on m.id = d.manager_id
                                join contact c on c.dealer_id = d.id join person p on p.id = c.person_id where %1$s
                        union select p.phone from dealer d join person m on m.id = d.manager_id
                                join contact c on c.dealer_id = d.id join person p on p.id = c.person_id where %1$s
                        """.formatted(whose))
                .query(String.class)
                .list()
                .toArray(CharSequence[]::new);
    }

    /** Addresses of what belongs to the first dealer. */
    private static List<String> theirs(String... paths) {
        var db = house.bean(JdbcClient.class);
        var sql = Map.of(
                "/dealers/", "select id from dealer where code = 'HD001'",
                "/days/",
                        "select s.day_id from seat s join dealer d on d.id = s.dealer_id where d.code = 'HD001' limit 1",
                "/my/days/",
                        "select s.day_id from seat s join dealer d on d.id = s.dealer_id where d.code = 'HD001' limit 1",
                "/promises/",
                        "select p.id from promise p join dealer d on d.id = p.dealer_id where d.code = 'HD001' limit 1");
        return List.of(paths).stream()
                .map(path -> path + db.sql(sql.get(path)).query(String.class).single())
                .toList();
    }
}
