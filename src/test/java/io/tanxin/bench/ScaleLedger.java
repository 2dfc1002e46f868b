package io.tanxin.bench;

import java.time.temporal.ChronoUnit;

/** Promises of both sides, a dozen for each dealer, and a year of the audit trail. */
final class ScaleLedger {
    private static final int PROMISES = 12;
    private static final int DEEDS = 20;

    private final ScaleNetwork network;

    ScaleLedger(ScaleNetwork network) {
        this.network = network;
    }

    void lay() {
        try (var promises = new Rows(
                network.db,
                "promise",
                "id, version, dealer_id, side, owner_id, words, made_on, due, state, done_on, settled_on, presumed, made_by, created_at")) {
            for (long id = 1; id <= (long) network.dealers * PROMISES; id++)
                promise(promises, id, (id - 1) % network.dealers + 1);
        }
        try (var changes = new Rows(network.db, "promise_change", "promise_id, state, by_id, side, at, undoes")) {
            for (long id = 1; id <= (long) network.dealers * PROMISES; id++) {
                changes.add(
                        id, "OPEN", network.managerOf((id - 1) % network.dealers + 1), "COMPANY", network.now, false);
            }
        }
        audit();
    }

    private void promise(Rows promises, long id, long dealer) {
        var due = network.today.plusDays(network.random.nextInt(430) - 365);
        var made = due.minusDays(10 + network.random.nextInt(30));
        if (made.isAfter(network.today)) made = network.today;
        var chance = network.random.nextDouble();
        var past = due.isBefore(network.today);
        var state = past ? settled(chance) : chance < 0.85 ? "OPEN" : chance < 0.9 ? "AT_RISK" : "DONE";
        var done = state.equals("OPEN") || state.equals("AT_RISK") || state.equals("WITHDRAWN")
                ? null
                : due.isBefore(network.today) ? due : network.today;
        var presumed = state.equals("DONE") && due.isBefore(network.today.minusDays(20));
        var ours = network.chance(0.7);
        promises.add(
                id,
                1,
                dealer,
                ours ? "COMPANY" : "DEALER",
                !ours
                        ? network.firstContactOf(dealer)
                        : network.chance(0.15) ? 100 + network.random.nextInt(20) : network.managerOf(dealer),
                network.oneOf("下周五前送到展架", "补齐上月的促销费用", "安排导购培训", "发来上季度的库存", "更换有划痕的样机", "A shelf by Friday"),
                made,
                due,
                state,
                done,
                done,
                presumed,
                network.managerOf(dealer),
                network.now);
    }

    private static String settled(double chance) {
        if (chance < 0.62) return "KEPT";
        if (chance < 0.74) return "KEPT_LATE";
        if (chance < 0.82) return "BROKEN";
        if (chance < 0.95) return "DONE";
        return chance < 0.97 ? "OPEN" : "WITHDRAWN";
    }

    private void audit() {
        try (var deeds = new Rows(
                network.db,
                "audit_entry",
                "at, actor_id, actor_label, action, subject_kind, subject_id, dealer_id, details")) {
            for (long i = 0; i < (long) network.dealers * DEEDS; i++) {
                long dealer = i % network.dealers + 1;
                deeds.add(
                        network.now.minus(network.random.nextInt(365 * 24 * 60), ChronoUnit.MINUTES),
                        network.managerOf(dealer),
                        "PERSON",
                        network.oneOf(
                                "sign-in",
                                "sign-in",
                                "dealer.changed",
                                "letter.opened",
                                "letter.handed-over",
                                "export"),
                        "dealer",
                        dealer,
                        dealer,
                        null);
            }
        }
    }
}
