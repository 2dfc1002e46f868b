package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Sentence.Fault;
import io.tanxin.mail.Sentence.Problem;
import io.tanxin.mail.Wordings.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;

/** Letters in the company's own words. */
@MailTest
class WordingsTest {
    private static final String NOTE = "test/note";
    private static final String OPENING = "mail.test.note.opening";
    private static final Locale EN = Locale.ENGLISH;

    @Autowired
    TestPost.Hand hand;

    @Autowired
    Wordings wordings;

    @Autowired
    LetterSentences sentences;

    @Autowired
    LetterKinds kinds;

    @Autowired
    WordingRows rows;

    @Autowired
    MessageSource messages;

    @Autowired
    Actors actors;

    @BeforeEach
    void empty() {
        hand.reset();
        hand.readers().add(Network.ADMIN, "Wang Lei", "wang.lei@guangming.example", EN, false);
    }

    @Test
    void every_place_in_every_letter_of_the_house_has_a_name_in_both_languages() {
        for (var kind : kinds.names()) {
            if (kind.startsWith("test/") || kind.equals("mail/trial")) continue;
            for (var language : List.of(EN, Locale.SIMPLIFIED_CHINESE)) {
                for (var sentence : sentences.of(kind, language)) {
                    if (sentence.fixed()) {
                        assertThat(sentence.isOnlyForms())
                                .as(kind + " " + sentence.key())
                                .isTrue();
                    } else {
                        assertThat(sentence.problem(sentence.shipped()))
                                .as(kind + " " + sentence.key())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void the_next_letter_says_it_in_the_new_words_in_that_language_only() {
        assertThat(save(EN, "Dear {reader}, how are you?")).isEqualTo(new Answer.Kept(1));
        hand.post(Network.HU, NOTE, 1, Map.of());
        hand.post(Network.CHEN, NOTE, 2, Map.of());
        assertThat(text(1)).contains("Dear Hu Wei, how are you?").doesNotContain("Good morning");
        assertThat(text(2)).contains("陈大明，早上好");
    }

    @Test
    @Tag("M15")
    void what_is_typed_is_text_and_no_markup() {
        save(EN, "<b>Dear</b> {reader} & co");
        hand.post(Network.HU, NOTE, 1, Map.of());
        assertThat(text(1)).contains("<b>Dear</b> Hu Wei & co");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, ''",
        "'Dear {raeder}', UNKNOWN, raeder",
        "'Dear {reader', UNCLOSED, {reader",
        "'Dear reader}', UNCLOSED, }",
        "'Dear {0}', UNCLOSED, {0}",
        "'Dear ${reader.email}', UNCLOSED, {reader.email}"
    })
    void what_a_letter_could_not_say_is_refused_with_its_reason(String words, Fault fault, String about) {
        assertThat(save(EN, words)).isEqualTo(new Answer.Refused(Map.of(OPENING, new Problem(fault, about))));
        assertThat(sheet().version()).isZero();
    }

    @Test
    @Tag("M12")
    void a_subject_is_one_line() {
        for (var lineBreak : List.of("\n", "\r", "\u2028", "\u0085")) {
            var words = "Your link" + lineBreak + "Bcc: thief@evil.example";
            var said = asAdmin(() -> wordings.save("test/secret", EN, 0, Map.of("mail.test.secret.subject", words)));
            assertThat(said)
                    .isEqualTo(new Answer.Refused(Map.of("mail.test.secret.subject", new Problem(Fault.BREAK, ""))));
        }
    }

    @Test
    void a_sentence_that_says_when_goes_on_saying_when() {
        var key = "mail.communication.invitation.subject";
        var without = Map.of(key, "{organiser} invites you");
        assertThat(asAdmin(() -> wordings.save("communication/invitation", EN, 0, without)))
                .isEqualTo(new Answer.Refused(Map.of(key, new Problem(Fault.MISSING, "time"))));
        var with = Map.of(key, "{organiser} invites you for {time}");
        assertThat(asAdmin(() -> wordings.save("communication/invitation", EN, 0, with)))
                .isEqualTo(new Answer.Kept(1));
    }

    @Test
    void every_sentence_that_counts_says_the_same_as_before_but_for_what_was_changed() {
        var counting = 0;
        for (var kind : kinds.names()) {
            for (var language : List.of(EN, Locale.SIMPLIFIED_CHINESE)) {
                for (var sentence : sentences.of(kind, language)) {
                    if (sentence.form() != null || sentence.counted().isEmpty()) continue;
                    counting++;
                    var parts = sentences.of(kind, language).stream()
                            .filter(part -> part.sentence().equals(sentence.key()))
                            .collect(Collectors.toMap(Sentence::key, Sentence::shipped));
                    var wording = new Wording(sentences.places(kind), parts);
                    for (var one = 1; one < 4; one++)
                        for (var other = 0; other < 4; other++) {
                            var given = sentence.places().size() == 3
                                    ? new Object[] {"a", "b", one}
                                    : sentence.counted().size() == 2
                                                    || !sentence.counted()
                                                            .contains(sentence.places()
                                                                    .getFirst())
                                            ? new Object[] {other, one}
                                            : new Object[] {one, "b"};
                            assertThat(wording.say(sentence.key(), given, language))
                                    .as(sentence.key())
                                    .hasValue(messages.getMessage(sentence.key(), given, language));
                        }
                }
            }
        }
        assertThat(counting).isEqualTo(10);
    }

    @Test
    void a_sentence_that_counts_is_put_in_other_words_for_one_and_for_more() {
        var key = "mail.insights.week.subject";
        var words = Map.of(
                key,
                "{promises} and {talks} this week",
                key + "#talks#0",
                "",
                key + "#talks#1",
                "a single talk",
                key + "#talks#other",
                "{talks} conversations");
        assertThat(asAdmin(() -> wordings.save("insights/week", EN, 0, words))).isEqualTo(new Answer.Kept(1));
        assertThat(said("insights/week", EN, key, 1, 1)).isEqualTo("one promise due and a single talk this week");
        assertThat(said("insights/week", EN, key, 1200, 0))
                .isEqualTo("no promises due and 1,200 conversations this week");
        assertThat(said("insights/week", EN, key, 0, 2))
                .as("no words for none: as for any other")
                .isEqualTo("2 promises due and 0 conversations this week");
        assertThat(said("insights/week", Locale.SIMPLIFIED_CHINESE, key, 1, 1)).isEmpty();
        var sheet = asAdmin(() -> wordings.sheet("insights/week", EN));
        assertThat(sheet.history()).extracting(Wordings.Version::changed).containsExactly(1);
        assertThat(sheet.parts())
                .extracting(part -> part.sentence().key(), Wordings.Part::words)
                .contains(tuple(key + "#talks#0", ""), tuple(key + "#promises#0", "no promises due"));
        assertThat(asAdmin(() -> wordings.all()))
                .filteredOn(brief -> brief.kind().equals("insights/week"))
                .extracting(Wordings.Brief::english, Wordings.Brief::chinese)
                .containsExactly(tuple(1, 0));
        asAdmin(() -> wordings.backTo("insights/week", EN, 1, 0));
        assertThat(said("insights/week", EN, key, 1, 1)).isEmpty();
    }

    @Test
    void where_one_is_said_like_any_other_number_one_form_is_enough() {
        var key = "mail.communication.answered.text";
        var words = Map.of(key + "#answers#1", "", key + "#answers#other", "{answers}条答复，请处理。");
        assertThat(asAdmin(() -> wordings.save("communication/answered", Locale.SIMPLIFIED_CHINESE, 0, words)))
                .isEqualTo(new Answer.Kept(1));
        assertThat(said("communication/answered", Locale.SIMPLIFIED_CHINESE, key, 1))
                .isEqualTo("1条答复，请处理。");
        assertThat(said("communication/answered", Locale.SIMPLIFIED_CHINESE, key, 7))
                .isEqualTo("7条答复，请处理。");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'We were with you: nothing', MISSING, looked",
        "'#looked#other', '', EMPTY, ''",
        "'#looked#other', 'some rules', MISSING, looked",
        "'#looked#other', '{rules} rules', UNKNOWN, rules",
        "'#looked#1', 'one rule}', UNCLOSED, }"
    })
    void a_broken_form_is_refused_with_its_reason(String part, String words, Fault fault, String about) {
        var key = "mail.support.check-to-sign.opening" + part;
        assertThat(asAdmin(() -> wordings.save("support/check-to-sign", EN, 0, Map.of(key, words))))
                .isEqualTo(new Answer.Refused(Map.of(key, new Problem(fault, about))));
    }

    @Test
    void without_a_letter_the_preview_says_what_it_counts_for_any_number() {
        var key = "mail.communication.answered.subject";
        var preview = asAdmin(() -> wordings.preview(
                "communication/answered", EN, Map.of(key + "#dealers#other", "Answers of {dealers} dealers")));
        assertThat(preview.subject()).isEqualTo("Answers of {dealers} dealers");
        assertThat(preview.html()).contains("{answers} answers need you.");
    }

    /** Empty: as it is shipped. */
    private String said(String kind, Locale language, String key, Object... counted) {
        return Optional.ofNullable(rows.current().get(new WordingRows.Letter(kind, language)))
                .flatMap(wording -> wording.say(key, counted, language))
                .orElse("");
    }

    @Test
    void every_version_is_kept_and_each_step_back_can_be_undone() {
        save(EN, 0, "One {reader}");
        save(EN, 1, "Two {reader}");
        assertThat(asAdmin(() -> wordings.backTo(NOTE, EN, 2, 0))).isEqualTo(new Answer.Kept(3));
        assertThat(words()).isEqualTo("Good morning, {reader}");
        assertThat(asAdmin(() -> wordings.backTo(NOTE, EN, 3, 1))).isEqualTo(new Answer.Kept(4));
        assertThat(words()).isEqualTo("One {reader}");
        assertThat(sheet().history()).extracting(Wordings.Version::number).containsExactly(4, 3, 2, 1);
        assertThat(sheet().history()).extracting(Wordings.Version::changed).containsExactly(1, 0, 1, 1);
        assertThat(hand.db()
                        .sql("select count(*) from audit_entry where action = 'wording.changed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void who_was_slower_is_told_and_overwrites_nothing() {
        save(EN, 0, "One {reader}");
        assertThat(save(EN, 0, "Other {reader}")).isEqualTo(new Answer.Outdated());
        assertThat(words()).isEqualTo("One {reader}");
    }

    @Test
    @Tag("M17")
    void the_preview_is_the_newest_letter_that_would_go_in_either_language_without_its_links() {
        hand.post(Network.HU, NOTE, 1, Map.of("words", "a lamp"));
        hand.post(Network.HU, NOTE, 2, Map.of("words", "a shelf", "does", "cancelled"));
        var preview = asAdmin(() -> wordings.preview(NOTE, Locale.SIMPLIFIED_CHINESE, Map.of(OPENING, "{reader}，您好")));
        assertThat(preview.real()).isTrue();
        assertThat(preview.html()).contains("Hu Wei，您好", "a lamp").doesNotContain("href=");
        assertThat(hand.links().made).isZero();
        assertThat(hand.db()
                        .sql("select action from audit_entry")
                        .query(String.class)
                        .list())
                .containsExactly("letter.read");
    }

    @Test
    void without_a_letter_that_may_be_shown_the_sentences_stand_alone() {
        hand.post(Network.HU, "test/secret", 1, Map.of());
        var secret = asAdmin(() -> wordings.preview("test/secret", EN, Map.of("mail.test.secret.subject", "Come in")));
        assertThat(secret.real()).isFalse();
        assertThat(secret.subject()).isEqualTo("Come in");
        var none = asAdmin(() -> wordings.preview(NOTE, EN, Map.of(OPENING, "Dear {reader}")));
        assertThat(none.real()).isFalse();
        assertThat(none.html()).contains("Dear {reader}");
    }

    @Test
    @Tag("M1")
    void a_test_goes_through_the_outbox_to_who_asked_for_it_and_to_nobody_else() {
        hand.post(Network.HU, NOTE, 1, Map.of("words", "a lamp"));
        HouseClock.startingAt(TestPost.MONDAY, time -> {
            asAdmin(() -> wordings.sendToMe(NOTE, EN, Map.of(OPENING, "Dear {reader}, try this")));
            return true;
        });
        try (var smtp = new FaultySmtp()) {
            var postman = hand.postman(TestPost.Hand.server("127.0.0.1", smtp.port()));
            hand.deliver(postman, Duration.ofSeconds(1));
            postman.close();
            assertThat(smtp.received)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail)
                            .contains("To: Wang Lei <wang.lei@guangming.example>")
                            .contains("Subject: Test: About a lamp")
                            .contains("Dear Hu Wei, try this"));
        }
        assertThat(words()).as("nothing is saved").isEqualTo("Good morning, {reader}");
    }

    @Test
    void nobody_but_an_administrator_changes_them_and_a_letter_that_is_none_is_not_found() {
        for (UserId other : List.of(Network.LI_NA, Network.DIRECTOR, Network.CHEN)) {
            assertThatThrownBy(() -> actors.runAs(other, () -> wordings.all()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> asAdmin(() -> wordings.sheet("test/none", EN))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asAdmin(() -> wordings.sheet("mail/trial", EN)))
                .isInstanceOf(NotFound.class);
    }

    private String text(long subject) {
        var row = hand.row(NOTE, subject);
        return ((SortingDesk.Sorted.ToSend) hand.desk().sort(row, hand.links()))
                .letter()
                .text();
    }

    private Answer save(Locale language, String words) {
        return asAdmin(() -> wordings.save(NOTE, language, 0, Map.of(OPENING, words)));
    }

    private Answer save(Locale language, int seen, String words) {
        return asAdmin(() -> wordings.save(NOTE, language, seen, Map.of(OPENING, words)));
    }

    private Wordings.Sheet sheet() {
        return asAdmin(() -> wordings.sheet(NOTE, EN));
    }

    private String words() {
        return sheet().parts().stream()
                .filter(part -> part.sentence().key().equals(OPENING))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private <T> T asAdmin(Supplier<T> work) {
        return actors.runAs(Network.ADMIN, work);
    }
}
