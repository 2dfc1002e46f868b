package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterKind.Composition;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at a letter once more before it goes (M6): is it still wanted, by whom, and what does it say now. Changes nothing. */
@Component
class SortingDesk {
    private static final Duration STOP_LINK_LIVES = Duration.ofDays(180);

    private final LetterKinds kinds;
    private final ObjectProvider<ReaderDirectory> readers;
    private final ObjectProvider<LinkMaker> links;
    private final ObjectProvider<WhoActs> who;
    private final Letterpress press;
    private final Clock clock;

    SortingDesk(
            LetterKinds kinds,
            ObjectProvider<ReaderDirectory> readers,
            ObjectProvider<LinkMaker> links,
            ObjectProvider<WhoActs> who,
            Letterpress press,
            Clock clock) {
        this.kinds = kinds;
        this.readers = readers;
        this.links = links;
        this.who = who;
        this.press = press;
        this.clock = clock;
    }

    sealed interface Sorted {
        record ToSend(Reader reader, @Nullable Reader author, PrintedLetter letter) implements Sorted {}

        /** The reader has no address: a colleague hands it over. */
        record ToHandOver(Reader reader, PrintedLetter letter) implements Sorted {}

        record Off(Outcome outcome) implements Sorted {}
    }

    LinkMaker liveLinks() {
        return links.getObject();
    }

    LinkMaker deadLinks() {
        return new DeadLinks(links.getObject());
    }

    Sorted sort(MailRow row, LinkMaker through) {
        return who.getObject().asJob("mail", () -> sortAsJob(row, through));
    }

    private Sorted sortAsJob(MailRow row, LinkMaker through) {
        var kind = kinds.find(row.kind()).orElse(null);
        if (kind == null) return off(LetterState.DEAD, "outbox.dead.kind");
        var found = kind.secret()
                ? readers.getObject().asking(row.reader())
                : readers.getObject().reader(row.reader());
        if (found.isEmpty()) return off(LetterState.DROPPED, "outbox.dropped.reader");
        var reader = found.get();
        if (reader.firstLetter() && !kind.mayBeFirst()) return off(LetterState.DROPPED, "outbox.dropped.unwritten");
        var cannotBeHandedOver = kind.secret() || row.dealer() == null;
        if (reader.email() == null && cannotBeHandedOver) return off(LetterState.DROPPED, "outbox.dropped.noAddress");
        return switch (kind.compose(row.envelope(), reader, through)) {
            case Composition.Dropped(var reason) -> off(LetterState.DROPPED, reason);
            case Composition.Missed(var reason) -> off(LetterState.MISSED, reason);
            case Composition.Wanted wanted -> wanted(row, kind, wanted, reader, through);
        };
    }

    private Sorted wanted(MailRow row, LetterKind kind, Composition.Wanted wanted, Reader reader, LinkMaker through) {
        var author = author(row.author());
        var stop = reader.firstLetter() && !kind.secret()
                ? through.personal(
                        reader.id(),
                        "/u/",
                        "STOP_MAIL",
                        reader.id().value(),
                        clock.instant().plus(STOP_LINK_LIVES))
                : null;
        var letter = press.print(row.kind(), wanted, reader, author, stop);
        return reader.email() == null
                ? new Sorted.ToHandOver(reader, letter)
                : new Sorted.ToSend(reader, author, letter);
    }

    private @Nullable Reader author(@Nullable UserId author) {
        return author == null ? null : readers.getObject().reader(author).orElse(null);
    }

    /** It was sent, kept or handed over: the reader's next letter is not the first. */
    void delivered(MailRow row) {
        if (!kinds.isSecret(row.kind())) readers.getObject().written(row.reader());
    }

    private static Sorted off(LetterState state, String reason) {
        return new Sorted.Off(Outcome.done(state, reason));
    }
}
