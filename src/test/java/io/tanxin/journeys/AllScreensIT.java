package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each screen and dialog once: axe finds nothing serious, in light and dark, and little script comes with it. */
@ExtendWith(Morning.class)
class AllScreensIT {
    /** What is no page; and what has a test of its own, because it is there at one moment only. */
    private static final Set<String> OF_ITS_OWN = Set.of(
            "/r/{token}/day.ics",
            "/cal/{token}.ics",
            "/files/{id:\\d{1,18}}",
            "/papers/minutes/{day:\\d{1,18}}",
            "/papers/plans/{plan:\\d{1,18}}",
            "/papers/history/{dealer:\\d{1,18}}",
            "/papers/about-me",
            "/papers/about/{request:\\d{1,18}}",
            "/sign-in/first",
            "/p/{token}/day");

    /** Bytes that a first page with a list may bring; what a dialog needs comes when it opens. */
    private static final long MOST_SCRIPT = 220_000;

    /**
     * They bring more than a list: FullCalendar's months; for administrators only, a field for files and a bar that fills, and days
     * and people to search by.
     */
    private static final Map<String, Long> DRAWN =
            Map.of("/calendar", 280_000L, "/admin/import", 225_000L, "/admin/audit", 221_000L);

    private final House house;
    private final Chromium chromium;
    private final Places places;
    private final Axe axe = new Axe();
    private final Scripts scripts = new Scripts();

    // the script of each first page, in bytes
    private final Map<String, Long> screens = new LinkedHashMap<>();
    private final Map<String, Long> light = new LinkedHashMap<>();

    AllScreensIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
        places = new Places(house);
    }

    @Test
    void no_screen_is_left_out() {
        var context = new VaadinServletContext(house.bean(ServletContext.class));
        var routes = RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context));
        var looked = places.all().stream()
                .flatMap(place -> places.screen(place).stream())
                .collect(Collectors.toSet());
        var screens = routes.getAvailableRoutes().stream()
                .filter(route -> !route.getTemplate().isEmpty())
                .map(RouteData::getNavigationTarget);
        assertThat(screens).allMatch(looked::contains);
    }

    @Test
    void no_light_page_is_left_out() {
        var looked = places.all().stream()
                .map(place -> PathContainer.parsePath(place.page()))
                .toList();
        var pages = WebApplicationContextUtils.getRequiredWebApplicationContext(house.bean(ServletContext.class))
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(page -> page.getValue().getBeanType().getName().startsWith("io.tanxin"))
                .map(Map.Entry::getKey)
                .filter(page -> page.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(page -> page.getPathPatternsCondition().getPatterns().stream())
                .filter(page -> !OF_ITS_OWN.contains(page.getPatternString()));
        assertThat(pages).allMatch(page -> looked.stream().anyMatch(page::matches));
    }

    @Test
    void an_account_managers_screens() {
        try (var manager = desk("en-GB").signIn("li.na")) {
            look(manager, places.manager());
        }
        nothingIsWrong();
    }

    @Test
    void an_account_managers_dialogs() {
        var dealer = "/dealers/" + places.one("select id from dealer where code = 'HD001'");
        try (var manager = desk("en-GB").signIn("li.na")) {
            dialog(manager, "/dealers", "New dealer", "dialog-dealer");
            dialog(manager, dealer, "Add a person", "dialog-person");
            dialog(manager, dealer, "Keyboard shortcuts", "dialog-keys");
            dialog(manager, dealer + "/policy", "Change stage", "dialog-stage");
            dialog(manager, dealer + "/policy", "Set a part differently", "dialog-own-part");
            dialog(manager, dealer + "/policy", "Note a temptation", "dialog-temptation");
            dialog(manager, "/days", "Plan a day", "dialog-day");
            dialog(manager, "/promises", "New promise", "dialog-promise");
            var letter = places.manager().stream()
                    .filter(place -> place.name().equals("day-to-come"))
                    .findFirst()
                    .orElseThrow();
            dialog(manager, letter.path(), "Move", "dialog-move");
            dialog(manager, letter.path(), "Cancel the day", "dialog-cancel");
            manager.open("/dealers");
            manager.tick("HD001");
            manager.tick("HD004");
            axe.look(manager, "dealers-chosen");
            manager.button("Plan days").click();
            manager.dialog();
            axe.look(manager, "dialog-days");
        }
        nothingIsWrong();
    }

    @Test
    void another_day_for_a_promise() {
        try (var manager = desk("en-GB").signIn("li.na")) {
            manager.open(places.promise());
            manager.button(Pattern.compile("Ask for another day.*")).click();
            manager.dialog();
            axe.look(manager, "dialog-new-day");
            manager.field("Why, and what can be done until then").fill("The carrier is late.");
            manager.field("New day").fill("2027-03-01");
            manager.field("New day").press("Enter");
            manager.button("Ask").click();
            assertThat(manager.toast("asked for the new day")).isVisible();
        }
        try (var dealer = phone("zh-CN")) {
            axe.look(dealer, places.newDay());
        }
        nothingIsWrong();
    }

    @Test
    void an_administrators_screens() {
        try (var admin = desk("zh-CN").signIn("wang.lei")) {
            look(admin, places.administrator());
            admin.open("/admin/people");
            admin.button("新建人员").click();
            assertThat(admin.button("保存")).isVisible();
            axe.look(admin, "admin-new-person");
            admin.open("/admin/import");
            admin.page().waitForFileChooser(() -> admin.button("选择文件").click()).setFiles(OneTalk.FILE);
            assertThat(admin.words("尚未写入")).isVisible();
            admin.tall();
            axe.look(admin, "admin-import-report");
        }
        nothingIsWrong();
    }

    @Test
    void a_directors_and_a_colleagues_screens() {
        try (var director = desk("zh-CN").signIn("wu.jing")) {
            look(director, places.director());
            director.open("/dealers");
            director.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选择陈记厨房"))
                    .click();
            director.button("分配").click();
            director.dialog();
            axe.look(director, "dialog-assign");
        }
        try (var colleague = desk("zh-CN").signIn("he.ping")) {
            look(colleague, places.colleague());
        }
        nothingIsWrong();
    }

    /** What a manager looks up on the way. */
    @Test
    void the_staffs_screens_on_a_phone() {
        try (var manager = phone("zh-CN").signIn("zhou.min")) {
            for (var path : new String[] {"today", "dealers", "days", "promises", "me"}) {
                axe.look(manager, new Places.Place("phone-" + path, "/" + path));
            }
            dialog(manager, "/days", "安排沟通日", "phone-dialog-day");
        }
        nothingIsWrong();
    }

    @Test
    void a_dealers_screens_on_a_phone() {
        try (var hu = phone("en-GB").signIn("hu")) {
            look(hu, places.dealer("hu", "HD004"));
            dialog(hu, "/my", "Not that day", "hu-dialog-no");
            dialog(hu, "/my", "Another time", "hu-dialog-time");
        }
        try (var chen = phone("zh-CN").signIn("chen")) {
            look(chen, places.dealer("chen", "HD001"));
        }
        nothingIsWrong();
    }

    @Test
    void the_light_pages_on_a_phone() {
        try (var somebody = phone("zh-CN")) {
            somebody.open("/sign-in");
            for (int tries = 0; tries <= 5; tries++) somebody.password("nobody.here", "guessed");
            assertThat(somebody.page().locator("main")).containsText("分钟");
            axe.look(somebody, "wait");
            look(somebody, places.light());
        }
        nothingIsWrong();
        assertThat(light.values()).isNotEmpty().containsOnly(0L);
    }

    /** One after the other as by links, the program staying loaded; then what a first visit to each list among them brings. */
    private void look(Visitor visitor, List<Places.Place> all) {
        var lists = new LinkedHashMap<Class<?>, Places.Place>();
        var within = false;
        for (var place : all) {
            var screen = places.screen(place);
            if (screen.isEmpty()) light.put(place.page(), scripts.during(() -> itself(visitor, place)));
            else if (within) visitor.follow(place.path());
            else visitor.open(place.path());
            within = screen.isPresent();
            if (within && visitor.hasList()) lists.putIfAbsent(screen.get(), place);
            axe.all(visitor, place.name());
        }
        for (var list : lists.values()) {
            screens.put(list.page(), scripts.during(() -> visitor.open(list.path())));
        }
    }

    /** A link whose page asks for more than the link gives would end on the sign-in page, which is a fine page too. */
    private static void itself(Visitor visitor, Places.Place place) {
        visitor.open(place.path());
        assertThat(URI.create(visitor.page().url()).getPath()).isEqualTo(place.page());
    }

    private void nothingIsWrong() {
        LoggerFactory.getLogger(AllScreensIT.class).info("Script of each first page, compressed: {}", screens);
        assertThat(axe.found()).isEmpty();
        assertThat(screens)
                .allSatisfy((page, bytes) ->
                        assertThat(bytes).as("script of " + page).isBetween(1L, DRAWN.getOrDefault(page, MOST_SCRIPT)));
    }

    private void dialog(Visitor visitor, String path, String button, String name) {
        visitor.open(path);
        visitor.button(button).first().click();
        visitor.dialog();
        axe.look(visitor, name);
    }

    private Visitor desk(String language) {
        return new Visitor(house, scripts.follow(chromium.desk(language, ColorScheme.LIGHT)));
    }

    private Visitor phone(String language) {
        return new Visitor(house, scripts.follow(chromium.phone(language, ColorScheme.LIGHT)));
    }
}
