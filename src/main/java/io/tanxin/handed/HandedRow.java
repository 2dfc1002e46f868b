package io.tanxin.handed;

import io.tanxin.identity.Department;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something handed on, as lists show it.
 *
 * @param place the dealer's address in one line
 * @param daysLeft from today at the dealer's until it is due; below zero when that has passed
 * @param mine the acting person is the colleague
 * @param from the acting person has handed it on
 * @param seen the acting person sees what it is about, and not only what was handed over
 * @param climbed nobody answered, and the directors were told
 */
public record HandedRow(
        HandedId id,
        int version,
        String kind,
        long subject,
        DealerId dealer,
        String dealerName,
        @Nullable String place,
        UserId by,
        String byName,
        UserId colleague,
        String colleagueName,
        @Nullable Department department,
        String wanted,
        Instant handedAt,
        LocalDate firstDue,
        LocalDate due,
        int extensions,
        HandedState state,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        boolean unread,
        boolean climbed,
        int daysLeft,
        boolean mine,
        boolean from,
        boolean seen)
        implements Serializable {

    public boolean isOpen() {
        return state.isOpen();
    }

    public boolean isLate() {
        return isOpen() && daysLeft < 0;
    }

    public HandedKey key() {
        return new HandedKey(due, id.value());
    }
}
