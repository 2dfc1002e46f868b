package io.tanxin.concerns;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.PortalMailbox;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.messages.DealerMessages;
import io.tanxin.communication.talk.ConcernTalks;
import io.tanxin.mail.mailbox.Mailbox;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("L1")
class ConcernMailTest extends Concerning implements PortalMailbox {
    @Autowired
    Mailbox mailbox;

    @Autowired
    DealerMessages messages;

    @Autowired
    ConcernTalks talks;

    private int mails;

    @BeforeEach
    void empty() {
        PortalMailbox.empty();
    }

    @Test
    void a_mail_that_says_so_is_a_concern_and_any_other_a_message() {
        arrives("", "投诉：架子又晚了", "客户在等。");
        arrives("", "Hello", "See you");
        assertThat(as(LI_NA, () -> lists.rows(ConcernFilter.of(ConcernFilter.Tab.OPEN), null, 0, 9)))
                .singleElement()
                .satisfies(row -> assertThat(row.heading()).isEqualTo("客户在等。"));
        assertThat(as(LI_NA, () -> messages.unread(10))).hasSize(1);
    }

    @Test
    void an_answer_to_a_letter_goes_on_with_its_talk() {
        var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
        answer(LI_NA, id, Meant.SAY, "I am sorry");
        arrives(letter("concerns/answered"), "Re: shelf", "It is the long one");
        assertThat(as(LI_NA, () -> lists.detail(id)).thread())
                .extracting(ConcernMessage::words)
                .endsWith("It is the long one");
        assertThat(as(LI_NA, () -> messages.unread(10))).isEmpty();
    }

    @Test
    @Tag("C6")
    void by_mail_too_what_goes_past_the_manager_stays_past_it() {
        arrives("", "致总监：想和您说说", "不想让李娜知道。");
        var id = as(DIRECTOR, () -> lists.rows(ConcernFilter.of(CHENS_KITCHEN), null, 0, 9))
                .getFirst()
                .id();
        answer(DIRECTOR, id, Meant.SAY, "谢谢您告诉我");
        arrives(letter("concerns/answered"), "Re: 想和您说说", "是关于上次的事");
        assertThat(as(DIRECTOR, () -> lists.detail(id)).thread()).hasSize(3);
        assertThat(as(LI_NA, () -> messages.unread(10))).isEmpty();
        assertThat(as(LI_NA, () -> lists.rows(ConcernFilter.of(CHENS_KITCHEN), null, 0, 9)))
                .isEmpty();
        assertThat(db.sql("select became from mailbox_mail").query(String.class).list())
                .as("the administrator cannot tell it from any other")
                .containsOnly("message");
    }

    @Test
    @Tag("C6")
    void an_answer_to_a_letter_about_its_talk_goes_on_with_it_and_never_to_the_manager() {
        var id = raise(ConcernKind.WORRY, Addressee.DIRECTOR);
        var talk = new DayDraft(
                DayKind.HEART_TO_HEART,
                DayWay.PHONE,
                null,
                List.of(CHENS_KITCHEN),
                LocalDate.now(THERE).plusDays(9).atTime(10, 0),
                THERE,
                30,
                null,
                false);
        as(DIRECTOR, () -> talks.plan(List.of(talk), id, "", true, true));
        arrives(letter("communication/invitation"), "Re: 谈心日", "我还有一件事");
        assertThat(as(DIRECTOR, () -> lists.detail(id)).thread())
                .extracting(ConcernMessage::words)
                .endsWith("我还有一件事");
        assertThat(as(LI_NA, () -> messages.unread(10))).isEmpty();
        assertThat(db.sql("select became from mailbox_mail").query(String.class).list())
                .containsOnly("message");
    }

    @Test
    void of_a_message_a_concern_is_made_with_its_files() {
        arrives("", "架子", "架子还没有到。");
        var message = as(LI_NA, () -> messages.unread(10)).getFirst();
        var made = as(LI_NA, () -> messages.makeConcern(message.id(), message.version(), ConcernKind.COMPLAINT))
                .orElseThrow();
        assertThat(as(LI_NA, () -> lists.detail(made))).satisfies(detail -> {
            assertThat(detail.raisedByName()).isEqualTo("陈大明");
            assertThat(detail.way()).isEqualTo(Way.MAIL);
            assertThat(detail.thread().getFirst().words()).isEqualTo("架子还没有到。");
        });
        assertThat(as(LI_NA, () -> messages.unread(10))).isEmpty();
        assertThat(as(LI_NA, () -> messages.makeConcern(message.id(), message.version(), ConcernKind.COMPLAINT)))
                .as("somebody was quicker")
                .isEmpty();
    }

    private String letter(String kind) {
        return "In-Reply-To: "
                + db.sql("select message_id from outbox_mail where kind = :kind order by id desc limit 1")
                        .param("kind", kind)
                        .query(String.class)
                        .single()
                + "\n";
    }

    private void arrives(String headers, String subject, String words) {
        PortalMailbox.arrives(headers
                + """
                From: chen@kitchen.example
                Message-ID: <%d@kitchen.example>
                Subject: =?UTF-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(
                        ++mails, Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)), words));
        mailbox.readNow();
    }
}
