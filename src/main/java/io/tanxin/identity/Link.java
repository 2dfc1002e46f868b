package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import java.time.Instant;

/** A personal link that was opened and is alive. @param subject key of the row it is about */
public record Link(long id, UserId person, String purpose, long subject, Instant expiresAt) {}
