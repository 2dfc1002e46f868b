package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** A second manager and a second dealer look everywhere for what is not theirs. */
@ExtendWith(Morning.class)
class ForeignIT {
    private static final Pattern NOT_FOUND = Pattern.compile("Not found|没有找到");

    private static final Map<String, String> LINKS = Map.of(
            "RSVP", "/r/", "VERDICT", "/p/", "CONCERN", "/c/", "STOP_MAIL", "/u/", "SIGN_IN", "/login/ott?token=");

    private static final String[] OF_STAFF = {
        "/dealers/",
        "/days/",
        "/promises/",
        "/plans/",
        "/concerns/",
        "/decisions/",
        "/checks/",
        "/handed/",
        "/handovers/"
    };

    private final House house;
    private final Chromium chromium;

    ForeignIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void a_second_manager_finds_nothing_of_the_first_ones() {
        var foreign = names("m.user_name = 'li.na'", "m.user_name = 'zhou.min'");
        try (var zhou = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("zhou.min")) {
            for (var list : List.of(
                    "/today",
                    "/inbox",
                    "/inbox?order=clock",
                    "/inbox?state=done",
                    "/inbox?whose=area",
                    "/dealers",
                    "/dealers?order=code",
                    "/dealers?view=without",
                    "/dealers?view=left",
                    "/days",
                    "/days?tab=past",
                    "/days?tab=unanswered",
                    "/days?tab=cancelled",
                    "/days?tab=drafts",
                    "/days/on-holiday",
                    "/promises",
                    "/promises?tab=all",
                    "/promises?tab=to_dealers",
                    "/promises?tab=from_dealers",
                    "/promises?tab=waiting",
                    "/promises?tab=to_repair",
                    "/promises/kept",
                    "/promises/apologies",
                    "/loans",
                    "/loans?tab=all",
                    "/handed",
                    "/handed?tab=back",
                    "/handed?tab=to_me",
                    "/promises/orphaned",
                    "/handovers",
                    "/handovers?tab=all",
                    "/support",
                    "/support/repeating",
                    "/concerns",
                    "/concerns?tab=all",
                    "/decisions",
                    "/decisions?tab=all",
                    "/decisions/trust",
                    "/decisions/share",
                    "/plans",
                    "/plans?tab=off_road",
                    "/situation",
                    "/stand-ins",
                    "/own-data",
                    "/me")) {
                shows(zhou, list, foreign);
            }
            for (var words : List.of("陈记", "HD00", "cjcf", "Hu Lighting", "chen")) {
                for (var list : List.of(
                        "/dealers?q=",
                        "/days?tab=past&q=",
                        "/promises?tab=all&q=",
                        "/concerns?tab=all&q=",
                        "/decisions?tab=all&q=",
                        "/decisions/trust?q=",
                        "/handovers?tab=all&q=",
                        "/promises/orphaned?q=",
                        "/plans?q=")) {
                    shows(zhou, list + words, foreign);
                }
            }
            for (var list : List.of(
                    "/dealers",
                    "/days?tab=past",
                    "/promises?tab=all",
                    "/concerns?tab=all",
                    "/decisions?tab=all",
                    "/decisions/trust",
                    "/plans",
                    "/situation")) {
                zhou.open(list);
                assertThat(taken(zhou)).as(list).isNotEmpty().doesNotContain(foreign);
            }
            areNotThere(zhou, theirs(OF_STAFF));
            areNotThere(
                    zhou,
                    List.of(
                            "/admin/people",
                            "/admin/import",
                            "/admin/outbox",
                            "/admin/mailbox",
                            "/admin/concerns",
                            "/admin/decisions",
                            "/admin/audit",
                            "/admin/own-data",
                            "/admin/seals",
                            "/admin/promises",
                            "/network/balance",
                            "/my"));
        }
    }

    @Test
    void a_second_dealer_finds_nothing_of_the_first_ones() {
        var foreign = names("d.code <> 'HD004'", "d.code = 'HD004'");
        try (var hu = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            for (var list : List.of(
                    "/my",
                    "/my/days",
                    "/my/promises",
                    "/my/talk",
                    "/my/restrictions",
                    "/my/plan",
                    "/my/support",
                    "/my/rules",
                    "/my/handover",
                    "/my/situation",
                    "/my/me")) shows(hu, list, foreign);
            areNotThere(hu, theirs("/my/days/", "/my/talk/"));
            areNotThere(hu, theirs(OF_STAFF));
            areNotThere(
                    hu,
                    List.of(
                            "/today",
                            "/inbox",
                            "/dealers",
                            "/days",
                            "/days/on-holiday",
                            "/promises",
                            "/promises/kept",
                            "/promises/orphaned",
                            "/handovers",
                            "/stand-ins",
                            "/loans",
                            "/handed",
                            "/plans",
                            "/support",
                            "/concerns",
                            "/decisions",
                            "/decisions/trust",
                            "/situation",
                            "/admin/people",
                            "/admin/outbox"));
        }
    }

