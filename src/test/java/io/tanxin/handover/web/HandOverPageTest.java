package io.tanxin.handover.web;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Assignments;
import io.tanxin.handover.HandOverId;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverService;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
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
@Tag("P6")
class HandOverPageTest {
    final MockMvc web;

    @Autowired
    Assignments assignments;

    @Autowired
    HandOverLists lists;

    @Autowired
    HandOverService service;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    HandOverId id = new HandOverId(0);

    HandOverPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void a_dealer_is_handed_over() {
        actors.runAs(DIRECTOR, () -> assignments.assign(List.of(CHENS_KITCHEN), ZHOU_MIN));
        id = actors.runAs(DIRECTOR, () -> lists.newest(CHENS_KITCHEN))
                .orElseThrow()
                .id();
    }

    @Test
    @Tag("M16")
    @Tag("M18")
    void the_page_is_light_in_the_readers_language_and_looking_changes_nothing() throws Exception {
        signed();
        var token = token();
        web.perform(head("/p/" + token + "/handover")).andExpect(status().isOk());
        var page = web.perform(get("/p/" + token + "/handover"))
                .andExpect(content().string(containsString("今后由Zhou Min接替Li Na")))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn()
                .getResponse();
        assertThat(page.getContentAsByteArray().length).isLessThan(30_000);
        assertThat(confirmed()).isFalse();
    }

    @Test
    void one_button_confirms_it_and_a_second_press_is_told_so() throws Exception {
        signed();
        var token = token();
        web.perform(post("/p/" + token + "/handover").param("words", "还有门头"))
                .andExpect(content().string(containsString("您已确认")));
        assertThat(confirmed()).isTrue();
        web.perform(post("/p/" + token + "/handover")).andExpect(content().string(containsString("已经确认")));
    }

    @Test
    void before_both_have_signed_nothing_is_asked() throws Exception {
        web.perform(post("/p/" + token() + "/handover")).andExpect(content().string(containsString("先签字")));
        assertThat(confirmed()).isFalse();
    }

    private void signed() {
        for (var who : List.of(LI_NA, ZHOU_MIN)) sign(who);
    }

    private void sign(UserId who) {
        actors.runAs(who, () -> service.sign(id, lists.detail(id).row().version()));
    }

    private boolean confirmed() {
        return actors.runAs(DIRECTOR, () -> lists.detail(id)).row().confirmedAt() != null;
    }

    private String token() {
        return links.issue(CHEN, "HANDOVER", id.value(), clock.instant().plus(Duration.ofDays(30)));
    }
}
