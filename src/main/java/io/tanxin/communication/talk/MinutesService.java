package io.tanxin.communication.talk;

import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.MinutesPage.Part;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.load.Terms;
import io.tanxin.promises.load.WeekLoad;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes: written, kept as they are typed, shared. {@code dealer} is whose part is meant: at a one-to-one its dealer's whatever is
 * said, at a round null for what all read.
 */
@Service
@Transactional
public class MinutesService {

    public sealed interface Saved {
        record Kept(MinutesDraft draft) implements Saved {}

        /** Somebody else wrote meanwhile; nothing was kept, nothing is lost. */
        record Meanwhile(MinutesDraft theirs) implements Saved {}
    }

    public sealed interface Shared {
        /** @param share which time; the same as before when nothing had changed */
        record Done(int share, int promises) implements Shared {}

        /** These lines must be put right first. */
        record Unclear(List<PromiseLine> lines) implements Shared {}

        record Meanwhile(MinutesDraft theirs) implements Shared {}
    }

    /**
     * @param toMake promises that sharing will make
     * @param weeks what lies in their owners' weeks already, by the line's number; of the company's own people only (P1)
     * @param terms with the company's own sentence, said where it promises; null: it does not
     */
    public record Reading(
            List<MinutesLine> lines,
            List<PromiseLine> toMake,
            Map<Integer, WeekLoad> weeks,
            @Nullable Terms terms) {}

    private final MinutesRows rows;
    private final MinutesQueries queries;
    private final MinutesPromises promises;
    private final MinutesReader reader;
    private final MinutesLetters letters;
    private final MinutesSeals seals;
    private final Talk talk;
    private final TalkPeople named;
    private final Dealers dealers;
    private final People people;
    private final DayCircle circle;

    MinutesService(
            MinutesRows rows,
            MinutesQueries queries,
            MinutesPromises promises,
            MinutesReader reader,
            MinutesLetters letters,
            MinutesSeals seals,
            Talk talk,
            TalkPeople named,
            Dealers dealers,
            People people,
            DayCircle circle) {
        this.rows = rows;
        this.queries = queries;
        this.promises = promises;
        this.reader = reader;
        this.letters = letters;
        this.seals = seals;
        this.talk = talk;
        this.named = named;
        this.dealers = dealers;
        this.people = people;
        this.circle = circle;
    }

    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public MinutesDraft draft(DayId id, @Nullable DealerId dealer) {
        var day = talk.day(id);
        var part = talk.part(day, dealer);
        return find(id, part).map(this::draft).orElseGet(() -> nothingYet(part));
    }

    /** Kept as typed. @param version as the writer saw it */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(noRollbackFor = {OptimisticLockingFailureException.class, DuplicateKeyException.class})
    public Saved save(DayId id, @Nullable DealerId dealer, int version, String text) {
        var day = talk.living(id);
        var part = talk.part(day, dealer);
        talk.requireWriting(day, part);
        var there = find(id, part);
        if (there.map(Minutes::version).orElse(-1) != version) {
            var theirs = there.map(this::draft).orElseGet(() -> nothingYet(part));
            // the same words twice are no quarrel
            return theirs.text().equals(text) ? new Saved.Kept(theirs) : new Saved.Meanwhile(theirs);
        }
        var minutes = there.orElseGet(() -> Minutes.of(id, part, talk.me(), talk.now()));
        try {
            return new Saved.Kept(draft(rows.save(minutes.written(text, talk.me(), talk.now()))));
        } catch (OptimisticLockingFailureException | DuplicateKeyException quicker) {
            return new Saved.Meanwhile(find(id, part).map(this::draft).orElseGet(() -> nothingYet(part)));
        }
    }

    /** A text as it stands there: how it will look, and the promises in it that are still to be made, with what is unclear about them. */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public Reading reading(DayId id, @Nullable DealerId dealer, String text) {
        var day = talk.day(id);
        var part = talk.part(day, dealer);
        var read = read(day, part, queries.id(id, part).orElse(null), text);
        var weeks = part == null ? Map.<Integer, WeekLoad>of() : promises.weeks(part, read.toMake());
        return new Reading(read.lines(), read.toMake(), weeks, weeks.isEmpty() ? null : promises.terms());
    }

    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public List<Named> namable(DayId id, @Nullable DealerId dealer) {
        var day = talk.day(id);
        var part = talk.part(day, dealer);
        return part == null ? List.of() : named.namable(part, day.inConfidence());
    }

