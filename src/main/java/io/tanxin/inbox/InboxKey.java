package io.tanxin.inbox;

import java.io.Serializable;
import java.time.Instant;

/** Where a page ended: of one moment the kinds in their order. */
public record InboxKey(Instant at, InboxKind kind, long id) implements Serializable {}
