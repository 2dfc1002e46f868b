package io.tanxin.bench;

import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The letters that those days caused: asked, and reminded of. */
final class ScaleLetters {
    private final ScaleNetwork network;
    private final Rows letters;

    ScaleLetters(ScaleNetwork network) {
        this.network = network;
        letters = new Rows(
                network.db,
                "outbox_mail",
                "kind, subject_id, reader_id, occurrence, version, facts, dealer_id, author_id, state, reason, message_id, attempt,"
                        + " failures, unsure, due_at, posted_at, finished_at");
    }

    private record Asked(
            long invitation, long person, long dealer, long organiser, Instant planned, Instant starts, boolean mail) {}

    void lay(int count) {
        var invitations = network.db.queryForObject("select count(*) from invitation", Integer.class);
        double share = Math.min(1, count / (2.0 * (invitations == null ? 1 : invitations)));
        long after = 0;
        try (letters) {
            for (var page = page(after); !page.isEmpty(); page = page(after)) {
                for (var one : page) {
                    after = one.invitation();
                    if (network.chance(share)) letter("communication/invitation", "", one, one.planned());
                    var reminded = one.starts().minus(1, ChronoUnit.DAYS);
                    if (network.chance(share)) {
                        if (reminded.isBefore(network.now)) letter("communication/reminder", "P1D", one, reminded);
                        else letter("communication/changed", "", one, one.planned());
                    }
                }
            }
        }
    }

    private java.util.List<Asked> page(long after) {
        return network.db.query(
                """
                select i.id, i.person_id, s.dealer_id, d.organiser_id, d.created_at, d.starts_at, p.email is not null mail
                  from invitation i join seat s on s.id = i.seat_id join communication_day d on d.id = s.day_id
                  join person p on p.id = i.person_id
                 where i.id > ? order by i.id limit 10000
                """,
                (row, n) -> new Asked(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        Utc.instant(row.getObject(5, LocalDateTime.class)),
                        Utc.instant(row.getObject(6, LocalDateTime.class)),
                        row.getBoolean(7)),
                after);
    }

    private void letter(String kind, String occurrence, Asked one, Instant posted) {
        var finished = posted.plusSeconds(61);
        var state = state(one.mail(), posted);
        letters.add(
                kind,
                one.invitation(),
                one.person(),
                occurrence,
                0,
                "{}",
                one.dealer(),
                one.organiser(),
                state,
                state.equals("DROPPED")
                        ? "communication.days.letter.moved"
                        : state.equals("DEAD") ? "550 5.1.1 no such user" : null,
                "<" + kind.substring(14) + "-" + one.invitation() + "@scale.example>",
                1,
                0,
                false,
                finished,
                posted,
                finished);
    }

    private String state(boolean mail, Instant posted) {
        if (!mail) {
            var fresh = posted.isAfter(network.now.minus(3, ChronoUnit.DAYS));
            return fresh && network.chance(0.3) ? "TO_HAND_OVER" : "HANDED_OVER";
        }
        var chance = network.random.nextDouble();
        return chance < 0.95 ? "SENT" : chance < 0.985 ? "DROPPED" : chance < 0.995 ? "MISSED" : "DEAD";
    }
}
