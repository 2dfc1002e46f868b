package io.tanxin.handed;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is to be handed on.
 *
 * @param kind of the matter, as its {@link HandedMatters} calls it, with {@code id}
 * @param wanted all that the colleague is told of the matter
 * @param due a day at the dealer's
 */
public record HandedDraft(String kind, long id, UserId colleague, String wanted, LocalDate due)
        implements Serializable {}
