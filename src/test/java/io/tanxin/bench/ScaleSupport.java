package io.tanxin.bench;

import io.tanxin.journeys.RunningPortal;
import io.tanxin.support.balance.BalanceRound;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two years of support: a dealer that was given two thousand things, all others alike; and what is summed from them. */
final class ScaleSupport {
    static final long BUSY_DEALER = 1;
    private static final int OF_THE_BUSY_ONE = 2_000;
    private static final int DAYS = 730;
    /** As {@code support_record} has them; the first four can be counted or touched. */
    private static final String[] FORMS = {
        "FUNDS", "GOODS", "MARKETING", "PEOPLE", "TRAINING", "COACHING", "METHOD", "ADVICE", "RECOGNITION", "VALUES"
    };

    private final ScaleNetwork network;

    ScaleSupport(ScaleNetwork network) {
        this.network = network;
    }

    void lay(int count, RunningPortal portal) {
        var busy = Math.min(OF_THE_BUSY_ONE, count / 2);
        try (var records = new Rows(
                network.db,
                "support_record",
                "id, version, dealer_id, day, form, intent, words, minutes, amount, currency, given_by, key_moment_id, measure_id,"
                        + " logged_by, logged_at, taken_back")) {
            for (long id = 1; id <= count; id++) {
                record(records, id, id <= busy || network.dealers == 1 ? BUSY_DEALER : 2 + id % (network.dealers - 1L));
            }
        }
        network.db.update("""
                insert into support_month (dealer_id, month, intent, form, currency, records, minutes, weighed, amount)
                select dealer_id, day - interval (dayofmonth(day) - 1) day, coalesce(intent, 'NONE'), form,
                       coalesce(currency, 'NONE'), count(*), sum(minutes), sum(greatest(30, minutes)), coalesce(sum(amount), 0)
                  from support_record where taken_back = false group by 1, 2, 3, 4, 5
                """);
        Stream.of("support_record", "support_month").forEach(table -> network.db.execute("analyze table " + table));
        portal.bean(BalanceRound.class).round();
    }

    private void record(Rows records, long id, long dealer) {
        var form = network.random.nextInt(FORMS.length);
        var giver = network.managerOf(dealer);
        var day = network.today.minusDays(network.random.nextInt(DAYS));
        var amount = form < 4 && network.chance(0.7) ? BigDecimal.valueOf(100L + network.random.nextInt(3_000)) : null;
        records.add(
                id,
                0,
                dealer,
                day,
                FORMS[form],
                network.chance(0.05) ? null : network.oneOf("CARE", "MANAGE", "TEACH", "TEACH"),
                network.oneOf("教店员陈列", "送去两块展板", "陪同走访小区", "分享隔壁店的做法", "节日问候", "Taught shelf display"),
                form < 4 ? 0 : 15 * (1 + network.random.nextInt(12)),
                amount,
                currency(amount),
                giver,
                null,
                null,
                giver,
                day.atTime(17, 0).toInstant(ZoneOffset.UTC),
                network.chance(0.01));
    }

    private static @Nullable String currency(@Nullable BigDecimal amount) {
        return amount == null ? null : "CNY";
    }
}
