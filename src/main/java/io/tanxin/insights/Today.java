package io.tanxin.insights;

import io.tanxin.identity.CurrentActor;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Who needs me today, and why": a few short lists of other modules, merged by urgency. */
@Service
@Transactional(readOnly = true)
public class Today {
    /** More than this nobody does in a day. */
    static final int SHOWN = 40;

    private static final Comparator<Need> URGENCY =
            Comparator.comparing(Need::kind).thenComparing(Need::since).thenComparing(Need::subject);

    private final List<NeedSource> sources;
    private final CurrentActor actor;

    Today(List<NeedSource> sources, CurrentActor actor) {
        this.sources = sources;
        this.actor = actor;
    }

    /** The most urgent first. */
    public List<Need> needs() {
        var who = actor.get();
        return sources.stream()
                .filter(source -> source.concerns(who))
                .flatMap(source -> source.of(who).stream())
                .sorted(URGENCY)
                .limit(SHOWN)
                .toList();
    }
}
