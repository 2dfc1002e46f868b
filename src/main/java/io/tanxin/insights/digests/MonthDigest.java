package io.tanxin.insights.digests;

import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayQueries;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.insights.digests.DigestWords.Facts;
import io.tanxin.insights.digests.DigestWords.Section;
import io.tanxin.kernel.DealerId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseFilter.Tab;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A dealer's month, with the contact's yes: the next talks, promises both ways, and what was kept. Who belongs to several dealers reads of
 * all in one letter; one that goes by hand tells only of the dealer whose manager brings it, and so none of what is in confidence.
 */
@Component
class MonthDigest implements LetterKind {
    static final String NAME = "insights/month";
    static final LetterTopic TOPIC = new LetterTopic("digests.month", "dealers:own", true);
    private static final Set<PromiseState> KEPT = Set.of(PromiseState.KEPT, PromiseState.KEPT_LATE);
    private static final Duration AHEAD = Duration.ofDays(62);
    private static final int MOST = 50;

    /** "At the beginning of the month" is not said in its second half. */
    private static final int LAST_DAY = 15;

    private final Actors actors;
    private final Dealers dealers;
    private final DayQueries days;
    private final PromiseLists promises;
    private final DigestWords words;
    private final Clock clock;

    MonthDigest(
            Actors actors, Dealers dealers, DayQueries days, PromiseLists promises, DigestWords words, Clock clock) {
        this.actors = actors;
        this.dealers = dealers;
        this.days = days;
        this.promises = promises;
        this.words = words;
        this.clock = clock;
    }

    /** Of one dealer. */
    record Part(String dealer, Section talks, Section toYou, Section fromYou, Section kept) {

        boolean isEmpty() {
            return Stream.of(talks, toYou, fromYou, kept)
                    .allMatch(section -> section.lines().isEmpty());
        }
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
    public LetterTopic topic() {
        return TOPIC;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        var month = YearMonth.from(LocalDate.parse(letter.occurrence()));
        var today = LocalDate.ofInstant(clock.instant(), reader.zone());
        if (today.isAfter(month.atDay(LAST_DAY))) return new Composition.Missed("insights.digest.late");
        var facts = words.of(reader, links);
        var parts = actors.runAs(
                reader.id(),
                () -> theirs(letter, reader).stream()
                        .map(dealer -> part(dealer, month, facts))
                        .filter(part -> !part.isEmpty())
                        .toList());
        if (parts.isEmpty()) return new Composition.Dropped("insights.digest.empty");
        var last = month.minusMonths(1).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, reader.locale());
        var now = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, reader.locale());
        return new Composition.Wanted(
                List.of(now),
                Map.of(
                        "parts", parts,
                        "several", parts.size() > 1,
                        "month", now,
                        "last", last,
                        "home", links.page("/my").toString()),
                null);
    }

    private List<DealerBrief> theirs(Envelope letter, Reader reader) {
        return dealers.mine().stream()
                .filter(dealer -> reader.email() != null || dealer.id().equals(letter.dealer()))
                .toList();
    }

    private Part part(DealerBrief brief, YearMonth month, Facts facts) {
        var dealer = brief.id();
        var until = clock.instant().plus(AHEAD);
        return new Part(
                brief.name(),
                facts.daysOfDealer(days.rows(DayFilter.of(dealer, DayFilter.When.UPCOMING), null, 0, MOST).stream()
                        .filter(day -> day.startsAt().isBefore(until) && !day.inConfidence())
                        .toList()),
                facts.promisesOfDealer(open(dealer, Tab.TO_DEALERS)),
                facts.promisesOfDealer(open(dealer, Tab.FROM_DEALERS)),
                facts.promisesOfDealer(Stream.of(Side.COMPANY, Side.DEALER)
                        .flatMap(side -> promises.shared(promises.earlier(dealer, side, null, MOST)).stream())
                        .filter(row -> KEPT.contains(row.state())
                                && YearMonth.from(row.due()).equals(month.minusMonths(1)))
                        .toList()));
    }

    private List<PromiseRow> open(DealerId dealer, Tab tab) {
        return promises.shared(promises.rows(new PromiseFilter(tab, null, "", dealer), null, 0, MOST));
    }
}
