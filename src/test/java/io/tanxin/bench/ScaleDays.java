package io.tanxin.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days to talk, from a year and a half ago to half a year ahead, with seats, invitations and minutes. */
final class ScaleDays {
    private static final int BACK = 548;
    private static final int AHEAD = 183;

    private final ScaleNetwork network;
    private final Rows days;
    private final Rows seats;
    private final Rows invitations;
    private final Rows minutes;
    private final Rows answers;
    private long nextSeat = 1;
    private long nextInvitation = 1;

    ScaleDays(ScaleNetwork network) {
        this.network = network;
        days = new Rows(
                network.db,
                "communication_day",
                "id, version, uid, sequence, kind, way, organiser_id, starts_at, minutes, zone, place, state, shows_guests, created_by,"
                        + " created_at, changed_at, told_starts_at");
        seats = new Rows(
                network.db, "seat", "id, version, day_id, dealer_id, kind, starts_at, day_state, answer, came", days);
        invitations = new Rows(
                network.db,
                "invitation",
                "id, version, seat_id, person_id, sequence, answer, answered_at, answered_by, way, invited_at",
                seats);
        minutes = new Rows(
                network.db,
                "minutes",
                "id, version, day_id, dealer_id, text, state, shares, shared_at, shared_text, changed_by, changed_at",
                days);
        answers = new Rows(
                network.db,
                "minutes_answer",
                "minutes_id, dealer_id, by_id, at, share, line, line_text, correction, read_at, read_by",
                minutes);
    }

    void lay(int count) {
        for (long id = 1; id <= count; id++) day(id, (id - 1) % network.dealers + 1);
        for (var rows : List.of(invitations, answers)) rows.close();
    }

    private void day(long id, long dealer) {
        var date = network.today.plusDays(network.random.nextInt(BACK + AHEAD) - BACK);
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) date = date.minusDays(1);
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) date = date.plusDays(1);
        var starts = date.atTime(9 + network.random.nextInt(8), network.chance(0.5) ? 0 : 30)
                .atZone(ScaleNetwork.ZONE)
                .toInstant();
        var past = starts.isBefore(network.now);
        var state = state(starts, past);
        var planned = starts.minus(14 + network.random.nextInt(14), ChronoUnit.DAYS);
        if (planned.isAfter(network.now)) planned = network.now.minus(1 + network.random.nextInt(20), ChronoUnit.DAYS);
        var told = state.equals("DRAFT") ? null : starts;
        var manager = network.managerOf(dealer);
        var round = network.chance(0.01);
        var kind = round
                ? "ROUND"
                : network.oneOf("CHECK_IN", "CHECK_IN", "CHECK_IN", "HEART_TO_HEART", "PLAN_REVIEW", "AFTERCARE");
        days.add(
                id,
                1,
                "day-" + id + "@scale.example",
                0,
                kind,
                network.oneOf("VISIT", "PHONE", "PHONE", "VIDEO"),
                manager,
                starts,
                60,
                ScaleNetwork.ZONE.getId(),
                null,
                state,
                false,
                manager,
                planned,
                planned,
                told);
        seat(id, dealer, kind, starts, past, state, planned);
        for (int i = 1; round && i <= 4; i++) {
            var guest = dealer + (long) i * network.managers;
            if (guest <= network.dealers) seat(id, guest, kind, starts, past, state, planned);
        }
        if (state.equals("CLOSED") && network.chance(0.6)) minutes(id, dealer, manager, starts);
    }

    private String state(Instant starts, boolean past) {
        if (!past) return network.chance(0.94) ? "SCHEDULED" : network.chance(0.7) ? "DRAFT" : "CANCELLED";
        // minutes are written within some days; what is older and open was forgotten
        var open = starts.isAfter(network.now.minus(6, ChronoUnit.DAYS)) ? 0.4 : 0.01;
        return network.chance(open) ? "SCHEDULED" : network.chance(0.92) ? "CLOSED" : "CANCELLED";
    }

    private void seat(long day, long dealer, String kind, Instant starts, boolean past, String state, Instant planned) {
        var answer = state.equals("DRAFT") || network.chance(past ? 0.1 : 0.5)
                ? "NONE"
                : network.oneOf(
                        "COMING", "COMING", "COMING", "COMING", "COMING", "COMING", "NOT_COMING", "ANOTHER_TIME");
        long seat = nextSeat++;
        seats.add(seat, 1, day, dealer, kind, starts, state, answer, past && state.equals("CLOSED") ? "YES" : null);
        if (state.equals("DRAFT")) return;
        var person = network.firstContactOf(dealer);
        var answered = answer.equals("NONE") ? null : planned.plus(1 + network.random.nextInt(48), ChronoUnit.HOURS);
        invitation(seat, person, answer, answered, planned);
    }

    private void invitation(long seat, long person, String answer, @Nullable Instant answered, Instant planned) {
        invitations.add(
                nextInvitation++,
                1,
                seat,
                person,
                0,
                answer,
                answered,
                answered == null ? null : person,
                answered == null ? null : "LINK",
                planned);
    }

    private void minutes(long day, long dealer, long manager, Instant starts) {
        var shared = starts.plus(1 + network.random.nextInt(3), ChronoUnit.DAYS);
        var text = "谈了新品上架和月底的促销。\n- 展架下周五前送到\n- 导购培训定在下月初";
        minutes.add(day, 1, day, dealer, text, "SHARED", 1, shared, text, manager, shared);
        if (!network.chance(0.6)) return;
        var at = shared.plus(2, ChronoUnit.HOURS);
        var corrected = network.chance(0.05);
        var unread = corrected && network.chance(0.05);
        answers.add(
                day,
                dealer,
                network.firstContactOf(dealer),
                at,
                1,
                corrected ? 1 : null,
                corrected ? "展架下周五前送到" : null,
                corrected ? "说的是周三" : null,
                corrected && !unread ? at : null,
                corrected && !unread ? manager : null);
    }
}
