package io.tanxin.identity.kept;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.identity.Actors;
import io.tanxin.identity.kept.KeptRequests.ToLook;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A person asks what is kept about them. */
@DatabaseTest
@SignedIn
@Tag("C4")
class KeptRequestsTest {
    @Autowired
    KeptRequests requests;

    @Autowired
    KeptFile file;

    @Autowired
    PrivateNotes notes;

    @Autowired
    PromiseService promises;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @BeforeEach
    void a_talk_with_a_note_and_a_promise() {
        var start = clock.instant().minus(Duration.ofHours(2));
        var day = TalkRows.oneToOne(db, start, LI_NA, CHENS_KITCHEN, CHEN);
        var round = TalkRows.round(db, start, LI_NA, Map.of(CHENS_KITCHEN, CHEN, QIN_HARDWARE, QIN));
        var qins = TalkRows.oneToOne(db, start, LI_NA, QIN_HARDWARE, QIN);
        var today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        actors.runAs(LI_NA, () -> {
            notes.save(day, null, -1, "Tired of it. Hu Wei told him to stop, 139 1234 5678. The tall one agrees.");
            notes.save(round, null, -1, "秦岭 is loud.\n陈大明 said nothing.");
            notes.save(qins, null, -1, "Only about 秦岭");
            promises.make(new PromiseDraft(
                    CHENS_KITCHEN, PromiseDraft.Side.DEALER, CHEN, "Call 陈小红 back", today.plusDays(7), null, null));
        });
    }

