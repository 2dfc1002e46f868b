package io.tanxin.support.effect;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.SupportCircle;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.SupportRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of it (N5): the company's note and the dealer's word stand side by side. Either may think better of it later. */
@Service
@Transactional
public class Effects {
    private static final int LONGEST = 1000;

    private final EffectRows rows;
    private final SupportLists lists;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final SupportCircle circle;
    private final Clock clock;

    Effects(
            EffectRows rows,
            SupportLists lists,
            DealerAccess access,
            CurrentActor actor,
            SupportCircle circle,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.access = access;
        this.actor = actor;
        this.circle = circle;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('support:see')")
    @Transactional(readOnly = true)
    public Effect of(SupportId id) {
        lists.detail(id);
        return rows.of(id);
    }

    /** @param worth 1 to 5, or null: words are enough */
    @PreAuthorize("hasAuthority('support:log')")
    public void note(SupportId id, String words, @Nullable Integer worth) {
        var row = lists.detail(id).row();
        rows.note(id, said(words), worth, actor.id(), now());
        circle.record("support.effect", id, row.dealer(), row.inConfidence(), Map.of());
    }

    /** What the holder of a question's link looks at: this one record. */
    @PreAuthorize("hasAuthority('support:helped')")
    @Transactional(readOnly = true)
    public GivenRow asked(SupportId id) {
        if (!actor.get().reaches(id.value())) throw new NotFound("support");
        return rows.given(actor.id(), id, access.today()).orElseThrow(() -> new NotFound("support"));
    }

    /** The dealer's word: did it help? It can be changed as long as somebody asks. */
    @PreAuthorize("hasAuthority('support:helped')")
    public void answer(SupportId id, Helped helped, @Nullable String words) {
        asked(id);
        var kept = words == null || words.isBlank() ? null : said(words);
        rows.helped(id, helped, kept, actor.id(), now());
        circle.record("support.helped", id, rows.dealer(id), circle.covers(id), Map.of("helped", helped));
    }

    private static String said(String words) {
        var kept = words.strip();
        SupportRefused.unless(!kept.isEmpty(), Reason.NO_WORDS);
        SupportRefused.unless(kept.codePointCount(0, kept.length()) <= LONGEST, Reason.TOO_LONG);
        return kept;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
