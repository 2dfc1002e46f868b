package io.tanxin.support.web;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckId;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.Result;
import io.tanxin.support.rules.Rule;
import io.tanxin.support.rules.RulesService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn
@Tag("N4")
class CheckPageTest {
    final MockMvc web;

    @Autowired
    RulesService rules;

    @Autowired
    AgreedRules agreed;

    @Autowired
    CheckService service;

    @Autowired
    Checks checks;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    CheckId check = new CheckId(0);

    CheckPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void a_check_waits_for_the_dealers_signature() {
        actors.runAs(LI_NA, () -> {
            rules.draft(CHENS_KITCHEN, List.of(new Rule(0, "样品都有价签", null)), null);
            var draft = agreed.open(CHENS_KITCHEN).orElseThrow();
            rules.propose(draft.id(), draft.seen());
        });
        actors.runAs(CHEN, () -> {
            var shown = agreed.open(CHENS_KITCHEN).orElseThrow();
            rules.agree(shown.id(), shown.seen());
        });
        check = actors.runAs(LI_NA, () -> service.begin(CHENS_KITCHEN, null));
        signedByTheCompany();
    }

    @Test
    @Tag("M16")
    void the_link_shows_what_was_found_and_looking_signs_nothing() throws Exception {
        var link = link(CHEN);
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("样品都有价签")))
                .andExpect(content().string(not(containsString("<script"))));
        assertThat(toSign()).containsExactly(check);
    }

    @Test
    void one_button_signs_with_words_of_ones_own() throws Exception {
        var link = link(CHEN);
        web.perform(post(link).param("seen", String.valueOf(seen())).param("words", "灯箱下周换"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("灯箱下周换")));
        assertThat(toSign()).isEmpty();
    }

    @Test
    void what_is_written_on_once_more_says_so_and_cannot_be_signed() throws Exception {
        var link = link(CHEN);
        var seen = seen();
        actors.runAs(LI_NA, () -> service.reopen(check, seen));
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("正在修改")))
                .andExpect(content().string(not(containsString("<form"))));
        web.perform(post(link).param("seen", String.valueOf(seen)))
                .andExpect(content().string(containsString("正在修改")));
        signedByTheCompany();
        assertThat(toSign()).containsExactly(check);
        web.perform(get(link)).andExpect(content().string(containsString("样品都有价签")));
    }

    @Test
    @Tag("M17")
    void in_the_hands_of_somebody_elses_person_it_finds_nothing() throws Exception {
        web.perform(get(link(HU))).andExpect(status().isNotFound());
        web.perform(post(link(HU)).param("seen", String.valueOf(seen()))).andExpect(status().isNotFound());
        assertThat(toSign()).containsExactly(check);
    }

    private void signedByTheCompany() {
        actors.runAs(LI_NA, () -> {
            service.note(check, 1, Result.KEPT, "");
            service.sign(check, seen(), 45, SupportForm.ADVICE);
        });
    }

    private int seen() {
        return actors.runAs(LI_NA, () -> checks.sheet(check)).seen();
    }

    private List<CheckId> toSign() {
        return actors.runAs(CHEN, () -> checks.toSign(CHENS_KITCHEN));
    }

    private String link(UserId person) {
        return "/p/"
                + links.issue(
                        person, "SHOP_CHECK", check.value(), clock.instant().plus(Duration.ofDays(30))) + "/check";
    }
}
