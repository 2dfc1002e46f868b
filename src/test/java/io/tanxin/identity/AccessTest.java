package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import com.vaadin.flow.router.Route;
import io.tanxin.Application;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** Doors: which open for whom, by the real filter chain. */
@DatabaseTest
@SignedIn
class AccessTest {
    final MockMvc web;

    @Autowired
    Links links;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    AccessTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/today",
                "/dealers",
                "/dealers/100",
                "/days",
                "/promises",
                "/my",
                "/admin/people",
                "/admin/audit",
                "/admin/seals",
                "/admin/outbox"
            })
    void a_screen_leads_whoever_is_not_signed_in_to_the_sign_in(String screen) throws Exception {
        web.perform(get(screen)).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/x", "/p/x", "/u/x", "/login/ott?token=x"})
    @Tag("M17")
    void a_page_by_token_opens_for_everybody_and_a_wrong_token_is_not_found(String page) throws Exception {
        web.perform(get(page)).andExpect(status().isNotFound());
    }

    @Test
    @SignedIn("admin")
    void the_machinery_is_closed_even_to_the_administrator() throws Exception {
        web.perform(get("/actuator/env")).andExpect(status().isForbidden());
    }

    @Test
    void every_screen_says_for_whom_it_is() throws Exception {
        var screens = new ClassPathScanningCandidateComponentProvider(false);
        screens.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var found = screens.findCandidateComponents(Application.class.getPackageName());
        assertThat(found).hasSizeGreaterThan(3);
        for (var one : found) {
            var screen = Class.forName(one.getBeanClassName());
            var route = screen.getAnnotation(Route.class);
            if (!route.registerAtStartup()) continue; // a dialog: it has no address
            var path = route.value();
            var allowed = screen.getAnnotation(RolesAllowed.class);
            if (allowed == null) assertThat(screen).as(path).hasAnnotation(PermitAll.class);
            else if (path.startsWith("admin"))
                assertThat(allowed.value()).as(path).containsExactly(Role.ADMINISTRATOR);
            else if (path.equals("my") || path.startsWith("my/"))
                assertThat(allowed.value()).as(path).containsExactly(Role.DEALER);
            else assertThat(Arrays.asList(allowed.value())).as(path).doesNotContain(Role.DEALER);
        }
    }

    @Test
    void the_matrix_keeps_the_sides_apart() {
        var company = Rights.of(java.util.Set.of(Role.MANAGER));
        assertThat(Rights.of(java.util.Set.of(Role.DEALER)))
                .doesNotContain("promises:make", "days:plan", "days:hold", "dealers:see", "people:manage");
        assertThat(company).doesNotContain("people:manage", "audit:read", "dealers:import", "mail:outbox");
        assertThat(Rights.of(java.util.Set.of(Role.ADMINISTRATOR))).doesNotContain("days:hold", "dealers:own");
        assertThat(Rights.byLink("RSVP")).containsExactlyInAnyOrder("days:answer", "letters:agree");
        assertThat(Rights.byLink("SIGN_IN")).isEmpty();
    }

    @Test
    @Tag("M11")
    @Tag("M16")
    void no_more_mail_is_asked_first_done_by_the_button_and_undone_on_the_same_page() throws Exception {
        var token = links.issue(
                Network.CHEN, "STOP_MAIL", Network.CHEN.value(), clock.instant().plusSeconds(600));
        web.perform(get("/u/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("chen@kitchen.example")));
        assertThat(stopped()).isFalse();
        web.perform(post("/u/" + token).with(csrf()).param("answer", "stop")).andExpect(status().isOk());
        assertThat(stopped()).isTrue();
        web.perform(post("/u/" + token).with(csrf()).param("answer", "resume")).andExpect(status().isOk());
        assertThat(stopped()).isFalse();
        // a mail program's one click brings no field of ours (RFC 8058)
        web.perform(post("/u/" + token).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        assertThat(stopped()).isTrue();
    }

    private boolean stopped() {
        return db.sql("select no_mail_since is not null from person where id = :id")
                .param("id", Network.CHEN.value())
                .query(Boolean.class)
                .single();
    }
}
