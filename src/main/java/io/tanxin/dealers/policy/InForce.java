package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps {@code nurture_policy_in_force} and {@code stage_in_force}, alone: what they say follows from the versions, the changes of
 * stage and what was set differently. Every change of those reckons anew what it touches, in its own transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InForce {
    private static final String PARTS = PolicyRows.parts("");

    // lead() stands alone in its column: within coalesce(), MySQL 8.0 remembers a null of the first time it runs a
    // prepared statement
    private static final String OF_STAGE = """
            insert into nurture_policy_in_force (stage, dealer_id, from_day, to_day, version_id, %s)
            select v.stage, 0, v.from_day, coalesce(v.next_day - interval 1 day, date '9999-12-31'), v.id, %s
              from (select v.*, lead(v.from_day) over (order by v.from_day) as next_day, %s as moments
                      from nurture_policy_version v
                     where v.stage = :stage and v.withdrawn_at is null
                       and not exists (select 1 from nurture_policy_version n
                                        where n.stage = v.stage and n.from_day = v.from_day and n.withdrawn_at is null
                                          and n.number > v.number)) v
            """.formatted(PARTS, PolicyRows.parts("v."), VersionRows.MOMENTS);

    /** A day on which anything changes for the dealer begins a row. */
    private static final String OF_DEALER = """
            insert into nurture_policy_in_force (stage, dealer_id, from_day, to_day, version_id, %s)
            with edge as (
              select p.from_day from nurture_policy_in_force p where p.dealer_id = 0
              union select s.from_day from stage_in_force s where s.dealer_id = :dealer
              union select o.from_day from policy_override o where o.dealer_id = :dealer
              union select o.to_day + interval 1 day from policy_override o where o.dealer_id = :dealer
            ), span as (
              select from_day, coalesce(next_day - interval 1 day, date '9999-12-31') as to_day
                from (select from_day, lead(from_day) over (order by from_day) as next_day from edge) edge
            )
            select s.stage, :dealer, span.from_day, span.to_day, p.version_id, %s
              from span
              join stage_in_force s on s.dealer_id = :dealer and span.from_day between s.from_day and s.to_day
              join nurture_policy_in_force p on p.stage = s.stage and p.dealer_id = 0
                                            and span.from_day between p.from_day and p.to_day
            """.formatted(PARTS, ownParts());

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    InForce(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** The versions of a stage's policy changed. */
    void renew(Stage stage) {
        db.sql("delete from nurture_policy_in_force where stage = :stage and dealer_id = 0")
                .param("stage", stage.name())
                .update();
        db.sql(OF_STAGE).param("stage", stage.name()).update();
        events.publishEvent(new PolicyChanged(stage, List.of()));
        renew(db.sql("select distinct dealer_id from policy_override order by dealer_id")
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list());
    }

    /** These dealers changed their stage, or something is set differently for them. */
    void renew(Collection<DealerId> dealers) {
        dealers.forEach(this::renew);
        events.publishEvent(new PolicyChanged(null, List.copyOf(dealers)));
    }

    private void renew(DealerId dealer) {
        db.sql("delete from stage_in_force where dealer_id = :dealer")
                .param("dealer", dealer.value())
                .update();
        db.sql("delete from nurture_policy_in_force where dealer_id = :dealer")
                .param("dealer", dealer.value())
                .update();
        var own = hasOwn(dealer);
        for (var span : spans(dealer)) {
            db.sql("""
                    insert into stage_in_force (dealer_id, from_day, to_day, stage, policy_of)
                    values (:dealer, :from, :to, :stage, :policyOf)
                    """)
                    .param("dealer", dealer.value())
                    .param("from", span.from())
                    .param("to", span.to())
                    .param("stage", span.stage().name())
                    .param("policyOf", own ? dealer.value() : 0)
                    .update();
        }
        if (own) db.sql(OF_DEALER).param("dealer", dealer.value()).update();
    }

    private boolean hasOwn(DealerId dealer) {
        return db.sql("select count(*) from policy_override where dealer_id = :dealer")
                        .param("dealer", dealer.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<StageSpan> spans(DealerId dealer) {
        var steps = db.sql("""
                select from_stage, to_stage, day from stage_change where dealer_id = :dealer and taken_back_at is null
                 order by day, id
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> new StageSpan.Step(
                        Stage.valueOf(row.getString("from_stage")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getObject("day", LocalDate.class)))
                .list();
        var now = db.sql("select stage from dealer where id = :dealer")
                .param("dealer", dealer.value())
                .query((row, n) -> Stage.valueOf(row.getString(1)))
                .single();
        return StageSpan.of(steps, now);
    }

    /** What was set differently last and holds then, else the stage's. */
    private static String ownParts() {
        return PolicyRows.PARTS.stream()
                .map(part -> """
                        coalesce((select o.value from policy_override o
                                   where o.dealer_id = :dealer and o.part = '%s'
                                     and span.from_day between o.from_day and o.to_day
                                   order by o.id desc limit 1), p.%s)
                        """.formatted(part.toUpperCase(Locale.ROOT), part))
                .collect(Collectors.joining(", "));
    }
}
