package io.tanxin.identity;

import io.tanxin.kernel.NotFound;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person chose for itself: language, zone, colours, keys, working hours. Holds from the next click, on every device. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER', 'COLLEAGUE', 'DEALER')")
public class Preferences {
    private final JdbcClient db;
    private final PersonRows rows;
    private final CurrentActor actor;
    private final AuditTrail audit;

    Preferences(JdbcClient db, PersonRows rows, CurrentActor actor, AuditTrail audit) {
        this.db = db;
        this.rows = rows;
        this.actor = actor;
        this.audit = audit;
    }

    /** @param workTo after {@code workFrom}; reminders keep inside these hours */
    public record Mine(
            Locale locale, ZoneId zone, Person.Theme theme, boolean shortcuts, LocalTime workFrom, LocalTime workTo)
            implements Serializable {
        public Mine {
            locale = Languages.nearest(locale);
        }

        public boolean hasHours() {
            return workFrom.isBefore(workTo);
        }
    }

    @Transactional(readOnly = true)
    public Mine mine() {
        var person = rows.byId(actor.id()).orElseThrow(() -> new NotFound("person"));
        return new Mine(
                person.locale(), person.zone(), person.theme(), person.shortcuts(), person.workFrom(), person.workTo());
    }

    public void change(Mine mine) {
        if (!mine.hasHours()) throw new IllegalArgumentException("working hours end before they begin");
        db.sql("""
                update person set version = version + 1, locale = :locale, zone = :zone, theme = :theme, shortcuts = :shortcuts,
                                  work_from = :from, work_to = :to
                 where id = :me
                """)
                .param("locale", mine.locale().toLanguageTag())
                .param("zone", mine.zone().getId())
                .param("theme", mine.theme().name())
                .param("shortcuts", mine.shortcuts())
                .param("from", mine.workFrom())
                .param("to", mine.workTo())
                .param("me", actor.id().value())
                .update();
        audit.record("person.preferences", "person", actor.id().value(), null, Map.of());
    }

    public void language(Locale locale) {
        set("locale", Languages.nearest(locale).toLanguageTag());
    }

    public void theme(Person.Theme theme) {
        set("theme", theme.name());
    }

    private void set(String column, String value) {
        db.sql("update person set version = version + 1, " + column + " = :value where id = :me")
                .param("value", value)
                .param("me", actor.id().value())
                .update();
    }
}
