package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.Urgency;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager's inbox without mouse: a concern comes in and is answered, a "no" is opened and dealt with, undone, and gone. */
@ExtendWith(Morning.class)
@Tag("L1")
@Tag("P2")
class InboxIT {
    private static final String PICTURES = "inbox";
    private static final String COMPLAINT = "The display lamps flicker again";
    private static final String NO = "Nobody came to mend them";

    private final House house;
    private final Chromium chromium;
    private final Axe axe = new Axe();

    InboxIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void a_concern_is_answered_and_a_no_dealt_with_by_keys_alone() {
        complains();
        try (var manager = desk("li.na")) {
            var keys = new Keys(manager);
            assertThat(manager.page().locator(".new-count")).isVisible();
            press(manager, "g", "i");
            manager.page().waitForURL(Pattern.compile(".*/inbox(\\?.*)?$"));
            manager.settled();
            assertThat(row(manager, COMPLAINT)).hasClass(Pattern.compile(".*\\bunread\\b.*"));
            manager.picture(PICTURES + "/1-list");
            press(manager, "j", "Enter");
            assertThat(manager.page().locator(".inbox-detail")).containsText(COMPLAINT);
            assertThat(row(manager, COMPLAINT)).not().hasClass(Pattern.compile(".*\\bunread\\b.*"));
            manager.picture(PICTURES + "/2-concern");
            axe.look(manager, "inbox-concern");

            press(manager, "j");
            assertThat(manager.page().locator(".inbox-detail")).not().containsText(COMPLAINT);
            press(manager, "k");
            assertThat(manager.page().locator(".inbox-detail")).containsText(COMPLAINT);

            press(manager, "r");
            assertThat(manager.page().locator(".inbox-detail textarea")).isFocused();
            keys.type("I am sorry. I come today and look at them with you.");
            press(manager, "Control+Enter");
            assertThat(manager.toast("Sent to the dealer")).isVisible();
            assertThat(row(manager, COMPLAINT)).containsText("Solution by");
            assertThat(row(manager, COMPLAINT)).isFocused();

            press(manager, "e");
            assertThat(manager.toast("Laid aside")).isVisible();
            assertThat(row(manager, COMPLAINT)).hasCount(0);
            assertThat(manager.page().locator(".inbox-detail")).hasCount(0);

            sayNo();
            manager.open("/inbox?kind=promise");
            press(manager, "j", "Enter");
            assertThat(manager.page().locator(".inbox-detail")).containsText(NO);
            manager.picture(PICTURES + "/3-no");
            axe.look(manager, "inbox-no");
            press(manager, "e");
            assertThat(manager.toast("Dealt with")).isVisible();
            assertThat(row(manager, NO)).hasCount(0);
            press(manager, "F6", "Enter");
            assertThat(row(manager, NO)).isVisible();
            press(manager, "j", "e");
            assertThat(row(manager, NO)).hasCount(0);

            manager.open("/inbox?state=done");
            assertThat(row(manager, NO)).containsText("Dealt with by");
            assertThat(row(manager, COMPLAINT)).isVisible();
            manager.picture(PICTURES + "/4-done");
            press(manager, "/");
            keys.type("nothing like it");
            assertThat(manager.words("Nothing of that kind here")).isVisible();
            axe.look(manager, "inbox-none");
        }
        assertThat(axe.found()).isEmpty();
    }

    @Test
    void on_a_phone_the_thing_itself_covers_the_list_and_goes_with_escape() {
        try (var manager = new Visitor(house, chromium.phone("zh-CN", ColorScheme.DARK)).signIn("zhou.min")) {
            manager.open("/inbox");
            manager.picture(PICTURES + "/5-phone");
            manager.page().locator(".inbox-row").first().click();
            assertThat(manager.page().locator(".inbox-detail")).isVisible();
            manager.settled();
            manager.picture(PICTURES + "/6-phone-open");
            axe.look(manager, "inbox-phone-open");
            manager.page().keyboard().press("Escape");
            assertThat(manager.page().locator(".inbox-detail")).hasCount(0);
            axe.look(manager, "inbox-phone");
        }
        try (var director = new Visitor(house, chromium.desk("zh-CN", ColorScheme.DARK)).signIn("wu.jing")) {
            director.open("/inbox");
            director.picture(PICTURES + "/7-director");
            director.page().locator(".inbox-row").first().click();
            director.settled();
            director.picture(PICTURES + "/8-director-open");
        }
        assertThat(axe.found()).isEmpty();
    }

    /** One of the dealers of Li Na. */
    private void complains() {
        var dealer = dealer();
        var draft = new ConcernDraft(dealer, ConcernKind.COMPLAINT, Urgency.NORMAL, null, Addressee.MANAGER, COMPLAINT);
        house.bean(Actors.class)
                .runAs(contact(dealer), () -> house.bean(ConcernDesk.class).raise(draft, List.of()));
    }

    private void sayNo() {
        var promises = house.bean(PromiseService.class);
        var actors = house.bean(Actors.class);
        var dealer = dealer();
        var lina = person("li.na");
        var due = LocalDate.ofInstant(house.bean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(20);
        PromiseId id = actors.runAs(
                lina,
                () -> promises.make(
                        new PromiseDraft(dealer, Side.COMPANY, lina, "The lamps are mended", due, null, null, true)));
        actors.runAs(lina, () -> promises.markDone(id, version(id)));
        actors.runAs(contact(dealer), () -> promises.verdict(id, version(id), Verdict.NO, NO));
    }

    private int version(PromiseId id) {
        return house.bean(JdbcClient.class)
                .sql("select version from promise where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private DealerId dealer() {
        return new DealerId(
                house.bean(JdbcClient.class).sql("""
                        select d.id from dealer d join person p on p.id = d.manager_id and p.user_name = 'li.na'
                          join contact c on c.dealer_id = d.id and c.first and c.removed_at is null
                         where d.state = 'ACTIVE' order by d.id desc limit 1
                        """).query(Long.class).single());
    }

    private UserId contact(DealerId dealer) {
        return new UserId(house.bean(JdbcClient.class)
                .sql("select person_id from contact where dealer_id = :id and first and removed_at is null")
                .param("id", dealer.value())
                .query(Long.class)
                .single());
    }

    private UserId person(String name) {
        return new UserId(house.bean(JdbcClient.class)
                .sql("select id from person where user_name = :name")
                .param("name", name)
                .query(Long.class)
                .single());
    }

    private static Locator row(Visitor visitor, String words) {
        return visitor.page().locator(".inbox-row").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void press(Visitor visitor, String... keys) {
        for (var key : keys) {
            visitor.page().keyboard().press(key);
            visitor.settled();
        }
    }

    private Visitor desk(String who) {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn(who);
    }
}
