package io.tanxin.bench;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.Utc;
import io.tanxin.reminders.ReminderSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

/**
 * Talks that all begin at one minute, so that all their reminders fall due at one: the dealer's, and the manager's who holds it.
 *
 * @param moment when they fall due
 * @param count how many letters: two for each talk
 */
record DueReminders(Instant moment, int count) {
    /** So long before that moment the measured program starts: its other rounds catch up with the days that the clock leaps over. */
    static final Duration BEFORE = Duration.ofMinutes(4);

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** On the next morning in a week whose day after is worked on too: a day before the talks. */
    static DueReminders lay(RunningPortal portal, int count) {
        var db = portal.bean(JdbcTemplate.class);
        var working = portal.bean(WorkingDays.class);
        var day = LocalDate.ofInstant(portal.bean(Clock.class).instant(), ScaleNetwork.ZONE)
                .plusDays(7);
        while (!working.isWorking(day, "CN") || !working.isWorking(day.plusDays(1), "CN")) day = day.plusDays(1);
        var due = new DueReminders(day.atTime(MORNING).atZone(ScaleNetwork.ZONE).toInstant(), count);
        due.lay(db, portal.beans(ReminderSource.class));
        return due;
    }

    private void lay(JdbcTemplate db, List<ReminderSource> sources) {
        var readers = db.queryForList(
                "select c.person_id from contact c join person p on p.id = c.person_id and p.email is not null"
                        + " join dealer d on d.id = c.dealer_id and d.manager_id is not null where c.first order by c.id",
                Long.class);
        long day = next(db, "communication_day");
        long seat = next(db, "seat");
        long invitation = next(db, "invitation");
        var starts = moment.plus(1, ChronoUnit.DAYS);
        var planned = moment.minus(9, ChronoUnit.DAYS);
        try (var days = new Rows(
                        db,
                        "communication_day",
                        "id, version, uid, sequence, kind, way, organiser_id, starts_at, minutes, zone, state, shows_guests, created_by,"
                                + " created_at, changed_at, told_starts_at");
                var seats = new Rows(
                        db, "seat", "id, version, day_id, dealer_id, kind, starts_at, day_state, answer", days);
                var invitations = new Rows(
                        db, "invitation", "id, version, seat_id, person_id, sequence, answer, invited_at", seats)) {
            var managers = managers(db);
            for (int i = 0; i < count / 2; i++) {
                long person = readers.get(i % readers.size());
                long dealer = (person - ScaleNetwork.FIRST_CONTACT) / 4;
                long manager = ScaleNetwork.FIRST_MANAGER + (dealer - 1) % managers;
                days.add(
                        day + i,
                        1,
                        "due-" + i + "@scale.example",
                        0,
                        "CHECK_IN",
                        "PHONE",
                        manager,
                        starts,
                        60,
                        ScaleNetwork.ZONE.getId(),
                        "SCHEDULED",
                        false,
                        manager,
                        planned,
                        planned,
                        starts);
                seats.add(seat + i, 1, day + i, dealer, "CHECK_IN", starts, "SCHEDULED", "NONE");
                invitations.add(invitation + i, 1, seat + i, person, 0, "NONE", planned);
            }
        }
        // only an invented network's clock may be moved, and this one is
        db.update("insert into sample_state (id, made_at, seed, millis) values (1, ?, 0, 0)", Utc.of(planned));
        // the rounds begin where these begin: what the network's own days want beside them is not measured
        db.update("delete from reminder_round");
        for (var source : sources) {
            db.update(
                    "insert into reminder_round (source, reached) values (?, ?)",
                    ClassUtils.getUserClass(source).getName(),
                    Utc.of(moment.minus(BEFORE)));
        }
    }

    private static int managers(JdbcTemplate db) {
        var managers = db.queryForObject("select count(*) from person_role where role = 'MANAGER'", Integer.class);
        return managers == null ? 1 : managers;
    }

    private static long next(JdbcTemplate db, String table) {
        var last = db.queryForObject("select max(id) from " + table, Long.class);
        return last == null ? 1 : last + 1;
    }
}