    @Test
    void all_but_what_others_wrote_is_there_at_once_and_the_others_are_blacked() throws IOException {
        as(CHEN, () -> requests.ask());

        var mine = actors.runAs(CHEN, () -> requests.mine()).orElseThrow();
        assertThat(mine.waiting())
                .as("the talk with him, and the round that names him")
                .isEqualTo(2);
        assertThat(mine.due()).isEqualTo(mine.asked().plusDays(30));
        var files = taken(() -> file.mine());
        assertThat(files).containsOnlyKeys("about-me.pdf", "about-me.json", "readme.txt");
        assertThat(json(files))
                .contains("\"tanxin about-me 1\"", "陈大明", "chen@kitchen.example", "Chen's Kitchen", "Call ■■■ back")
                .contains("\"waiting\" : 2")
                .doesNotContain("陈小红", "Li Na", "Tired of it", "said nothing");
        try (var paper = Loader.loadPDF(files.get("about-me.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("的个人信息", "■■■", "负责人");
        }
    }

    @Test
    void who_wrote_a_note_is_told_looks_it_through_and_gives_it() throws IOException {
        as(CHEN, () -> requests.ask());
        assertThat(letters("identity/kept-look")).containsExactly(LI_NA.value());

        var waiting = actors.runAs(LI_NA, () -> requests.toLook());
        assertThat(waiting).extracting(ToLook::person).containsOnly("陈大明");
        assertThat(words(waiting.getFirst())).contains("■■■ told him to stop, ■■■. The tall one agrees.");
        assertThat(words(waiting.getLast()))
                .as("of a round only the lines that name him")
                .isEqualTo("陈大明 said nothing.");

        as(LI_NA, () -> requests.give(waiting.getFirst().item(), List.of("The tall one")));
        assertThat(letters("identity/kept-ready"))
                .as("the one for the day it is due")
                .hasSize(1);
        as(LI_NA, () -> requests.give(waiting.getLast().item(), List.of()));
        assertThat(letters("identity/kept-ready")).containsExactly(CHEN.value(), CHEN.value());
        assertThat(json(taken(() -> file.mine())))
                .contains("Tired of it. ■■■ told him to stop, ■■■. ■■■ agrees.", "陈大明 said nothing.")
                .doesNotContain("tall", "loud", "秦岭", "waiting");
        assertThat(db.sql("select action from audit_entry where action like 'kept.%' order by id")
                        .query(String.class)
                        .list())
                .contains("kept.asked", "kept.looked", "kept.given", "kept.taken");
    }

    @Test
    void what_nobody_has_looked_through_is_given_the_day_after_it_is_due() throws IOException {
        as(CHEN, () -> requests.ask());
        db.sql("update kept_request set due = :day")
                .param(
                        "day",
                        clock.instant()
                                .minus(Duration.ofDays(2))
                                .atZone(ZoneId.of("UTC"))
                                .toLocalDate())
                .update();
        assertThat(json(taken(() -> file.mine())))
                .contains("Tired of it. ■■■ told him")
                .doesNotContain("Hu Wei");
        assertThat(actors.runAs(LI_NA, () -> requests.waitingForMe())).isZero();
    }

    @Test
    void nobody_else_looks_it_through_or_takes_it() {
        as(CHEN, () -> requests.ask());
        var item = actors.runAs(LI_NA, () -> requests.toLook()).getFirst().item();
        for (var stranger : List.of(ZHOU_MIN, DIRECTOR)) {
            as(
                    stranger,
                    () -> assertThatThrownBy(() -> requests.give(item, List.of()))
                            .isInstanceOf(NotFound.class));
            as(
                    stranger,
                    () -> assertThatThrownBy(() -> requests.toLook(item, List.of()))
                            .isInstanceOf(NotFound.class));
        }
        as(CHEN, () -> assertThatThrownBy(() -> requests.toLook()).isInstanceOf(AccessDeniedException.class));
        as(HU, () -> assertThatThrownBy(() -> file.mine()).as("has not asked").isInstanceOf(NotFound.class));
        var request =
                db.sql("select max(id) from kept_request").query(Long.class).single();
        as(
                ADMIN,
                () -> assertThatThrownBy(() -> file.of(request))
                        .as("asked by himself")
                        .isInstanceOf(NotFound.class));
        as(LI_NA, () -> assertThatThrownBy(() -> file.of(request)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void when_who_wrote_it_has_gone_a_director_looks_it_through() {
        db.sql("update person set state = 'LEFT' where id = :id")
                .param("id", LI_NA.value())
                .update();
        as(CHEN, () -> requests.ask());
        assertThat(letters("identity/kept-look")).containsExactly(DIRECTOR.value());
        assertThat(actors.runAs(DIRECTOR, () -> requests.waitingForMe())).isEqualTo(2);
    }

    @Test
    void for_who_cannot_sign_in_an_administrator_asks_and_nothing_is_given_by_itself() throws IOException {
        as(ADMIN, () -> assertThatIllegalArgumentException().isThrownBy(() -> requests.askFor(CHEN, "By telephone")));
        db.sql("update person set sign_in = false where id = :id")
                .param("id", QIN.value())
                .update();
        as(ADMIN, () -> requests.askFor(QIN, "In the shop, with her card"));
        db.sql("update kept_request set due = '2026-01-01'").update();
        var request =
                db.sql("select max(id) from kept_request").query(Long.class).single();
        assertThat(json(taken(ADMIN, () -> file.of(request)))).contains("秦岭").doesNotContain("Only about");

        actors.runAs(LI_NA, () -> requests.toLook())
                .forEach(one -> as(LI_NA, () -> requests.give(one.item(), List.of())));
        assertThat(letters("identity/kept-ready")).containsExactly(ADMIN.value());
        assertThat(json(taken(ADMIN, () -> file.of(request))))
                .contains("Only about 秦岭", "秦岭 is loud.")
                .doesNotContain("陈大明");
    }

    @Test
    void who_has_nothing_to_wait_for_has_all_of_it_and_an_employee_reads_their_own_notes() throws IOException {
        as(LI_NA, () -> requests.ask());
        assertThat(actors.runAs(LI_NA, () -> requests.mine()).orElseThrow().waiting())
                .isZero();
        assertThat(json(taken(LI_NA, () -> file.mine())))
                .contains("Tired of it. ■■■ told him", "Chen's Kitchen")
                .doesNotContain("Hu Wei", "陈大明");
        as(CHEN_STAFF, () -> requests.ask());
        assertThat(actors.runAs(CHEN_STAFF, () -> requests.mine()).orElseThrow().waiting())
                .as("was not asked to the talk, and is not named")
                .isZero();
    }

    private void as(UserId who, Runnable work) {
        actors.runAs(who, work);
    }

    private List<Long> letters(String kind) {
        return db.sql("select reader_id from outbox_mail where kind = :kind order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    private static String words(ToLook look) {
        return String.join("\n", look.entry().lines());
    }

    private Map<String, byte[]> taken(Supplier<byte[]> work) throws IOException {
        return taken(CHEN, work);
    }

    private Map<String, byte[]> taken(UserId who, Supplier<byte[]> work) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(actors.runAs(who, work)))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String json(Map<String, byte[]> files) {
        return new String(files.get("about-me.json"), StandardCharsets.UTF_8);
    }
}
