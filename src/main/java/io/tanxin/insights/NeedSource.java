package io.tanxin.insights;

import io.tanxin.identity.Actor;
import java.util.List;

/** A part of the house that may need somebody today. Each asks one service, and bounds what it takes. */
interface NeedSource {
    int MOST = 20;

    /** Whether this is a matter of such a person's at all. */
    boolean concerns(Actor actor);

    List<Need> of(Actor actor);
}
