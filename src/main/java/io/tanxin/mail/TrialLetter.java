package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Another letter as it would look in words that are being tried, to who tries them. Its links lead nowhere: they are another's. */
@Component
class TrialLetter implements LetterKind {
    static final String NAME = "mail/trial";

    private final ObjectProvider<WordingProof> proofs;
    private final OutboxLeases leases;

    TrialLetter(ObjectProvider<WordingProof> proofs, OutboxLeases leases) {
        this.proofs = proofs;
        this.leases = leases;
    }

    static Letter of(
            UserId me, String kind, Locale language, Map<String, String> words, Optional<MailRow> on, Instant now) {
        var letter = on.map(MailRow::id).orElse(0L);
        Map<String, Object> facts =
                Map.of("kind", kind, "language", language.toLanguageTag(), "words", words, "letter", letter);
        return new Letter(me, NAME, letter, now.toString(), 0, facts, null, me, null);
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
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        var words = new HashMap<String, String>();
        ((Map<?, ?>) fact(letter, "words")).forEach((key, said) -> words.put(key.toString(), said.toString()));
        var print = proofs.getObject()
                .print(
                        fact(letter, "kind").toString(),
                        Locale.forLanguageTag(fact(letter, "language").toString()),
                        words,
                        leases.find(letter.subject()));
        return new Composition.Wanted(
                List.of(print.subject()), Map.of("body", PaperMaker.withoutLinks(print.body())), null);
    }

    private static Object fact(Envelope letter, String name) {
        return Objects.requireNonNull(letter.facts().get(name), name);
    }
}
