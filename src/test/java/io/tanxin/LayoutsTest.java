package io.tanxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
@SignedIn("li.na")
class LayoutsTest extends ScreenTest {

    @Test
    void a_manager_finds_today_first_and_nothing_of_the_administrator() {
        UI.getCurrent().navigate("today");
        assertThat(menu()).startsWith("Today").contains("Promises").noneMatch(entry -> entry.contains("Audit"));
    }

    @Test
    @SignedIn("he.ping")
    void a_colleague_finds_what_was_handed_over_and_no_dealers() {
        UI.getCurrent().navigate("today");
        assertThat(menu()).contains("今日", "承诺").doesNotContain("经销商");
    }

    @Test
    void the_bare_address_leads_to_where_the_day_begins() {
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("today");
    }

    @Test
    void the_dealers_side_is_not_found_for_a_manager() {
        UI.getCurrent().navigate("my");
        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    @SignedIn("chen")
    void the_companys_side_is_not_found_for_a_dealer() {
        for (var screen : List.of("today", "me", "promises")) {
            UI.getCurrent().navigate(screen);
            assertThat(find(H1.class).single().getText()).as(screen).isEqualTo("没有找到");
        }
    }

    @Test
    @SignedIn("chen")
    void a_dealers_phone_shows_the_few_ways_that_are_there() {
        UI.getCurrent().navigate("my");
        var ways = find(RouterLink.class, find(Nav.class).single()).all().stream()
                .map(link -> find(Span.class, link).all().getLast().getText())
                .toList();
        assertThat(ways).startsWith("首页").contains("规划", "反馈", "承诺", "我的");
    }

    @Test
    @SignedIn("chen")
    void a_lost_connection_is_told_in_the_readers_language() {
        var told = UI.getCurrent().getReconnectDialogConfiguration();
        assertThat(told.getDialogText()).contains("正在重试");
        assertThat(told.getDialogTextGaveUp()).contains("请稍后重新打开");
    }

    private List<String> menu() {
        return find(SideNavItem.class, find(SideNav.class).single()).all().stream()
                .map(SideNavItem::getLabel)
                .toList();
    }
}
