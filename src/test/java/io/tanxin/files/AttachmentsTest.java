package io.tanxin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import io.tanxin.files.Attachments.Kept;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn("li.na")
@Import(AttachmentsTest.Owner.class)
class AttachmentsTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    private static final byte[] PROGRAM = "MZ\u0090\0\u0003\0\0\0\u0004".getBytes(StandardCharsets.ISO_8859_1);
    private static final long SHOWN = 1;
    private static final long HIDDEN = 2;

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("tanxin.files.folder", () -> folder.toString());
        settings.add("tanxin.files.largest", () -> "1KB");
        settings.add("tanxin.files.most", () -> "3");
        settings.add("tanxin.files.clamd", () -> "127.0.0.1:" + SCANNER.port());
    }

    private static final FakeClamd SCANNER = new FakeClamd();

    @TestConfiguration(proxyBeanMethods = false)
    static class Owner {
        @Bean
        AttachmentOwner testOwner() {
            return new AttachmentOwner() {
                @Override
                public String kind() {
                    return "test";
                }

                @Override
                public boolean maySee(long subject) {
                    return subject == SHOWN;
                }
            };
        }
    }

    @Autowired
    Attachments attachments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;

    @BeforeEach
    void browser() {
        SCANNER.answer = "stream: OK";
        browser =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @Test
    void what_is_kept_is_found_again_under_a_name_that_fits_its_content() {
        var kept = done(SHOWN, "店面.exe", PNG);
        var found = attachments.of("test", Set.of(SHOWN)).get(SHOWN);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(kept.id());
            assertThat(one.name()).isEqualTo("店面.exe.png");
            assertThat(one.type()).isEqualTo("image/png");
            assertThat(one.size()).isEqualTo(PNG.length);
        });
    }

    @Test
    void a_program_is_refused_whatever_it_is_called() {
        assertThat(why(SHOWN, "price-list.pdf", PROGRAM)).isEqualTo("files.refused.type");
        assertThat(why(SHOWN, "readme.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("files.refused.type");
        assertThat(why(SHOWN, "page.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("files.refused.type");
        assertThat(why(SHOWN, "x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("files.refused.type");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_spreadsheet_and_a_text_are_recognised() throws IOException {
        assertThat(type(done(SHOWN, "价格表.xlsx", zip()))).contains("spreadsheetml");
        assertThat(type(done(SHOWN, "备注.txt", "请看一下".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("text/plain");
    }

    @Test
    void size_and_number_are_bounded_and_an_endless_file_is_not_read_to_its_end() {
        assertThat(why(SHOWN, "empty.txt", new byte[0])).isEqualTo("files.refused.empty");
        assertThat(why(SHOWN, "large.txt", "a".repeat(1025).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("files.refused.size");
        var refused = (Kept.Refused) keep(SHOWN, "endless.txt", new Endless());
        assertThat(refused.why()).isEqualTo("files.refused.size");
        for (int n = 0; n < 3; n++) done(SHOWN, n + ".txt", ("text " + n).getBytes(StandardCharsets.UTF_8));
        assertThat(why(SHOWN, "4.txt", "text".getBytes(StandardCharsets.UTF_8))).isEqualTo("files.refused.count");
    }

    @Test
    void the_same_content_lies_there_once() {
        done(SHOWN, "a.png", PNG);
        done(HIDDEN, "b.png", PNG);
        assertThat(files())
                .hasSize(1)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}"));
    }

    @Test
    void a_file_is_handed_out_only_to_be_saved_and_only_to_whom_its_owner_shows_it() throws Exception {
        var shown = done(SHOWN, "价格 \"表\".png", PNG);
        var hidden = done(HIDDEN, "secret.png", PNG);
        var liNa = TestSecurityContextHolder.getContext();
        browser.perform(get("/files/" + shown.id()).with(securityContext(liNa)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PNG))
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;")
                        .doesNotContain("价")
                        .contains("filename*=UTF-8''%E4%BB%B7%E6%A0%BC"));
        browser.perform(get("/files/" + hidden.id()).with(securityContext(liNa)))
                .andExpect(status().isNotFound());
        browser.perform(get("/files/999999").with(securityContext(liNa))).andExpect(status().isNotFound());
    }

    @Test
    @SignedIn
    void nobody_who_is_not_signed_in_gets_a_file() throws Exception {
        var shown = done(SHOWN, "a.png", PNG);
        browser.perform(get("/files/" + shown.id())).andExpect(status().is3xxRedirection());
    }

    @Test
    void what_the_scanner_finds_is_not_kept() {
        SCANNER.answer = "stream: Eicar-Test-Signature FOUND";
        assertThat(why(SHOWN, "a.png", PNG)).isEqualTo("files.refused.virus");
        assertThat(SCANNER.scanned).isEqualTo(PNG);
        assertThat(files()).isEmpty();
    }

    @Test
    void without_the_scanners_word_nothing_is_kept() {
        SCANNER.answer = null;
        assertThatThrownBy(() -> keep(SHOWN, "a.png", new ByteArrayInputStream(PNG)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
        assertThat(attachments.of("test", Set.of(SHOWN))).isEmpty();
    }

    @Test
    void a_file_without_a_change_that_brings_it_is_not_taken() {
        assertThatThrownBy(() -> attachments.keep(brought(SHOWN, "a.png"), new ByteArrayInputStream(PNG)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Kept keep(long subject, String name, InputStream content) {
        return transaction.execute(status -> attachments.keep(brought(subject, name), content));
    }

    private Kept.Done done(long subject, String name, byte[] content) {
        return (Kept.Done) keep(subject, name, new ByteArrayInputStream(content));
    }

    private String why(long subject, String name, byte[] content) {
        return ((Kept.Refused) keep(subject, name, new ByteArrayInputStream(content))).why();
    }

    private String type(Kept.Done kept) {
        return db.sql("select type from attachment where id = :id")
                .param("id", kept.id().value())
                .query(String.class)
                .single();
    }

    private static NewAttachment brought(long subject, String name) {
        return new NewAttachment("test", subject, Network.CHENS_KITCHEN, Network.CHEN, name);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @BeforeEach
    void emptyShelf() throws IOException {
        for (var file : files()) Files.delete(file);
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            if (read++ > 10_000_000) throw new IllegalStateException("read on and on");
            return 'a';
        }
    }
}
