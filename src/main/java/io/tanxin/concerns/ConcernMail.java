package io.tanxin.concerns;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.mail.Outbox;
import io.tanxin.mail.mailbox.Arrived;
import io.tanxin.mail.mailbox.Arrived.Genuine;
import io.tanxin.mail.mailbox.Became;
import io.tanxin.mail.mailbox.MailReader;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An answer to a letter about a concern goes on with its talk; a mail whose subject says that it is a concern begins one. So an
 * answer to what is in confidence never becomes a message to the manager.
 */
@Component
class ConcernMail implements MailReader {
    private final People people;
    private final Outbox outbox;
    private final ConcernReaders readers;
    private final InConfidence confidence;
    private final ConcernDesk desk;
    private final ConcernWord word;
    private final List<GrownLetters> others;

    ConcernMail(
            People people,
            Outbox outbox,
            ConcernReaders readers,
            InConfidence confidence,
            ConcernDesk desk,
            ConcernWord word,
            List<GrownLetters> others) {
        this.people = people;
        this.outbox = outbox;
        this.readers = readers;
        this.confidence = confidence;
        this.desk = desk;
        this.word = word;
        this.others = others;
    }

    /** Before what goes to the manager as a message. */
    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Became> read(Arrived mail) {
        if (mail.automatic() || mail.sender() == null || mail.genuine() == Genuine.NO) return Optional.empty();
        return people.byEmail(mail.sender())
                .filter(person -> person.side() == Person.Side.DEALER && person.state() == Person.State.ACTIVE)
                .flatMap(person -> answer(person, mail).or(() -> begin(person, mail)));
    }

    private Optional<Became> answer(Person person, Arrived mail) {
        var answered = outbox.answered(mail.answersTo(), person.id());
        if (answered.isEmpty()) return Optional.empty();
        var letter = answered.get();
        var concern = letter.kind().startsWith("concerns/")
                ? Optional.of(new ConcernId(letter.subject()))
                : letter.inConfidence() && letter.kind().startsWith("promises/")
                        ? readers.ofPromise(letter.subject())
                        : letter.inConfidence() ? grown(letter) : Optional.<ConcernId>empty();
        // who is no longer one of the dealer's people says nothing in its talk, and nothing to its manager either
        if (concern.isPresent() && !readers.mayRead(person.id(), concern.get()))
            return Optional.of(new Became("aside", null, null, false));
        return concern.map(id -> {
            word.receive(id, person.id(), words(mail), photos(mail));
            return became(letter.dealer(), confidence.covers(ConcernAccess.KIND, id.value()));
        });
    }

    private Optional<ConcernId> grown(Outbox.Answered letter) {
        return others.stream()
                .flatMap(one -> one.concernOf(letter.kind(), letter.subject()).stream())
                .findFirst();
    }

    private Optional<Became> begin(Person person, Arrived mail) {
        var asked = Addressed.of(mail.subject());
        var dealer = asked.isEmpty() ? Optional.<DealerId>empty() : readers.dealerOf(person.id());
        if (asked.isEmpty() || dealer.isEmpty()) return Optional.empty();
        var past = asked.get().addressee() == Addressee.DIRECTOR;
        // nobody stands above: it is not given to the manager instead
        if (past && confidence.directors(dealer.get()).isEmpty())
            return Optional.of(new Became("aside", null, null, false));
        desk.receive(
                new ConcernDraft(
                        dealer.get(),
                        asked.get().kind(),
                        Urgency.NORMAL,
                        null,
                        asked.get().addressee(),
                        words(mail)),
                person.id(),
                photos(mail));
        return Optional.of(became(dealer.get(), past));
    }

    /** The administrator's list of mail does not tell one that went past the manager from any other. */
    private static Became became(DealerId dealer, boolean inConfidence) {
        return Became.taken(inConfidence ? "message" : "concern", dealer);
    }

    private static String words(Arrived mail) {
        var text = mail.text().isBlank() ? mail.subject() : mail.text();
        var words = text.isBlank() ? "…" : text.strip();
        return words.codePointCount(0, words.length()) <= ConcernThread.LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, ConcernThread.LONGEST - 1)) + "…";
    }

    private static List<Photo> photos(Arrived mail) {
        return mail.files().stream()
                .map(file -> new Photo(file.name(), file.content()::open))
                .toList();
    }
}
