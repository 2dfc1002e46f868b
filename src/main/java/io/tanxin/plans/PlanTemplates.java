package io.tanxin.plans;

import io.tanxin.dealers.Stage;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import io.tanxin.plans.PlanRefused.Reason;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What a plan may begin with: as shipped, or as the company has written it since. */
@Service
@Transactional
public class PlanTemplates {
    private static final int MOST_LINES = 60;
    private static final int FARTHEST = 120;

    /** @param seen 0: as shipped */
    public record Edition(PlanTemplate template, int seen) implements Serializable {}

    private final List<PlanTemplate> shipped;
    private final JdbcClient db;
    private final ObjectMapper json;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    PlanTemplates(ObjectMapper json, JdbcClient db, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        try (var file = new ClassPathResource("plans/templates.json").getInputStream()) {
            shipped = json.readValue(file, new TypeReference<List<PlanTemplate>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of that stage, in the reader's language. */
    @PreAuthorize("hasAuthority('plans:edit')")
    @Transactional(readOnly = true)
    public PlanTemplate of(Stage stage, Locale locale) {
        return current(stage, locale.getLanguage().equals("zh") ? "zh" : "en").template();
    }

    @PreAuthorize("hasAuthority('plans:templates')")
    @Transactional(readOnly = true)
    public Edition edition(Stage stage, String language) {
        return current(stage, language);
    }

    /** From now on; what was begun from it before stays. @throws OptimisticLockingFailureException somebody was quicker */
    @PreAuthorize("hasAuthority('plans:templates')")
    public void save(PlanTemplate template, int seen) {
        check(template);
        var sql = seen == 0 ? """
                insert into plan_template (stage, language, version, content, changed_by, changed_at)
                select :stage, :language, 1, :content, :by, :now from dual
                 where not exists (select 1 from plan_template where stage = :stage and language = :language)
                """ : """
                update plan_template set version = version + 1, content = :content, changed_by = :by, changed_at = :now
                 where stage = :stage and language = :language and version = :seen
                """;
        var written = db.sql(sql)
                .param("stage", template.stage().name())
                .param("language", template.language())
                .param("content", json.writeValueAsString(template))
                .param("by", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("seen", seen)
                .update();
        done(written, "plan.template-saved", template.stage(), template.language());
    }

    @PreAuthorize("hasAuthority('plans:templates')")
    public void backToShipped(Stage stage, String language, int seen) {
        var written = db.sql(
                        "delete from plan_template where stage = :stage and language = :language and version = :seen")
                .param("stage", stage.name())
                .param("language", language)
                .param("seen", seen)
                .update();
        done(written, "plan.template-shipped", stage, language);
    }

    private void done(int written, String action, Stage stage, String language) {
        if (written == 0) throw new OptimisticLockingFailureException("the template has changed");
        audit.record(action, null, null, null, Map.of("stage", stage, "language", language));
    }

    private static void check(PlanTemplate template) {
        Written.words(template.aim(), PlanDrafting.AIM);
        PlanRefused.unless(template.goals().size() + template.measures().size() <= MOST_LINES, Reason.TOO_LONG);
        template.goals().forEach(line -> Written.words(line.words(), Written.LINE));
        template.measures().forEach(line -> {
            Written.words(line.words(), Written.LINE);
            PlanRefused.unless(line.month() >= 1 && line.month() <= FARTHEST, Reason.OUTSIDE_THE_YEARS);
        });
    }

    private Edition current(Stage stage, String language) {
        return db.sql("select content, version from plan_template where stage = :stage and language = :language")
                .param("stage", stage.name())
                .param("language", language)
                .query((row, n) -> new Edition(
                        json.readValue(row.getString("content"), PlanTemplate.class), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Edition(
                        shipped.stream()
                                .filter(one ->
                                        one.stage() == stage && one.language().equals(language))
                                .findFirst()
                                .orElseThrow(),
                        0));
    }
}
