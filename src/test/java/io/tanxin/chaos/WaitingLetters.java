package io.tanxin.chaos;

import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** One dealer, invited to so many talks that its letters take a while. */
final class WaitingLetters {
    private static final long DEALER = 1;
    private static final long MANAGER = 10;
    private static final long READER = 11;
    private static final String PERSON = """
            insert into person (id, version, side, name, name_sort, email, locale, zone, theme, work_from, work_to, shortcuts, state,
                                sign_in, written_at, created_at)
            values (?, 0, ?, ?, ?, ?, 'en', 'Asia/Shanghai', 'SYSTEM', '09:00', '18:00', true, 'ACTIVE', false, ?, ?)
            """;

    private WaitingLetters() {}

    /** @return the Message-IDs under which they go */
    static List<String> lay(RunningPortal portal, int count) {
        var db = portal.bean(JdbcTemplate.class);
        var instant = portal.bean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
        var now = Utc.of(instant);
        db.update(PERSON, MANAGER, "COMPANY", "Li Na", "li na", "li.na@tanxin.example", now, now);
        db.update(PERSON, READER, "DEALER", "Hu Wei", "hu wei", "hu@lighting.example", now, now);
        db.update(
                "insert into dealer (id, version, code, name, pinyin, initials, stage, zone, country, manager_id, state, created_at)"
                        + " values (?, 0, 'H001', 'Hu Lighting', 'hu lighting', 'hl', 'GROWING', 'Asia/Shanghai', 'CN', ?, 'ACTIVE', ?)",
                DEALER,
                MANAGER,
                now);
        db.update(
                "insert into contact (version, dealer_id, person_id, position, first, invited, created_at) values (0, ?, ?, 'OWNER', true, true, ?)",
                DEALER,
                READER,
                now);
        for (var viewer : List.of(MANAGER, READER)) {
            db.update(
                    "insert into visible_dealer values (?, ?, '2000-01-01', '9999-12-31', ?)",
                    viewer,
                    DEALER,
                    viewer == READER ? "CONTACT" : "MANAGER");
        }
        var starts = Utc.of(instant.plus(30, ChronoUnit.DAYS));
        var ids = new ArrayList<String>();
        var days = new ArrayList<Object[]>();
        var seats = new ArrayList<Object[]>();
        var invitations = new ArrayList<Object[]>();
        var letters = new ArrayList<Object[]>();
        for (long i = 1; i <= count; i++) {
            var id = "<letter-" + i + "@tanxin.example>";
            ids.add(id);
            days.add(new Object[] {i, "day-" + i, MANAGER, starts, MANAGER, now, now});
            seats.add(new Object[] {i, i, DEALER, starts});
            invitations.add(new Object[] {i, i, READER, now});
            letters.add(new Object[] {i, READER, DEALER, MANAGER, id, now, now});
        }
        db.batchUpdate(
                "insert into communication_day (id, version, uid, sequence, kind, way, organiser_id, starts_at, minutes, zone, state, shows_guests, created_by, created_at, changed_at)"
                        + " values (?, 1, ?, 0, 'CHECK_IN', 'PHONE', ?, ?, 60, 'Asia/Shanghai', 'SCHEDULED', false, ?, ?, ?)",
                days);
        db.batchUpdate(
                "insert into seat (id, version, day_id, dealer_id, kind, starts_at, day_state, answer) values (?, 1, ?, ?, 'CHECK_IN', ?, 'SCHEDULED', 'NONE')",
                seats);
        db.batchUpdate(
                "insert into invitation (id, version, seat_id, person_id, sequence, answer, invited_at) values (?, 1, ?, ?, 0, 'NONE', ?)",
                invitations);
        db.batchUpdate(
                "insert into outbox_mail (kind, subject_id, reader_id, occurrence, version, facts, dealer_id, author_id, state, message_id, attempt, failures, unsure, due_at, posted_at)"
                        + " values ('communication/invitation', ?, ?, '', 0, '{}', ?, ?, 'QUEUED', ?, 0, 0, false, ?, ?)",
                letters);
        return ids;
    }

    static List<String> notSent(RunningPortal portal) {
        return portal.bean(JdbcTemplate.class)
                .queryForList(
                        "select concat(message_id, ' ', state, ' ', coalesce(reason, '')) from outbox_mail where state <> 'SENT' order by id",
                        String.class);
    }
}
