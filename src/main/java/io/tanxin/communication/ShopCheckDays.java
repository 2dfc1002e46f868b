package io.tanxin.communication;

import io.tanxin.calendar.Dates;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import io.tanxin.support.rules.CheckOccasions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A shop check may be part of a talk: of this dealer's, and not of one that was called off or is in confidence: a check is read by more people. */
@Component
class ShopCheckDays implements CheckOccasions {
    private static final String DAYS = """
            select d.id, d.kind, d.title, d.starts_at, d.zone from seat s
              join communication_day d on d.id = s.day_id
             where s.dealer_id = :dealer and s.removed_at is null and s.day_state in ('SCHEDULED', 'CLOSED') and %s
            """.formatted(DayCircle.shared("s.day_id"));

    private final JdbcClient db;
    private final MessageSource messages;

    ShopCheckDays(JdbcClient db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public Optional<Occasion> find(DealerId dealer, long day, Locale locale) {
        return db.sql(DAYS + " and s.day_id = :day")
                .param("dealer", dealer.value())
                .param("day", day)
                .query((row, n) -> occasion(row, locale))
                .optional();
    }

    @Override
    public Optional<Occasion> on(DealerId dealer, LocalDate date, Locale locale) {
        // a day's own zone is not known before it is read: those of three days are few
        return db
                .sql(
                        DAYS
                                + " and s.starts_at >= :from and s.starts_at < :to and d.way = 'VISIT' order by s.starts_at, d.id")
                .param("dealer", dealer.value())
                .param("from", date.minusDays(1).atStartOfDay())
                .param("to", date.plusDays(2).atStartOfDay())
                .query((row, n) -> on(row, date) ? Optional.of(occasion(row, locale)) : Optional.<Occasion>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean on(ResultSet row, LocalDate date) throws SQLException {
        return date(row).equals(date);
    }

    private static LocalDate date(ResultSet row) throws SQLException {
        return LocalDate.ofInstant(
                Utc.instant(row.getObject("starts_at", LocalDateTime.class)), ZoneId.of(row.getString("zone")));
    }

    private Occasion occasion(ResultSet row, Locale locale) throws SQLException {
        var title = row.getString("title");
        var called = title == null ? messages.getMessage("words.kind." + row.getString("kind"), null, locale) : title;
        var day = new Dates(locale, ZoneId.of(row.getString("zone"))).day(date(row));
        return new Occasion(
                row.getLong("id"),
                messages.getMessage("communication.check.occasion", new Object[] {called, day}, locale));
    }
}
