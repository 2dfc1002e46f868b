package io.tanxin.concerns;

import java.util.Optional;

/** Letters about what grew out of a concern in confidence and is kept by a module above: filled there, so that an answer goes on with it. */
public interface GrownLetters {

    /** @param letter name of its kind. @param subject what it was about. Empty: none of these, or not in confidence any more */
    Optional<ConcernId> concernOf(String letter, long subject);
}
