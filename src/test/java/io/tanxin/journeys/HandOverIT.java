package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portfolio is handed over: the director sees what goes along, both sign, promises are taken over, the dealer confirms by its link. */
@ExtendWith(Morning.class)
@Tag("P6")
class HandOverIT {
    private static final String PICTURES = "handover";

    private final House house;
    private final Chromium chromium;
    private final Axe axe = new Axe();

    HandOverIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void a_portfolio_handed_over() {
        try (var director = desk("wu.jing")) {
            director.open("/handovers");
            director.button("交接经销商").click();
            director.dialog();
            choose(director, "原区域经理", "赵磊");
            choose(director, "新区域经理", "周敏");
            assertThat(director.words("家经销商一次性全部交接")).isVisible();
            director.picture(PICTURES + "/1-portfolio");
            axe.look(director, "handover-portfolio");
            director.button("交接").last().click();
            assertThat(director.toast("交接给周敏")).isVisible();
        }
        var letter = letter();
        try (var before = desk("zhao.lei")) {
            before.open("/handovers/" + letter);
            before.page().locator("vaadin-text-area textarea").fill("罗老板喜欢先打电话");
            before.button("保存").click();
            assertThat(before.toast("已保存。")).isVisible();
            sign(before);
            before.picture(PICTURES + "/2-old");
        }
        try (var after = desk("zhou.min")) {
            after.open("/today");
            assertThat(after.words("交接信待签字").first()).isVisible();
            after.open("/handovers/" + letter);
            sign(after);
            after.picture(PICTURES + "/3-new");
            axe.look(after, "handover-letter");
            after.open("/promises/orphaned");
            after.tick(orphaned());
            after.button("接手").click();
            assertThat(after.toast("已由您接手1条承诺。")).isVisible();
            after.picture(PICTURES + "/4-orphaned");
        }
        try (var dealer = new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT))) {
            dealer.open("/p/" + token(letter) + "/handover");
            assertThat(dealer.words("罗老板喜欢先打电话")).isVisible();
            dealer.page().locator("button.main").click();
            assertThat(dealer.words("您已确认")).isVisible();
            dealer.picture(PICTURES + "/5-confirmed");
            axe.look(dealer, "handover-confirmed");
        }
        assertThat(axe.found()).isEmpty();
    }

    private static void sign(Visitor visitor) {
        visitor.button("签字").click();
        assertThat(visitor.toast("已签字。")).isVisible();
    }

    private static void choose(Visitor visitor, String field, String name) {
        visitor.field(field).fill(name);
        visitor.page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    private String letter() {
        return house.bean(JdbcClient.class).sql("""
                        select h.id from hand_over_letter h join dealer d on d.id = h.dealer_id
                         where d.code = 'XN001' order by h.id desc limit 1""").query(String.class).single();
    }

    /** The next that nobody keeps, of those that went along. */
    private String orphaned() {
        return house.bean(JdbcClient.class).sql("""
                        select p.words from orphaned_promise o join promise p on p.id = o.promise_id and p.state in ('OPEN', 'AT_RISK')
                          join dealer d on d.id = p.dealer_id join person m on m.id = d.manager_id
                         where m.user_name = 'zhou.min' order by o.due, o.promise_id limit 1""").query(String.class).single();
    }

    private String token(String letter) {
        var owner = house.bean(JdbcClient.class)
                .sql("select id from person where user_name = 'luo'")
                .query(Long.class)
                .single();
        var until = House.MORNING.toInstant().plus(Duration.ofDays(9));
        return house.bean(Links.class).issue(new UserId(owner), "HANDOVER", Long.parseLong(letter), until);
    }

    private Visitor desk(String name) {
        return new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn(name);
    }
}
