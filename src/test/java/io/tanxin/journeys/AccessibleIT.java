package io.tanxin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axe looks at every screen, in light and dark; and each is kept as a picture for people to look at. */
@Tag("apart")
class AccessibleIT {
    private static final List<String> GRAVE = List.of("serious", "critical");

    @TempDir
    static Path data;

    private static House house;
    private static Chromium chromium;
    private final List<String> found = new ArrayList<>();

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
    void the_account_managers_screens() {
        var dealer = "/dealers/" + one("select id from dealer where code = 'HD001'");
        var held = one("""
                select d.id from communication_day d join seat s on s.day_id = d.id join person p on p.id = d.organiser_id
                 where p.user_name = 'li.na' and d.state = 'CLOSED' order by d.starts_at desc limit 1""");
        var coming = one("""
                select d.id from communication_day d join person p on p.id = d.organiser_id
                 where p.user_name = 'li.na' and d.state = 'SCHEDULED' order by d.starts_at desc limit 1""");
        try (var manager = desk("en-GB").signIn("li.na")) {
            look(manager, "today", "/today");
            look(manager, "dealers", "/dealers");
            look(manager, "dealer", dealer);
            for (var tab : manager.page().locator("vaadin-tab").allInnerTexts()) {
                manager.open(dealer);
                manager.page().locator("vaadin-tab").getByText(tab).click();
                manager.settled();
                look(manager, "dealer-" + tab.strip().toLowerCase());
            }
            look(manager, "days", "/days");
            look(manager, "days-past", "/days?tab=past");
            look(manager, "day-held", "/days/" + held);
            look(manager, "day-to-come", "/days/" + coming);
            look(manager, "promises", "/promises");
            look(manager, "promise", "/promises/" + one("""
                    select p.id from promise p join dealer d on d.id = p.dealer_id where d.code = 'HD001'
                     order by p.due desc limit 1"""));
            look(manager, "stand-ins", "/stand-ins");
            look(manager, "me", "/me");
            look(manager, "nowhere", "/nowhere");
            manager.open("/days");
            manager.button("Plan a day").click();
            manager.page().locator("vaadin-dialog[opened]").waitFor();
            look(manager, "plan-a-day");
            manager.open("/promises");
            manager.button("New promise").click();
            manager.page().locator("vaadin-dialog[opened]").waitFor();
            look(manager, "new-promise");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_administrators_screens() {
        try (var admin = desk("zh-CN").signIn("wang.lei")) {
            look(admin, "admin-dealers", "/dealers");
            look(admin, "admin-people", "/admin/people");
            look(admin, "admin-import", "/admin/import");
            look(admin, "admin-outbox", "/admin/outbox");
            look(admin, "admin-letter", "/admin/outbox/" + one("""
                    select id from outbox_mail where kind = 'communication/invitation' order by posted_at desc limit 1"""));
            look(admin, "admin-audit", "/admin/audit");
            look(admin, "admin-policies", "/admin/policies");
            look(admin, "admin-areas", "/admin/areas");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_directors_and_a_colleagues_screens() {
        try (var director = desk("zh-CN").signIn("wu.jing")) {
            look(director, "director-today", "/today");
            look(director, "director-dealers", "/dealers");
        }
        try (var colleague = desk("zh-CN").signIn("he.ping")) {
            look(colleague, "colleague-promises", "/promises");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_dealers_screens_on_a_phone() {
        dealer("hu", "HD004", "en-GB");
        dealer("chen", "HD001", "zh-CN");
        assertThat(found).isEmpty();
    }

    private void dealer(String name, String code, String language) {
        var day = house.bean(JdbcClient.class)
                .sql("""
                        select s.day_id from seat s join dealer d on d.id = s.dealer_id join minutes m on m.day_id = s.day_id
                         where d.code = :code order by s.starts_at desc limit 1""")
                .param("code", code)
                .query(Long.class)
                .single();
        try (var dealer = phone(language).signIn(name)) {
            look(dealer, name + "-home", "/my");
            look(dealer, name + "-days", "/my/days");
            look(dealer, name + "-day", "/my/days/" + day);
            look(dealer, name + "-promises", "/my/promises");
            look(dealer, name + "-me", "/my/me");
        }
    }

    @Test
    void the_light_pages_on_a_phone() {
        try (var somebody = phone("zh-CN")) {
            look(somebody, "sign-in", "/sign-in");
            look(somebody, "sign-in-en", "/sign-in?lang=en");
            look(somebody, "forgotten", "/sign-in/forgotten");
            look(somebody, "wrong-link", "/r/" + "x".repeat(43));
            var invited = house.bean(JdbcClient.class)
                    .sql("""
                            select i.id, i.person_id from invitation i join seat s on s.id = i.seat_id
                             where s.day_state = 'SCHEDULED' and i.removed_at is null order by s.starts_at desc limit 1""")
                    .query((row, n) -> link(row.getLong("person_id"), "RSVP", row.getLong("id")))
                    .single();
            for (var answer : List.of("coming", "no", "other")) {
                look(somebody, "answer-" + answer, "/r/" + invited + "?a=" + answer);
            }
            var judged = house.bean(JdbcClient.class)
                    .sql("select id, receiver from (select p.id, c.person_id as receiver from promise p"
                            + " join contact c on c.dealer_id = p.dealer_id where p.state = 'DONE' and p.side = 'COMPANY'"
                            + " limit 1) done")
                    .query((row, n) -> link(row.getLong("receiver"), "VERDICT", row.getLong("id")))
                    .single();
            look(somebody, "kept", "/p/" + judged);
            var person = Long.parseLong(one("select id from person where user_name = 'hu'"));
            look(somebody, "stop-mail", "/u/" + link(person, "STOP_MAIL", person));
            look(somebody, "sign-in-link", "/login/ott?token=" + link(person, "SIGN_IN", person));
        }
        assertThat(found).isEmpty();
    }

    private static String link(long person, String purpose, long subject) {
        return house.bean(Links.class)
                .issue(
                        new UserId(person),
                        purpose,
                        subject,
                        House.MORNING.toInstant().plus(Duration.ofDays(9)));
    }

    private void look(Visitor visitor, String name, String path) {
        visitor.open(path);
        look(visitor, name);
    }

    private void look(Visitor visitor, String name) {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(colours)
                            .setReducedMotion(ReducedMotion.REDUCE));
            var shades = colours.name().toLowerCase();
            visitor.picture("screens/" + name + "-" + shades);
            var axe = new AxeBuilder(visitor.page()).setLegacyMode(true);
            // what is no question of colours is the same in the dark
            if (colours == ColorScheme.DARK) axe.withRules(List.of("color-contrast"));
            axe.analyze().getViolations().stream()
                    .filter(violation -> GRAVE.contains(violation.getImpact()))
                    .flatMap(violation -> violation.getNodes().stream()
                            .map(node -> name + " (" + shades + "): " + violation.getId() + " " + node.getTarget() + " "
                                    + node.getHtml()))
                    .forEach(found::add);
        }
    }

    private static String one(String sql) {
        return house.bean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    private static Visitor desk(String language) {
        return new Visitor(house, chromium.desk(language, ColorScheme.LIGHT));
    }

    private static Visitor phone(String language) {
        return new Visitor(house, chromium.phone(language, ColorScheme.LIGHT));
    }
}
