package io.tanxin.support.effect;

import io.tanxin.calendar.Dates;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import io.tanxin.support.SupportId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks whether something helped; not if the dealer has said so meanwhile, or it was taken back (M6). */
@Component
class HelpedLetter implements LetterKind {
    static final String NAME = "support/helped";
    static final String PURPOSE = "HELPED";
    private static final LetterTopic TOPIC = new LetterTopic("support.helped", "support:helped", false);
    private static final Duration ASKS = Duration.ofDays(30);

    private final EffectRows rows;
    private final Clock clock;

    HelpedLetter(EffectRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public boolean bundled() {
        return true;
    }

    @Override
    public LetterTopic topic() {
        return TOPIC;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        var today = LocalDate.ofInstant(clock.instant(), reader.zone());
        var found = rows.given(reader.id(), new SupportId(letter.subject()), today);
        if (found.isEmpty() || found.get().helped() != null) return new Composition.Dropped("support.dropped.answered");
        var row = found.get();
        var model = new HashMap<String, Object>();
        model.put("words", row.words());
        model.put("day", new Dates(reader.locale(), reader.zone()).weekday(row.day()));
        model.put("giver", row.giverName());
        var asked = links.personal(
                reader.id(), "/p/", PURPOSE, letter.subject(), clock.instant().plus(ASKS));
        for (var one : Helped.values()) {
            var word = one.name().toLowerCase(java.util.Locale.ROOT);
            model.put(word, URI.create(asked + "/helped?v=" + word));
        }
        return new Composition.Wanted(List.of(row.words()), model, null);
    }
}
