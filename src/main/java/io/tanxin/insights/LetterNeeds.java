package io.tanxin.insights;

import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import io.tanxin.mail.HandOver;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters to people without mail, waiting for somebody who sees them (C3). */
@Component
class LetterNeeds implements NeedSource {
    /** Few: the subject of each is composed for its reader. */
    private static final int LETTERS = 8;

    private final HandOver letters;
    private final Dealers dealers;

    LetterNeeds(HandOver letters, Dealers dealers) {
        this.letters = letters;
        this.dealers = dealers;
    }

    /** A director sees all dealers, and hands over nothing but what a dealer sent past its manager. */
    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var rows = actor.is(Role.MANAGER) ? letters.rows(LETTERS) : letters.inConfidence(LETTERS);
        var names = dealers
                .briefs(rows.stream().map(HandOver.Row::dealer).distinct().toList())
                .stream()
                .collect(Collectors.toMap(DealerBrief::id, DealerBrief::name));
        return rows.stream()
                .map(row -> new Need(
                        Kind.LETTER,
                        row.dealer(),
                        names.getOrDefault(row.dealer(), row.reader()),
                        List.of(row.reader()),
                        row.subject(),
                        row.since(),
                        row.id(),
                        0))
                .toList();
    }
}
