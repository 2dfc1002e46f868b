package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn
class RememberedDeviceTest {
    private static final String NAME = "tanxin-device";

    final MockMvc web;

    @Autowired
    JdbcClient db;

    RememberedDeviceTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    private Cookie remembered() throws Exception {
        var cookie = web.perform(post("/sign-in")
                        .with(csrf())
                        .header("User-Agent", "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Safari/537.36")
                        .param("username", "chen")
                        .param("password", "tanxin")
                        .param("remember", "true"))
                .andReturn()
                .getResponse()
                .getCookie(NAME);
        return Objects.requireNonNull(cookie);
    }

    private ResultActions comeBack(Cookie cookie) throws Exception {
        return web.perform(get("/me/password").cookie(cookie));
    }

    @Test
    void a_device_stays_signed_in_for_ninety_days_and_only_when_asked_to() throws Exception {
        assertThat(remembered().getMaxAge()).isEqualTo(90 * 24 * 3600);
        assertThat(remembered().isHttpOnly()).isTrue();
        web.perform(post("/sign-in").with(csrf()).param("username", "hu").param("password", "tanxin"));
        assertThat(db.sql("select distinct person_id from remembered_device")
                        .query(Long.class)
                        .list())
                .containsExactly(Network.CHEN.value());
    }

    @Test
    void each_return_brings_another_token() throws Exception {
        var first = remembered();
        var second = comeBack(first)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getCookie(NAME);
        assertThat(second).isNotNull();
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        comeBack(second).andExpect(status().isOk());
    }

    @Test
    void requests_that_come_at_once_with_the_same_token_are_one_browsers() throws Exception {
        var cookie = remembered();
        comeBack(cookie).andExpect(status().isOk());
        comeBack(cookie).andExpect(status().isOk());
    }

    @Test
    void a_token_that_comes_again_later_was_copied_and_ends_all_devices() throws Exception {
        var first = remembered();
        var second = comeBack(first).andReturn().getResponse().getCookie(NAME);
        db.sql("update remembered_device set rotated_at = rotated_at - interval 5 minute")
                .update();
        comeBack(first).andExpect(redirectedUrl("/sign-in"));
        comeBack(Objects.requireNonNull(second)).andExpect(redirectedUrl("/sign-in"));
        assertThat(db.sql("select count(*) from audit_entry where action = 'person.device-copied'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void after_ninety_days_without_use_the_device_is_a_stranger() throws Exception {
        var cookie = remembered();
        db.sql("update remembered_device set last_used = last_used - interval 91 day")
                .update();
        comeBack(cookie).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void signing_out_forgets_this_device() throws Exception {
        var cookie = remembered();
        web.perform(post("/logout").with(csrf()).cookie(cookie));
        comeBack(cookie).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void a_device_of_somebody_locked_is_a_stranger() throws Exception {
        var cookie = remembered();
        db.sql("update person set state = 'LOCKED' where id = :id")
                .param("id", Network.CHEN.value())
                .update();
        comeBack(cookie).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void neither_series_nor_token_is_kept_as_it_is() throws Exception {
        var cookie = remembered();
        var written = new String(java.util.Base64.getDecoder().decode(cookie.getValue()));
        var kept = db.sql("select concat(hex(series_hash), hex(token_hash), label) from remembered_device")
                .query(String.class)
                .single();
        for (var part : written.split(":")) assertThat(kept).doesNotContainIgnoringCase(part);
        assertThat(kept).endsWith("Chrome, Android");
    }
}
