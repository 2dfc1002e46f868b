package io.tanxin.mail;

import io.tanxin.mail.LetterKind.Composition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A letter in words that are being tried: on the newest real one of its kind, or, when there is none, its sentences alone. */
@Component
class WordingProof {
    private static final int TRIED = 20;

    private final JdbcClient db;
    private final MailRowReader reading;
    private final SortingDesk desk;
    private final ObjectProvider<ReaderDirectory> readers;
    private final Letterpress press;
    private final LetterSentences sentences;
    private final LetterKinds kinds;
    private final WhoActs who;

    WordingProof(
            JdbcClient db,
            MailRowReader reading,
            SortingDesk desk,
            ObjectProvider<ReaderDirectory> readers,
            Letterpress press,
            LetterSentences sentences,
            LetterKinds kinds,
            WhoActs who) {
        this.db = db;
        this.reading = reading;
        this.desk = desk;
        this.readers = readers;
        this.press = press;
        this.sentences = sentences;
        this.kinds = kinds;
        this.who = who;
    }

    Wordings.Preview preview(String kind, Locale language, Map<String, String> words) {
        var row = newest(kind);
        row.ifPresent(one -> who.record("letter.read", one.id(), one.dealer()));
        var letter = print(kind, language, words, row);
        return new Wordings.Preview(letter.subject(), PaperMaker.withoutLinks(letter.html()), row.isPresent());
    }

    /** Of those that may be read by others than their reader, the newest that would still go. */
    Optional<MailRow> newest(String kind) {
        if (kinds.isSecret(kind)) return Optional.empty();
        return db
                .sql(
                        "select * from outbox_mail where kind = :kind and in_confidence = false order by posted_at desc, id desc limit :tried")
                .param("kind", kind)
                .param("tried", TRIED)
                .query(reading::row)
                .list()
                .stream()
                .filter(this::goes)
                .findFirst();
    }

    /** One that cannot even be composed is no model for others. */
    private boolean goes(MailRow row) {
        try {
            return proof(row, Locale.ENGLISH, Wording.SHIPPED).isPresent();
        } catch (RuntimeException notComposed) {
            return false;
        }
    }

    /** In this language and these words, without links; empty when it would not go any more. */
    private Optional<PrintedLetter> proof(MailRow row, Locale language, Wording wording) {
        return who.asJob("mail", () -> {
            var people = readers.getObject()
                    .readers(Stream.of(row.reader(), row.author())
                            .filter(Objects::nonNull)
                            .toList());
            var reader = people.get(row.reader());
            if (reader == null) return Optional.empty();
            var composed = kinds.get(row.kind()).compose(row.envelope(), reader.speaking(language), desk.deadLinks());
            return composed instanceof Composition.Wanted wanted
                    ? Optional.of(press.print(
                            row.kind(),
                            wanted,
                            reader.speaking(language),
                            row.author() == null ? null : people.get(row.author()),
                            WayOut.NONE,
                            wording))
                    : Optional.empty();
        });
    }

    PrintedLetter print(String kind, Locale language, Map<String, String> words, Optional<MailRow> row) {
        var wording = new Wording(sentences.places(kind), words);
        return row.flatMap(one -> proof(one, language, wording))
                .orElseGet(() -> press.printSentences(sentences(kind, language, words), language));
    }

    private List<String> sentences(String kind, Locale language, Map<String, String> words) {
        var all = sentences.of(kind, language);
        var others = all.stream()
                .filter(one -> one.form() != null && one.form().isOther())
                .toList();
        return all.stream()
                .filter(one -> one.form() == null)
                .map(one -> counted(one, others, words))
                .toList();
    }

    /** What it counts in the words for any number. */
    private static String counted(Sentence sentence, List<Sentence> others, Map<String, String> words) {
        var said = words.getOrDefault(sentence.key(), sentence.shipped());
        for (var one : others) {
            var form = one.form();
            if (form != null && one.sentence().equals(sentence.key()))
                said = said.replace("{" + form.place() + "}", words.getOrDefault(one.key(), one.shipped()));
        }
        return said;
    }
}
