package io.tanxin.dealers.situation;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.situation.NetworkSpread.Part;
import io.tanxin.identity.CurrentActor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The network's figures for the director: median and quartiles by stage or area, each dealer's last report of the past year. Fewer
 * than five dealers in a group would say who they are: then nothing is said.
 */
@Repository
@Transactional(readOnly = true)
public class SituationNetwork {
    public static final int LEAST = 5;

    /** Into which groups it is parted. */
    public enum By {
        STAGE("d.stage"),
        AREA("(select a.name from area a where a.id = d.area_id)");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    private final JdbcClient db;
    private final DealerAccess access;
    private final QuestionRows questions;
    private final CurrentActor actor;

    SituationNetwork(JdbcClient db, DealerAccess access, QuestionRows questions, CurrentActor actor) {
        this.db = db;
        this.access = access;
        this.questions = questions;
        this.actor = actor;
    }

    /** Of each figure that is asked now, in the questions' order; what was confided counts nowhere. */
    @PreAuthorize("hasAuthority('situation:network')")
    public List<NetworkSpread> spread(By by) {
        var today = access.today();
        var parts = new HashMap<String, List<Part>>();
        db.sql("""
                with latest as (
                  select r.id, %s as part, row_number() over (partition by d.id order by r.quarter desc) as turn
                    from dealer d
                    join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
                    join situation_report r on r.dealer_id = d.id and r.holds and r.quarter > :yearAgo
                   where d.state = 'ACTIVE'),
                ranked as (
                  select a.name, l.part, a.number, row_number() over (partition by a.name, l.part order by a.number) as k,
                         count(*) over (partition by a.name, l.part) as n
                    from latest l join situation_answer a on a.report_id = l.id and a.number is not null and a.confided_to is null
                   where l.turn = 1)
                select name, part, n, max(if(k = ceil(n / 4), number, null)) as lower_quarter,
                       avg(if(k in (floor((n + 1) / 2), ceil((n + 1) / 2)), number, null)) as middle,
                       max(if(k = ceil(3 * n / 4), number, null)) as upper_quarter
                  from ranked where n >= :least group by name, part, n order by part
                """.formatted(by.column))
                .param("viewer", actor.id().value())
                .param("today", today)
                .param("yearAgo", yearAgo(today))
                .param("least", LEAST)
                .query(row -> {
                    parts.computeIfAbsent(row.getString("name"), key -> new ArrayList<>())
                            .add(new Part(
                                    row.getString("part"),
                                    row.getInt("n"),
                                    row.getBigDecimal("lower_quarter"),
                                    row.getBigDecimal("middle"),
                                    row.getBigDecimal("upper_quarter")));
                });
        return questions.in(Questionnaire.State.PUBLISHED).orElseThrow().questions().stream()
                .filter(question -> parts.containsKey(question.name()))
                .map(question -> new NetworkSpread(question, parts.getOrDefault(question.name(), List.of())))
                .toList();
    }

    /** Of the same quarter a year ago nothing is taken: four quarters stand side by side, the running one among them. */
    private static LocalDate yearAgo(LocalDate today) {
        return Quarter.of(today).plus(-4).first();
    }
}
