package io.tanxin.communication.talk;

import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dealer's word on shared minutes: confirmed in one tap, or a line corrected. The correction stands beside the line for ever. */
@Service
@Transactional
public class DealerWord {
    static final int LONGEST = 1000;

    private final JdbcClient db;
    private final MinutesQueries queries;
    private final MinutesLetters letters;
    private final MinutesSeals seals;
    private final Dealers dealers;
    private final Talk talk;

    DealerWord(
            JdbcClient db,
            MinutesQueries queries,
            MinutesLetters letters,
            MinutesSeals seals,
            Dealers dealers,
            Talk talk) {
        this.db = db;
        this.queries = queries;
        this.letters = letters;
        this.seals = seals;
        this.dealers = dealers;
        this.talk = talk;
    }

    /** What the dealer reads. @param dealer whose, where the reader has several at a round; null: the first */
    @PreAuthorize("hasAuthority('days:see')")
    @Transactional(readOnly = true)
    public MinutesPage page(DayId id, @Nullable DealerId dealer) {
        var own = talk.own(talk.day(id), dealer);
        return new MinutesPage(own, dealers.brief(own).name(), queries.shared(id, own));
    }

    /** What every dealer of the day that the reader sees has read and said. */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public List<MinutesPage> pages(DayId id) {
        return talk.day(id).dealers().stream().map(dealer -> page(id, dealer)).toList();
    }

    /** All that is shared, as it is now; once. */
    @PreAuthorize("hasAuthority('minutes:answer')")
    public void confirm(DayId id, @Nullable DealerId dealer) {
        var day = talk.day(id);
        var own = talk.own(day, dealer);
        var last = 0L;
        for (var part : queries.shared(id, own)) {
            var minutes = part.id();
            if (minutes != null && part.confirmed() == null) last = say(minutes, own, part.share(), null, null, null);
        }
        if (last > 0) tell(day, own, last);
    }

    /** @param line as it is numbered in the shared text */
    @PreAuthorize("hasAuthority('minutes:answer')")
    public void correct(DayId id, @Nullable DealerId dealer, MinutesId minutes, int share, int line, String words) {
        var day = talk.day(id);
        var own = talk.own(day, dealer);
        var said = TalkRefused.words(words, LONGEST);
        var part = queries.shared(id, own).stream()
                .filter(p -> minutes.equals(p.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("minutes"));
        TalkRefused.unless(part.share() == share, Reason.NO_SUCH_LINE); // shared anew meanwhile: read it first
        var about = part.lines().stream().filter(l -> l.number() == line).findFirst();
        TalkRefused.unless(about.isPresent(), Reason.NO_SUCH_LINE);
        TalkRefused.unless(part.corrections().size() < 100, Reason.TOO_MANY);
        tell(day, own, say(minutes, own, share, line, about.orElseThrow().plain(), said));
    }

    /** Staff have read the corrections of the dealers that they see. */
    @PreAuthorize("hasAuthority('days:hold')")
    public void read(DayId id) {
        var day = talk.day(id);
        db.sql("""
                update minutes_answer a join minutes m on m.id = a.minutes_id
                   set a.read_at = :now, a.read_by = :me
                 where m.day_id = :day and a.dealer_id in (:dealers) and a.line is not null and a.read_at is null
                """)
                .param("now", talk.now())
                .param("me", talk.me().value())
                .param("day", id.value())
                .param("dealers", day.dealers().stream().map(DealerId::value).toList())
                .update();
    }

    private long say(
            MinutesId minutes,
            DealerId dealer,
            int share,
            @Nullable Integer line,
            @Nullable String lineText,
            @Nullable String words) {
        db.sql("""
                insert into minutes_answer (minutes_id, dealer_id, by_id, at, share, line, line_text, correction)
                values (:minutes, :dealer, :by, :at, :share, :line, :lineText, :words)
                """)
                .param("minutes", minutes.value())
                .param("dealer", dealer.value())
                .param("by", talk.me().value())
                .param("at", talk.now())
                .param("share", share)
                .param("line", line)
                .param("lineText", lineText)
                .param("words", words)
                .update();
        var answer = db.sql("select last_insert_id()").query(Long.class).single();
        seals.said(answer, minutes, dealer, share);
        return answer;
    }

    /** The dealer's manager, and who held the talk; of one in confidence who held it alone. */
    private void tell(DayBrief day, DealerId dealer, long answer) {
        var readers = new ArrayList<>(List.of(day.organiser()));
        var manager = dealers.brief(dealer).manager();
        if (manager != null && !manager.equals(day.organiser()) && !day.inConfidence()) readers.add(manager);
        readers.stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(reader -> reader.value()))
                .forEach(reader -> letters.answered(reader, day, dealer, answer, talk.me()));
    }
}
