package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar in a real browser: moved with the mouse and without one, on the phone, in both colours, and subscribed to. */
class CalendarIT {
    @TempDir
    static Path data;

    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING);
        chromium = Chromium.ofTheRun();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void a_day_is_moved_with_the_mouse_and_without_one() {
        try (var manager = desk("en-GB").signIn("li.na")) {
            manager.open("/calendar?view=month&date=2026-12-01");
            var day = movable(manager);
            var from = date(day);
            var free = free(day);
            day.dragTo(manager.page().locator("[data-date='" + free + "']"));
            assertThat(manager.toast("Moved.")).isVisible();
            manager.page().locator(".toast-action").click();
            assertThat(manager.toast("Undone.")).isVisible();
            manager.settled();

            var again = movable(manager);
            assertThat(date(again)).isEqualTo(from);
            again.focus();
            manager.page().keyboard().press("Enter");
            assertThat(manager.page().locator(".calendar-aside h2")).isFocused();
            manager.page().locator(".calendar-aside").getByText("Move").click();
            manager.field("Date").fill(free.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)));
            manager.page().keyboard().press("Enter");
            manager.page()
                    .locator("vaadin-dialog[opened] vaadin-button[theme~=primary]")
                    .click();
            assertThat(manager.toast("Moved.")).isVisible();
            assertThat(manager.page().locator("[data-date='" + free + "'] a.day"))
                    .not()
                    .hasCount(0);
        }
    }

    @Test
    void a_director_sees_the_network_and_comes_from_a_full_date_to_its_list() {
        try (var director = desk("zh-CN").signIn("wu.jing")) {
            director.open("/calendar?view=month&date=2026-12-01");
            assertThat(director.page().locator("a.day").first()).isVisible();
            director.page()
                    .locator("[data-date='2026-12-03'] .fc-daygrid-day-number")
                    .click();
            assertThat(director.page().locator(".calendar-list h3").first()).isVisible();
            assertThat(director.page()).hasURL(Pattern.compile(".*date=2026-12-03.*"));
        }
    }

    @Test
    void on_a_phone_it_begins_with_the_list() {
        try (var manager = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("li.na")) {
            manager.open("/calendar");
            assertThat(manager.page().locator(".calendar-list")).isVisible();
            assertThat(manager.page().locator("day-calendar")).hasCount(0);
        }
    }

    @Test
    void axe_finds_nothing_grave_in_month_week_and_list_in_both_colours() {
        var axe = new Axe();
        try (var manager = desk("en-GB").signIn("li.na")) {
            for (var view : List.of("month", "week", "list")) {
                manager.open("/calendar?date=2026-12-01&view=" + view);
                if (!view.equals("list"))
                    assertThat(manager.page().locator("a.day").first()).isVisible();
                axe.look(manager, "calendar-" + view);
            }
        }
        assertThat(axe.found()).isEmpty();
    }

    @Test
    @Tag("M22")
    void a_dealer_makes_its_address_and_a_calendar_program_reads_it_compressed() throws Exception {
        try (var dealer = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            dealer.open("/my/me");
            dealer.button("Make my calendar address").click();
            var address =
                    dealer.page().locator(".feed .letter-text").innerText().strip();
            assertThat(address).startsWith("http").endsWith(".ics");
            dealer.picture("screens/feed-made");
            var answer = fetch(address);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            try (var text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("BEGIN:VEVENT");
            }
        }
    }

    private static HttpResponse<byte[]> fetch(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Locator movable(Visitor manager) {
        var day = manager.page().locator("a.day.fc-event-draggable").first();
        assertThat(day).isVisible();
        return day;
    }

    /** A weekday of that month at which neither side of this talk has another one at its hour. */
    private static LocalDate free(Locator day) {
        var id = Long.parseLong(URI.create(day.getAttribute("href")).getPath().replaceFirst(".*/", ""));
        var meets = house.bean(JdbcClient.class).sql("""
                select count(*) from communication_day d
                  join communication_day o on o.id <> d.id and o.state <> 'CANCELLED'
                   and o.starts_at < d.starts_at + interval (:after + d.minutes) minute
                   and o.starts_at + interval o.minutes minute > d.starts_at + interval :after minute
                  left join seat t on t.day_id = d.id
                  left join seat s on s.day_id = o.id and s.dealer_id = t.dealer_id
                 where d.id = :id and (o.organiser_id = d.organiser_id or s.id is not null)
                """);
        var from = LocalDate.parse(date(day));
        return LocalDate.of(2026, 12, 14)
                .datesUntil(LocalDate.of(2026, 12, 31))
                .filter(date -> date.getDayOfWeek().getValue() < 6 && !date.equals(from))
                .filter(date -> meets.param("id", id)
                                .param("after", ChronoUnit.DAYS.between(from, date) * 24 * 60)
                                .query(Integer.class)
                                .single()
                        == 0)
                .findFirst()
                .orElseThrow();
    }

    private static String date(Locator day) {
        return day.evaluate("day => day.closest('[data-date]').dataset.date").toString();
    }

    private static Visitor desk(String language) {
        return new Visitor(house, chromium.desk(language, ColorScheme.LIGHT));
    }
}
