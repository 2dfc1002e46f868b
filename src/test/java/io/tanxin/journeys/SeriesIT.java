package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.dealers.DealerDraft;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rhythm for many dealers, and one that changes, in a real browser. */
@Tag("C1")
class SeriesIT {
    private static final int MANY = 24;

    @TempDir
    static Path data;

    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING);
        chromium = Chromium.ofTheRun();
        var manager = new UserId(number("select id from person where user_name = 'li.na'"));
        for (int n = 1; n <= MANY; n++) {
            var draft = dealer("BR%02d".formatted(n));
            house.bean(Actors.class)
                    .runAs(manager, () -> house.bean(DealerService.class).add(draft));
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void a_batch_of_24_monthly_check_ins_takes_five_interactions() {
        try (var manager = desk()) {
            manager.open("/dealers?q=Bridge");
            manager.button("Save this view").click();
            manager.dialog();
            manager.page()
                    .locator("vaadin-dialog[opened] vaadin-text-field input")
                    .fill("Bridge dealers");
            manager.page().keyboard().press("Enter");
            assertThat(manager.link("Bridge dealers")).isVisible();
            manager.open("/dealers?all");

            manager.link("Bridge dealers").click();
            assertThat(manager.cell("Bridge 01").first()).isVisible();
            manager.button("Choose all").click();
            manager.button("Plan days").click();
            manager.dialog();
            radio(manager, "Monthly check-in").check();
            assertThat(manager.page().locator(".shared-row")).hasCount(MANY);
            manager.picture("screens/series-batch");
            manager.button(Pattern.compile("^Create 24( anyway)?$")).click();

            assertThat(manager.toast("24 series are planned")).isVisible();
            assertThat(number(
                            "select count(*) from communication_series s join communication_series_dealer g on g.series_id = s.id"
                                    + " join dealer e on e.id = g.dealer_id where e.name like 'Bridge %'"))
                    .isEqualTo(MANY);
            assertThat(number("select count(*) - count(distinct d.organiser_id, d.starts_at) from communication_day d"
                            + " join seat t on t.day_id = d.id join dealer e on e.id = t.dealer_id"
                            + " where d.kind = 'CHECK_IN' and d.state = 'PLANNED' and e.name like 'Bridge %'"))
                    .as("no two of them meet")
                    .isZero();
        }
    }

    @Test
    @Tag("M24")
    void a_day_that_was_moved_by_hand_stays_when_the_rhythm_changes_and_goes_along_when_it_is_wanted() {
        try (var manager = desk()) {
            var dealer = number("select min(id) from dealer where code like 'HD%'");
            manager.open("/dealers/" + dealer + "/days");
            manager.button("Plan a day").click();
            manager.dialog();
            radio(manager, "Quarterly heart-to-heart").check();
            assertThat(manager.page().locator(".series-dates li")).hasCount(12);
            manager.picture("screens/series-dialog");
            manager.button(Pattern.compile("Plan the series|Plan anyway")).click();
            assertThat(manager.toast("The series is planned")).isVisible();

            manager.open("/days/" + third());
            manager.button("Move").first().click();
            manager.dialog();
            manager.field("Time").fill("16:15");
            manager.page().keyboard().press("Tab");
            manager.settled();
            manager.page()
                    .locator("vaadin-dialog[opened] vaadin-button[theme~=primary]")
                    .click();
            assertThat(manager.page().locator(".page-header .day-time")).containsText("16:15");
            var moved = date();

            change(manager, dealer, "14:00", false);
            assertThat(manager.toast("Changed:")).isVisible();
            assertThat(date()).as("it stays where the hand has put it").isEqualTo(moved);
            assertThat(hours()).isEqualTo("14:00,16:15");

            manager.toast("Changed:").locator(".toast-action").click();
            assertThat(manager.toast("Undone.")).isVisible();
            manager.settled();
            assertThat(date()).isEqualTo(moved);

            change(manager, dealer, "15:00", true);
            assertThat(manager.toast("Changed:")).isVisible();
            assertThat(hours()).as("wanted so, it goes along").isEqualTo("15:00");
        }
    }

    private static void change(Visitor manager, long dealer, String time, boolean along) {
        manager.open("/dealers/" + dealer + "/days");
        // the newest series comes first
        manager.button("Change").first().click();
        manager.dialog();
        var box = manager.page().locator("vaadin-checkbox:has-text('moved by hand')");
        assertThat(box).isVisible();
        manager.field("Time").fill(time);
        manager.page().keyboard().press("Tab");
        manager.settled();
        if (along) box.locator("input").check();
        manager.settled();
        manager.page()
                .locator("vaadin-dialog[opened] vaadin-button[theme~=primary]")
                .click();
    }

    /** Of the series that was planned last. */
    private static long third() {
        return number("select id from communication_day where series_id = (select max(id) from communication_series)"
                + " order by series_date limit 1 offset 2");
    }

    private static String date() {
        return house.bean(JdbcClient.class)
                .sql(
                        "select starts_local from communication_day where series_id = (select max(id) from communication_series)"
                                + " and placed = 'HAND'")
                .query(String.class)
                .single();
    }

    private static String hours() {
        return house.bean(JdbcClient.class)
                .sql(
                        "select group_concat(distinct date_format(starts_local, '%H:%i') order by 1) from communication_day"
                                + " where series_id = (select max(id) from communication_series) and state in ('PLANNED', 'SCHEDULED')")
                .query(String.class)
                .single();
    }

    private static Locator radio(Visitor manager, String words) {
        return manager.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static DealerDraft dealer(String code) {
        return new DealerDraft(
                code,
                "Bridge " + code.substring(2),
                "华东",
                "浙江",
                "杭州",
                null,
                null,
                null,
                null,
                null,
                null,
                Stage.GROWING,
                null);
    }

    private static long number(String sql) {
        return house.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private static Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn("li.na");
    }
}
