package io.tanxin.communication.messages;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.PortalMailbox;
import io.tanxin.SignedIn;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.mailbox.Mailbox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("C5")
class DealerMessagesTest implements PortalMailbox {
    @Autowired
    Mailbox mailbox;

    @Autowired
    DealerMessages messages;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void empty() {
        PortalMailbox.empty();
    }

    @Test
    void what_a_dealer_writes_is_for_its_manager_with_its_files() {
        arrives(from("chen@kitchen.example", "架子", "架子还没有到。", file("店面.png", "iVBORw0KGgoAAAAN")));
        assertThat(unread(LI_NA)).singleElement().satisfies(row -> {
            assertThat(row.dealer()).isEqualTo(CHENS_KITCHEN);
            assertThat(row.sender()).isEqualTo("陈大明");
            assertThat(row.subject()).isEqualTo("架子");
        });
        var row = rows(LI_NA, "").getFirst();
        assertThat(row.words()).isEqualTo("架子还没有到。");
        assertThat(row.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("店面.png");
            assertThat(file.type()).isEqualTo("image/png");
        });
        assertThat(became()).isEqualTo("message");
        assertThat(db.sql("select concat(subject, beginning) from mailbox_mail")
                        .query(String.class)
                        .single())
                .as("the administrator reads nothing of it")
                .isEmpty();
    }

    @Test
    void another_manager_sees_neither_the_message_nor_its_files() {
        arrives(from("chen@kitchen.example", "架子", "x", file("a.png", "iVBORw0KGgoAAAAN")));
        assertThat(unread(ZHOU_MIN)).isEmpty();
        assertThatThrownBy(() -> as(ZHOU_MIN, () -> messages.rows(CHENS_KITCHEN, "", null, 10)))
                .isInstanceOf(NotFound.class);
        var row = rows(LI_NA, "").getFirst();
        assertThatThrownBy(() -> as(ZHOU_MIN, () -> messages.settle(row.id(), row.version(), MessageState.READ)))
                .isInstanceOf(NotFound.class);
        assertThat(as(LI_NA, () -> messages.maySee(row.id().value()))).isTrue();
        assertThat(as(DIRECTOR, () -> messages.maySee(row.id().value()))).isTrue();
        assertThat(as(ZHOU_MIN, () -> messages.maySee(row.id().value()))).isFalse();
        assertThat(as(Network.CHEN, () -> messages.maySee(row.id().value()))).isFalse();
        assertThatThrownBy(() -> as(Network.CHEN, () -> messages.unread(10))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_program_among_the_files_is_left_out_and_said() {
        arrives(from("chen@kitchen.example", "看看", "x", file("价格表.pdf.exe", base64("MZ\u0090\u0000\u0003"))));
        var row = rows(LI_NA, "").getFirst();
        assertThat(row.attachments()).isEmpty();
        assertThat(row.leftOut()).containsExactly(new MessageRow.LeftOut("价格表.pdf.exe", "files.refused.type"));
    }

    @Test
    void what_was_read_or_answered_needs_nobody_any_more_and_can_be_taken_back() {
        arrives(from("chen@kitchen.example", "架子", "x", ""));
        var row = unread(LI_NA).getFirst();
        assertThat(as(LI_NA, () -> messages.settle(row.id(), row.version(), MessageState.READ)))
                .isTrue();
        assertThat(unread(LI_NA)).isEmpty();
        assertThat(rows(LI_NA, "").getFirst().settledBy()).isEqualTo("Li Na");
        assertThat(as(LI_NA, () -> messages.settle(row.id(), row.version(), MessageState.ANSWERED)))
                .as("somebody was quicker")
                .isFalse();
        assertThat(as(LI_NA, () -> messages.settle(row.id(), row.version() + 1, MessageState.NEW)))
                .isTrue();
        assertThat(unread(LI_NA)).hasSize(1);
        assertThat(db.sql("select action from audit_entry where subject_kind = 'message' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("message.read", "message.put-back");
    }

    @Test
    void machines_and_strangers_and_our_own_people_are_no_messages() {
        arrives("Auto-Submitted: auto-replied\n" + from("chen@kitchen.example", "外出", "I am away", ""));
        assertThat(became()).isEqualTo("automatic");
        arrives(from("stranger@nowhere.example", "Offer", "cheap", ""));
        assertThat(became()).isEqualTo("nobody");
        arrives(from("zhou.min@tanxin.example", "Hello", "x", ""));
        assertThat(became()).isEqualTo("nobody");
        arrives("Authentication-Results: mx.example; dmarc=fail\n" + from("chen@kitchen.example", "Pay here", "x", ""));
        assertThat(became()).isEqualTo("forged");
        assertThat(db.sql("select count(*) from dealer_message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_answer_to_a_letter_belongs_to_the_dealer_whose_letter_it_was() {
        db.sql("insert into contact (version, dealer_id, person_id, position, first, invited, created_at)"
                        + " values (0, 101, 20, 'STAFF', false, true, '2026-01-01')")
                .update();
        db.sql("insert into visible_dealer values (20, 101, '2000-01-01', '9999-12-31', 'CONTACT')")
                .update();
        db.sql("""
                insert into outbox_mail (kind, subject_id, reader_id, occurrence, version, facts, dealer_id, author_id, state,
                                         message_id, attempt, failures, unsure, due_at, posted_at)
                values ('x/y', 1, 20, '', 0, '{}', 101, null, 'SENT', '<7@guangming.example>', 1, 0, false, now(), now())
                """).update();
        arrives("In-Reply-To: <7@guangming.example>\n" + from("chen@kitchen.example", "Re: 灯", "x", ""));
        assertThat(unread(ZHOU_MIN))
                .singleElement()
                .extracting(MessageRow::dealer)
                .isEqualTo(HU_LIGHTING);
        arrives(from("chen@kitchen.example", "灶", "x", ""));
        assertThat(unread(LI_NA)).singleElement().extracting(MessageRow::dealer).isEqualTo(CHENS_KITCHEN);
    }

    @Test
    void words_are_found_and_older_ones_come_by_key() {
        for (int n = 0; n < 5; n++) arrives(from("chen@kitchen.example", "Nr. " + n, n == 3 ? "100% 架子" : "其他", ""));
        assertThat(rows(LI_NA, "架子")).extracting(MessageRow::subject).containsExactly("Nr. 3");
        assertThat(rows(LI_NA, "100%")).hasSize(1);
        assertThat(rows(LI_NA, "_")).isEmpty();
        var first = as(LI_NA, () -> messages.rows(CHENS_KITCHEN, "", null, 3));
        var rest =
                as(LI_NA, () -> messages.rows(CHENS_KITCHEN, "", first.getLast().key(), 3));
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    private int mails;

    private void arrives(String mail) {
        PortalMailbox.arrives(mail);
        mailbox.readNow();
    }

    private String from(String sender, String subject, String words, String file) {
        return """
                From: %s
                Message-ID: <%d@%s>
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=M

                --M
                Content-Type: text/plain; charset=UTF-8

                %s
                %s--M--
                """.formatted(sender, ++mails, sender, encoded(subject), words, file);
    }

    private static String file(String name, String content) {
        return """
                --M
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(encoded(name), content);
    }

    private static String encoded(String words) {
        return "=?UTF-8?B?" + base64(words) + "?=";
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private List<MessageRow> unread(UserId who) {
        return as(who, () -> messages.unread(10));
    }

    private List<MessageRow> rows(UserId who, String search) {
        return as(who, () -> messages.rows(CHENS_KITCHEN, search, null, 10));
    }

    private <T> T as(UserId who, Supplier<T> work) {
        return actors.runAs(who, work);
    }

    private String became() {
        return db.sql("select became from mailbox_mail order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
