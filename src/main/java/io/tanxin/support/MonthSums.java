package io.tanxin.support;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The sums of each dealer's months, kept in the transaction that changes a record: what was is taken off, what is comes on. Each
 * row changes by one statement of its own arithmetic, so that two people at once lose nothing.
 */
@Repository
class MonthSums {
    private static final String ADD = """
            insert into support_month (dealer_id, month, intent, form, currency, records, minutes, weighed, amount)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) as more
            on duplicate key update records = support_month.records + more.records,
                                    minutes = support_month.minutes + more.minutes,
                                    weighed = support_month.weighed + more.weighed,
                                    amount = support_month.amount + more.amount
            """;

    private final JdbcTemplate rows;

    MonthSums(JdbcTemplate rows) {
        this.rows = rows;
    }

    void added(SupportRecord record) {
        added(List.of(record));
    }

    void added(List<SupportRecord> records) {
        rows.batchUpdate(ADD, records.stream().map(one -> values(one, 1)).toList());
    }

    void moved(@Nullable SupportRecord before, @Nullable SupportRecord after) {
        if (before != null) rows.update(ADD, values(before, -1));
        if (after != null) rows.update(ADD, values(after, 1));
    }

    private static Object[] values(SupportRecord one, int sign) {
        var amount = one.amount() == null ? BigDecimal.ZERO : one.amount();
        var currency = one.currency();
        var intent = one.intent();
        return new Object[] {
            one.dealer().value(),
            one.day().withDayOfMonth(1),
            intent == null ? "NONE" : intent.name(),
            one.form().name(),
            currency == null ? "NONE" : currency,
            sign,
            sign * one.minutes(),
            sign * one.weighed(),
            sign < 0 ? amount.negate() : amount
        };
    }
}
