package io.tanxin.history;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.MinutesService.Saved;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseService;
import io.tanxin.seals.SealErasing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@Tag("C4")
@DatabaseTest
@SignedIn
class DealerHistoryTest {
    @Autowired
    DealerHistory history;

    @Autowired
    MinutesService minutes;

    @Autowired
    DealerWord word;

    @Autowired
    PrivateNotes notes;

    @Autowired
    PromiseService promises;

    @Autowired
    SealErasing erasing;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private DayId day = new DayId(0);

    @BeforeEach
    void a_talk_with_minutes_and_a_promise() {
        day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(2)), LI_NA, CHENS_KITCHEN, CHEN);
        actors.runAs(LI_NA, () -> {
            notes.save(day, null, -1, "About to give up");
            var kept = (Saved.Kept) minutes.save(day, null, -1, "货架下周五送到。");
            minutes.share(day, null, kept.draft().version());
            var today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
            promises.make(new PromiseDraft(
                    CHENS_KITCHEN, PromiseDraft.Side.COMPANY, LI_NA, "A shelf", today.plusDays(7), null, null));
        });
        actors.runAs(CHEN, () -> word.confirm(day, null));
    }

    @Test
    void the_owner_takes_all_of_it_to_read_and_for_programs_and_nothing_internal() throws IOException {
        var files = taken();

        assertThat(files).containsOnlyKeys("history.pdf", "history.json", "check.py", "readme.txt");
        var json = new String(files.get("history.json"), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"tanxin history 1\"", "货架下周五送到。", "A shelf", "\"MINUTES_ANSWER\"", "陈大明", "Li Na")
                .doesNotContain("About to give up", "Hu ");
        try (var document = Loader.loadPDF(files.get("history.pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("货架下周五送到。", "A shelf");
        }
        assertThat(db.sql("select count(*) from audit_entry where action = 'history.taken'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void staff_other_dealers_and_the_company_do_not_take_it() {
        for (var stranger : new UserId[] {CHEN_STAFF, HU}) {
            assertThatThrownBy(() -> actors.runAs(stranger, () -> history.take(CHENS_KITCHEN)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> history.take(CHENS_KITCHEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_taken_is_checked_by_anybody_and_the_fingerprint_of_a_letter_is_found() throws Exception {
        var seal =
                actors.runAs(CHEN, () -> word.page(day, null).parts().getFirst().seal());
        lay(taken());

        assertThat(check()).isEqualTo(new Found(0, "2 seals, all hold: nothing was changed."));
        assertThat(check(Objects.requireNonNull(seal).print()).code()).isZero();
        assertThat(check("0000 1111 2222 3333"))
                .isEqualTo(new Found(1, "No seal has the fingerprint 0000 1111 2222 3333."));
    }

    @Test
    void what_was_changed_in_the_file_shows() throws Exception {
        lay(taken());
        var json = folder.resolve("history.json");
        var whole = Files.readString(json);

        Files.writeString(json, whole.replace("货架下周五送到。", "货架不送。"));
        assertThat(check()).isEqualTo(new Found(1, "Seal 1: the part \"text\" was changed."));

        Files.writeString(json, whole.replace("\"edition\" : 1", "\"edition\" : 2"));
        assertThat(check()).isEqualTo(new Found(1, "Seal 1 was changed."));

        var told = whole.indexOf("\"parts\" : {");
        Files.writeString(json, whole.substring(0, told) + whole.substring(told).replace("货架下周五送到。", "货架不送。"));
        assertThat(check()).extracting(Found::code).isEqualTo(1);

        Files.writeString(json, "{");
        assertThat(check()).extracting(Found::code).isEqualTo(2);
    }

    @Test
    void an_erased_part_is_told_and_the_rest_still_holds() throws Exception {
        actors.runAs(ADMIN, () -> erasing.erase(CHENS_KITCHEN, 1, "text", "A child's illness"));
        lay(taken());

        var found = check();

        assertThat(found.code()).isZero();
        assertThat(found.words())
                .startsWith("Seal 1: the part \"text\" was erased on ")
                .endsWith("because: A child's illness");
        assertThat(Files.readString(folder.resolve("history.json"))).doesNotContain("货架下周五送到。");
    }

    private record Found(int code, String words) {}

    /** As somebody else runs it: another program, with the file alone. */
    private Found check(String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", "check.py", "history.json"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Found(process.waitFor(), words.lines().findFirst().orElse(""));
    }

    private Map<String, byte[]> taken() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(actors.runAs(CHEN, () -> history.take(CHENS_KITCHEN))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private void lay(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
    }
}
