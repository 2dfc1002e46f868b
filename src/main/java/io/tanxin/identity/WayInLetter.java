package io.tanxin.identity;

import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A letter that lets its reader in: goes at once, to who may still sign in when it leaves, and is shown to nobody else. */
abstract class WayInLetter implements LetterKind {
    final Clock clock;
    private final String name;
    private final Accounts accounts;
    private final @Nullable Duration wantedFor;

    /** @param wantedFor afterwards nobody waits for it any more; null: somebody always does */
    WayInLetter(String name, @Nullable Duration wantedFor, Accounts accounts, Clock clock) {
        this.name = name;
        this.wantedFor = wantedFor;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What its template says. */
    abstract Map<String, Object> model(Envelope letter, Reader reader, LinkMaker links);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public final boolean secret() {
        return true;
    }

    @Override
    public final Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        if (accounts.of(reader.id()).isEmpty()) return new Composition.Dropped("identity.letter.noSignIn");
        if (wantedFor != null && letter.postedAt().plus(wantedFor).isBefore(clock.instant()))
            return new Composition.Missed("identity.letter.tooLate");
        return new Composition.Wanted(List.of(), model(letter, reader, links), null);
    }
}
