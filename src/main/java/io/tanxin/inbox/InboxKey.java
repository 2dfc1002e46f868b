package io.tanxin.inbox;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where a page ended: of one moment the kinds in their order.
 *
 * @param hasDue by due: among what has one, which comes first
 */
public record InboxKey(Instant at, InboxKind kind, long id, boolean hasDue) implements Serializable {}