    @Test
    void a_wrong_link_is_not_found_a_dead_one_is_gone_and_both_lead_on() {
        var before = House.MORNING.toInstant().minusSeconds(1);
        try (var somebody = new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT))) {
            LINKS.forEach((purpose, page) -> {
                helps(somebody, page + "x".repeat(43), 404);
                var dead = house.bean(JdbcClient.class)
                        .sql("select id, person_id from invitation limit 1")
                        .query((row, n) -> house.bean(Links.class)
                                .issue(new UserId(row.getLong("person_id")), purpose, row.getLong("id"), before))
                        .single();
                helps(somebody, page + dead, 410);
            });
        }
    }

    private static void helps(Visitor visitor, String path, int status) {
        assertThat(visitor.status(path)).as(path).isEqualTo(status);
        assertThat(visitor.page().locator("main a[href='/sign-in']")).isVisible();
    }

    /** The list as a CSV file. */
    private static String taken(Visitor visitor) {
        var file = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .locator(".downloads a")
                        .filter(new Locator.FilterOptions().setHasText("CSV"))
                        .click());
        try (var in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void shows(Visitor visitor, String path, CharSequence... foreign) {
        visitor.follow(path);
        assertThat(visitor.page().url())
                .endsWith(UriComponentsBuilder.fromUriString(path)
                        .build()
                        .encode()
                        .toUriString());
        assertThat(visitor.page().content()).as(path).doesNotContain(foreign);
    }

    /** Neither for who types the address nor for who comes there by a link. */
    private void areNotThere(Visitor visitor, List<String> paths) {
        for (var path : paths) {
            var answer = visitor.page().request().get(house.url(path));
            assertThat(answer.status()).as(path).isEqualTo(404);
            visitor.follow(path);
            assertThat(visitor.heading()).hasText(NOT_FOUND);
        }
    }

    /** Names, codes, people and telephones by which a foreign dealer would be known; not what one of the own is called, too. */
    private CharSequence[] names(String whose, String own) {
        var foreign = new TreeSet<>(names(whose));
        foreign.removeAll(names(own));
        return foreign.toArray(CharSequence[]::new);
    }

    private List<String> names(String whose) {
        return house.bean(JdbcClient.class)
                .sql("""
                        select d.name from dealer d join person m on m.id = d.manager_id where %1$s
                        union select d.code from dealer d join person m on m.id = d.manager_id where %1$s
                        union select p.name from dealer d join person m on m.id = d.manager_id
                                join contact c on c.dealer_id = d.id join person p on p.id = c.person_id where %1$s
                        union select p.phone from dealer d join person m on m.id = d.manager_id
                                join contact c on c.dealer_id = d.id join person p on p.id = c.person_id where %1$s
                                 and p.phone is not null
                        """.formatted(whose))
                .query(String.class)
                .list();
    }

    /** Addresses of what belongs to the first dealer. */
    private List<String> theirs(String... paths) {
        var db = house.bean(JdbcClient.class);
        var sql = Map.ofEntries(
                Map.entry(
                        "/handovers/",
                        "select max(h.id) from hand_over_letter h join person p on p.id = h.to_id where p.user_name = 'li.na'"),
                Map.entry(
                        "/checks/",
                        "select coalesce(max(c.id), 0) from shop_check c join dealer d on d.id = c.dealer_id where d.code = 'HD001'"),
                Map.entry(
                        "/plans/",
                        "select p.id from development_plan p join dealer d on d.id = p.dealer_id where d.code = 'HD001'"),
                Map.entry(
                        "/concerns/",
                        "select min(c.id) from concern c join dealer d on d.id = c.dealer_id where d.code = 'HD001'"),
                Map.entry(
                        "/decisions/",
                        "select min(c.id) from conflict_decision c join dealer d on d.id = c.dealer_id where d.code = 'HD001'"),
                Map.entry(
                        "/my/talk/",
                        "select min(c.id) from concern c join dealer d on d.id = c.dealer_id where d.code = 'HD001'"),
                Map.entry("/dealers/", "select id from dealer where code = 'HD001'"),
                Map.entry(
                        "/days/",
                        "select s.day_id from seat s join dealer d on d.id = s.dealer_id where d.code = 'HD001' limit 1"),
                Map.entry(
                        "/my/days/",
                        "select s.day_id from seat s join dealer d on d.id = s.dealer_id where d.code = 'HD001' limit 1"),
                Map.entry(
                        "/promises/",
                        "select p.id from promise p join dealer d on d.id = p.dealer_id where d.code = 'HD001' limit 1"),
                Map.entry(
                        "/handed/",
                        "select coalesce(min(h.id), 0) from handed h join dealer d on d.id = h.dealer_id where d.code = 'HD001'"));
        return List.of(paths).stream()
                .map(path -> path + db.sql(sql.get(path)).query(String.class).single())
                .toList();
    }
}
