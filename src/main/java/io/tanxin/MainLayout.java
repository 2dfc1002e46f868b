package io.tanxin;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.Inbox;
import io.tanxin.kernel.DealerId;
import io.tanxin.sample.SampleBar;
import io.tanxin.sample.SampleNetwork;
import io.tanxin.support.ui.LogSupport;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.SearchField;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Around the screens of the company's people: what they may open at the side, the way to a dealer on top. */
@Layout
@JsModule("./keys.js")
@RolesAllowed({Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER, Role.COLLEAGUE})
class MainLayout extends AppLayout {
    private static final String DEALERS = "dealers";
    private static final String INBOX = "inbox";
    private static final Pattern DEALER_PAGE = Pattern.compile("dealers/(\\d{1,18})(?:/|$)");
    private final SkipLink skip = new SkipLink();

    MainLayout(
            CurrentActor actor,
            PageSettings page,
            AuthenticationContext session,
            SampleNetwork sample,
            LogSupport log,
            Inbox inbox) {
        var entries = MenuConfiguration.getMenuEntries();
        setPrimarySection(Section.DRAWER);
        addClassName("staff-side");
        // set here: what a layout knows is loaded with every page
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("ui.drawer")));
        addToDrawer(
                brand(),
                nav(entries, inbox),
                foot(new PersonalCorner(actor.get().name(), "me", page, session)));
        addToNavbar(skip);
        if (sample.isStale()) addToNavbar(new SampleBar(sample));
        addToNavbar(toggle());
        if (entries.stream().anyMatch(entry -> path(entry).equals(DEALERS))) addToNavbar(search());
        if (log.isOffered()) addToNavbar(logging(log));
        shortcuts(entries);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        skip.leadsTo(content);
        skip.toTop();
    }

    private Div brand() {
        var brand = new Div(new Span("Tanxin"), new Span("谈心"));
        brand.addClassName("brand");
        return brand;
    }

    private SideNav nav(List<MenuEntry> entries, Inbox inbox) {
        var nav = new SideNav();
        nav.getElement().setAttribute("aria-label", getTranslation("app.menu"));
        for (var entry : entries) {
            var item = new SideNavItem(getTranslation(entry.title()), path(entry));
            item.setMatchNested(true);
            item.setPrefixComponent(MenuGlyph.of(entry.icon()).create());
            if (path(entry).equals(INBOX)) item.setSuffixComponent(new NewCount(inbox));
            nav.addItem(item);
        }
        return nav;
    }

    private static Footer foot(PersonalCorner corner) {
        var foot = new Footer(corner);
        foot.addClassName("drawer-foot");
        return foot;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("app.menu"));
        return toggle;
    }

    private SearchField search() {
        var search = new SearchField(getTranslation("app.search"), words -> {});
        search.addKeyDownListener(com.vaadin.flow.component.Key.ENTER, pressed -> {
            var words = search.getValue().trim();
            pressed.getSource().getUI().ifPresent(ui -> ui.navigate(DEALERS, QueryParameters.of("q", words)));
        });
        search.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
        return search;
    }

    /** Support is written down from anywhere; on a dealer's page it is that one's. */
    private Button logging(LogSupport log) {
        var button = new Button(getTranslation("app.log"), Glyph.ADD.create(), click -> log.open(this, dealerHere()));
        button.addClassNames("soft", "log-support");
        Keyboard.on(this, "l", "app.keys.log", () -> log.open(this, dealerHere()));
        return button;
    }

    private static @Nullable DealerId dealerHere() {
        var found = DEALER_PAGE.matcher(
                UI.getCurrentOrThrow().getActiveViewLocation().getPath());
        return found.lookingAt() ? new DealerId(Long.parseLong(found.group(1))) : null;
    }

    private void shortcuts(List<MenuEntry> entries) {
        for (var way : List.of(
                new String[] {"g t", "today", "app.keys.today"},
                new String[] {"g i", INBOX, "app.keys.inbox"},
                new String[] {"g d", DEALERS, "app.keys.dealers"},
                new String[] {"g c", "calendar", "app.keys.calendar"},
                new String[] {"g p", "promises", "app.keys.promises"})) {
            if (entries.stream().anyMatch(entry -> path(entry).equals(way[1]))) {
                Keyboard.on(this, way[0], way[2], () -> UI.getCurrent().navigate(way[1]));
            }
        }
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }
}