    /** Exactly what this dealer would read if all were shared now. */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public MinutesPage preview(DayId id, DealerId dealer) {
        var day = talk.day(id);
        talk.own(day, dealer);
        var parts = new ArrayList<Part>();
        if (day.isRound()) preview(day, null, dealer).ifPresent(parts::add);
        preview(day, dealer, dealer).ifPresent(parts::add);
        return new MinutesPage(dealer, dealers.brief(dealer).name(), parts);
    }

    /** Frozen, made into promises, told to the dealer. The same text again changes nothing. */
    @PreAuthorize("hasAuthority('days:hold')")
    public Shared share(DayId id, @Nullable DealerId dealer, int version) {
        var day = talk.begun(id);
        var part = talk.part(day, dealer);
        talk.requireWriting(day, part);
        var minutes = find(id, part).orElseGet(() -> Minutes.of(id, part, talk.me(), talk.now()));
        if (minutes.id() != null && minutes.version() != version) return new Shared.Meanwhile(draft(minutes));
        var lines = read(day, part, minutes.id(), minutes.text()).toMake();
        var unclear = lines.stream().filter(line -> !line.ready()).toList();
        if (!unclear.isEmpty()) return new Shared.Unclear(unclear);
        if (minutes.shares() > 0 && !minutes.differsFromShared()) return new Shared.Done(minutes.shares(), 0);

        var shared = rows.save(minutes.shared(talk.me(), talk.now()));
        queries.freeze(shared);
        seals.shared(shared);
        var made = part == null ? 0 : promises.make(shared.key(), id, part, lines);
        for (var reader : talk.invited(id)) {
            if (part == null || part.equals(reader.dealer())) {
                letters.shared(reader, day, queries.sharesFor(id, reader.dealer()), talk.me());
            }
        }
        circle.record("minutes.shared", id, part, day.inConfidence(), Map.of("share", shared.shares()));
        return new Shared.Done(shared.shares(), made);
    }

    /** There is nothing to write down: said by a person, not by silence. */
    @PreAuthorize("hasAuthority('days:hold')")
    public void nothingToWrite(DayId id, @Nullable DealerId dealer) {
        var day = talk.begun(id);
        var part = talk.part(day, dealer);
        talk.requireWriting(day, part);
        var minutes = find(id, part).orElseGet(() -> Minutes.of(id, part, talk.me(), talk.now()));
        rows.save(minutes.nothing(talk.me(), talk.now()));
    }

    private MinutesReader.Read read(DayBrief day, @Nullable DealerId part, @Nullable MinutesId minutes, String text) {
        var talkedOn = day.schedule().local().toLocalDate();
        var today = part == null ? talkedOn : today(part, day.schedule().zone());
        return reader.read(day.id(), day.inConfidence(), part, talkedOn, today, minutes, text);
    }

    private LocalDate today(DealerId dealer, ZoneId otherwise) {
        var zone = Optional.ofNullable(dealers.brief(dealer).zone()).orElse(otherwise);
        return LocalDate.ofInstant(talk.instant(), zone);
    }

    private Optional<Part> preview(DayBrief day, @Nullable DealerId part, DealerId reader) {
        return find(day.id(), part)
                .filter(minutes -> !minutes.text().isBlank())
                .map(minutes -> new Part(
                        minutes.id(),
                        part == null,
                        minutes.shares() + (minutes.differsFromShared() ? 1 : 0),
                        name(talk.me()),
                        talk.instant(),
                        read(day, part, minutes.id(), minutes.text()).lines(),
                        queries.corrections(minutes.key(), reader),
                        null,
                        null));
    }

    private Optional<Minutes> find(DayId day, @Nullable DealerId part) {
        return queries.id(day, part).flatMap(rows::findById);
    }

    private MinutesDraft draft(Minutes minutes) {
        return new MinutesDraft(
                minutes.dealer(),
                minutes.version(),
                minutes.text(),
                minutes.shares(),
                Utc.instantOrNull(minutes.sharedAt()),
                minutes.shares() > 0 && minutes.differsFromShared(),
                minutes.state() == Minutes.State.NONE,
                name(minutes.changedBy()),
                Utc.instant(minutes.changedAt()));
    }

    private static MinutesDraft nothingYet(@Nullable DealerId part) {
        return new MinutesDraft(part, -1, "", 0, null, false, false, null, null);
    }

    private String name(UserId person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }
}
