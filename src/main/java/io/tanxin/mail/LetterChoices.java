package io.tanxin.mail;

import io.tanxin.kernel.NotFound;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the letters that may be had or not the acting person wants (M11, M28). Asked again at the moment of sending. */
@Service
@Transactional
public class LetterChoices {
    private final LetterChoiceRows rows;
    private final LetterKinds kinds;
    private final WhoActs who;
    private final Clock clock;

    LetterChoices(LetterChoiceRows rows, LetterKinds kinds, WhoActs who, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.who = who;
        this.clock = clock;
    }

    /** Where somebody said it. */
    public enum Place {
        ME,
        LINK,
        /** The button that a mail program shows (RFC 8058). */
        MAIL_PROGRAM,
        INVITATION
    }

    /** @param since when the acting person said so; null: never asked about it */
    public record Choice(
            LetterTopic topic, boolean wanted, @Nullable Instant since) implements Serializable {}

    @PreAuthorize("hasAuthority('letters:choose')")
    @Transactional(readOnly = true)
    public List<Choice> mine() {
        var said = rows.of(who.id());
        return kinds.topics().stream()
                .filter(topic -> who.may(topic.right()))
                .map(topic -> choice(topic, said.get(topic.name())))
                .toList();
    }

    /** Audited. */
    @PreAuthorize("hasAuthority('letters:choose')")
    public void choose(String topic, boolean wanted) {
        say(kinds.topic(topic).orElseThrow(() -> new NotFound("topic")), wanted, Place.ME);
    }

    /** What the letter is about that the acting person holds a link of. */
    @PreAuthorize("hasAuthority('letters:stop')")
    @Transactional(readOnly = true)
    public Choice like(long letter) {
        var topic = topicOf(letter);
        return choice(topic, rows.of(who.id()).get(topic.name()));
    }

    /** No more like this letter, or again. Audited. */
    @PreAuthorize("hasAuthority('letters:stop')")
    public void stopLike(long letter, boolean stop, Place place) {
        say(topicOf(letter), !stop, place);
    }

    /** What needs a yes, and about which the acting person has never said anything: it is asked once. */
    @PreAuthorize("hasAuthority('letters:agree')")
    @Transactional(readOnly = true)
    public List<LetterTopic> unasked() {
        var said = rows.of(who.id());
        return kinds.topics().stream()
                .filter(topic -> topic.onRequest() && !said.containsKey(topic.name()))
                .toList();
    }

    /** The answer to that question; a no is kept as well, so that it is not asked again. Audited. */
    @PreAuthorize("hasAuthority('letters:agree')")
    public void agree(String topic, boolean yes) {
        say(
                kinds.topic(topic).filter(LetterTopic::onRequest).orElseThrow(() -> new NotFound("topic")),
                yes,
                Place.INVITATION);
    }

    private LetterTopic topicOf(long letter) {
        return rows.kindOf(letter, who.id())
                .flatMap(kinds::find)
                .map(LetterKind::topic)
                .orElseThrow(() -> new NotFound("letter"));
    }

    private static Choice choice(LetterTopic topic, LetterChoiceRows.@Nullable Said said) {
        return new Choice(topic, topic.isWantedWhen(said), said == null ? null : said.at());
    }

    /** Saying the same twice says nothing new. */
    private void say(LetterTopic topic, boolean wanted, Place place) {
        var before = rows.of(who.id()).get(topic.name());
        if (before != null && before.wanted() == wanted) return;
        rows.add(who.id(), topic.name(), wanted, place, clock.instant());
        who.recordChoice(wanted ? "person.letters-wanted" : "person.letters-stopped", topic.name(), place.name());
    }
}
