package io.tanxin.mail;

import io.tanxin.kernel.NotFound;
import io.tanxin.mail.Sentence.Problem;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The letters in the company's own words: sentence by sentence, in both languages, with named places for what the program puts in. Each
 * change is a version; the shipped text is version 0 and always a click away. Audited.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('mail:wordings')")
public class Wordings {
    private static final int SHOWN = 20;

    private final WordingRows rows;
    private final LetterSentences sentences;
    private final LetterKinds kinds;
    private final WordingProof proofs;
    private final Outbox outbox;
    private final WhoActs who;
    private final Clock clock;

    Wordings(
            WordingRows rows,
            LetterSentences sentences,
            LetterKinds kinds,
            WordingProof proofs,
            Outbox outbox,
            WhoActs who,
            Clock clock) {
        this.rows = rows;
        this.sentences = sentences;
        this.kinds = kinds;
        this.proofs = proofs;
        this.outbox = outbox;
        this.who = who;
        this.clock = clock;
    }

    /** A letter's kind, and in how many of its sentences it differs from what is shipped. */
    public record Brief(String kind, int english, int chinese) implements Serializable {}

    /** @param words as letters say it now */
    public record Part(Sentence sentence, String words) implements Serializable {}

    /** @param changed how many sentences differ from the shipped ones; 0: none */
    public record Version(int number, Instant at, String by, int changed) implements Serializable {}

    /** @param version 0: as it is shipped */
    public record Sheet(String kind, Locale language, int version, List<Part> parts, List<Version> history)
            implements Serializable {}

    /** @param real of a letter that was posted; else its sentences alone */
    public record Preview(String subject, String html, boolean real) implements Serializable {}

    public sealed interface Answer {
        record Kept(int version) implements Answer {}

        /** By the sentence's key. */
        record Refused(Map<String, Problem> problems) implements Answer {}

        /** Somebody else has changed this letter in the meantime. */
        record Outdated() implements Answer {}
    }

    @Transactional(readOnly = true)
    public List<Brief> all() {
        var current = rows.current();
        return kinds.names().stream()
                .filter(kind -> !kind.equals(TrialLetter.NAME))
                .map(kind -> new Brief(
                        kind,
                        changed(current, kind, Locale.ENGLISH),
                        changed(current, kind, Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    private static int changed(Map<WordingRows.Letter, Wording> current, String kind, Locale language) {
        return current.getOrDefault(new WordingRows.Letter(kind, language), Wording.SHIPPED)
                .changed();
    }

    @Transactional(readOnly = true)
    public Sheet sheet(String kind, Locale language) {
        var letter = letter(kind, language);
        var history = rows.history(letter, SHOWN);
        var version = history.isEmpty() ? 0 : history.getFirst().number();
        var said = rows.of(letter, version);
        return new Sheet(
                kind,
                language,
                version,
                sentences.of(kind, language).stream()
                        .map(one -> new Part(one, said.getOrDefault(one.key(), one.shipped())))
                        .toList(),
                history);
    }

    /** @param seen the version that was opened. @param words of each sentence, by key; a sentence that is left out stays as shipped */
    public Answer save(String kind, Locale language, int seen, Map<String, String> words) {
        var problems = problems(kind, language, words);
        if (!problems.isEmpty()) return new Answer.Refused(problems);
        return add(letter(kind, language), seen, differing(kind, language, words));
    }

    /** Back to an earlier version, or with 0 to the shipped text; itself a new version, so that this can be undone too. */
    public Answer backTo(String kind, Locale language, int seen, int version) {
        var letter = letter(kind, language);
        return add(letter, seen, rows.of(letter, version));
    }

    private Answer add(WordingRows.Letter letter, int seen, Map<String, String> said) {
        try {
            var newest = rows.history(letter, 1).stream()
                    .mapToInt(Version::number)
                    .findFirst()
                    .orElse(0);
            if (newest != seen) return new Answer.Outdated();
            rows.add(letter, seen + 1, said, who.id(), clock.instant());
            who.recordWording("wording.changed", letter.kind(), letter.language(), seen + 1);
            return new Answer.Kept(seen + 1);
        } catch (DuplicateKeyException quicker) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Answer.Outdated();
        }
    }

    /** The newest letter of the kind that would still go, in these words, links struck out; else the sentences alone. Audited if it is somebody's. */
    public Preview preview(String kind, Locale language, Map<String, String> words) {
        letter(kind, language);
        return proofs.preview(kind, language, differing(kind, language, usable(kind, language, words)));
    }

    /** The same by mail to the acting person. @return the problems in the words; none: it is on its way */
    public Map<String, Problem> sendToMe(String kind, Locale language, Map<String, String> words) {
        letter(kind, language);
        var problems = problems(kind, language, words);
        if (problems.isEmpty()) {
            outbox.post(TrialLetter.of(
                    who.id(), kind, language, differing(kind, language, words), proofs.newest(kind), clock.instant()));
        }
        return problems;
    }

    private Map<String, Problem> problems(String kind, Locale language, Map<String, String> words) {
        var problems = new HashMap<String, Problem>();
        for (var sentence : sentences.of(kind, language)) {
            var said = words.get(sentence.key());
            if (sentence.fixed() || said == null) continue;
            sentence.problem(said).ifPresent(found -> problems.put(sentence.key(), found));
        }
        return problems;
    }

    private Map<String, String> usable(String kind, Locale language, Map<String, String> words) {
        var problems = problems(kind, language, words);
        return words.entrySet().stream()
                .filter(one -> !problems.containsKey(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> differing(String kind, Locale language, Map<String, String> words) {
        var all = sentences.of(kind, language);
        var differ = all.stream()
                .filter(one -> !one.fixed()
                        && !words.getOrDefault(one.key(), one.shipped()).equals(one.shipped()))
                .map(Sentence::sentence)
                .collect(Collectors.toSet());
        // one that counts is kept whole: no form of it is looked for elsewhere
        return all.stream()
                .filter(one -> differ.contains(one.sentence()))
                .collect(Collectors.toMap(
                        Sentence::key,
                        one -> one.fixed() ? one.shipped() : words.getOrDefault(one.key(), one.shipped())));
    }

    private WordingRows.Letter letter(String kind, Locale language) {
        if (kinds.find(kind).isEmpty() || kind.equals(TrialLetter.NAME)) throw new NotFound("letter");
        return new WordingRows.Letter(kind, language);
    }
}
