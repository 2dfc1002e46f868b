package io.tanxin.support.rules;

import io.tanxin.dealers.Stage;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import io.tanxin.support.rules.RulesRefused.Reason;
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

/** What rules may begin with: as shipped, or as the company has written it since. */
@Service
@Transactional
public class RuleTemplates {

    /** @param seen 0: as shipped */
    public record Edition(RuleTemplate template, int seen) implements Serializable {}

    private final List<RuleTemplate> shipped;
    private final JdbcClient db;
    private final ObjectMapper json;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    RuleTemplates(ObjectMapper json, JdbcClient db, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        try (var file = new ClassPathResource("support/rules.json").getInputStream()) {
            shipped = json.readValue(file, new TypeReference<List<RuleTemplate>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of that stage, in the reader's language. */
    @PreAuthorize("hasAuthority('rules:write')")
    @Transactional(readOnly = true)
    public RuleTemplate of(Stage stage, Locale locale) {
        return current(stage, locale.getLanguage().equals("zh") ? "zh" : "en").template();
    }

    @PreAuthorize("hasAuthority('rules:templates')")
    @Transactional(readOnly = true)
    public Edition edition(Stage stage, String language) {
        return current(stage, language);
    }

    /** From now on; what was begun from it before stays. @throws OptimisticLockingFailureException somebody was quicker */
    @PreAuthorize("hasAuthority('rules:templates')")
    public void save(RuleTemplate template, int seen) {
        RulesRefused.unless(!template.rules().isEmpty(), Reason.NO_RULE);
        RulesRefused.unless(template.rules().size() <= RulesService.MOST, Reason.TOO_MANY);
        var sound = new RuleTemplate(
                template.stage(),
                template.language(),
                template.rules().stream()
                        .map(begin -> begin.asRule().sound())
                        .map(rule -> new RuleTemplate.Begin(rule.words(), rule.measure()))
                        .toList());
        var sql = seen == 0 ? """
                insert into rule_template (stage, language, version, content, changed_by, changed_at)
                select :stage, :language, 1, :content, :by, :now from dual
                 where not exists (select 1 from rule_template where stage = :stage and language = :language)
                """ : """
                update rule_template set version = version + 1, content = :content, changed_by = :by, changed_at = :now
                 where stage = :stage and language = :language and version = :seen
                """;
        var written = db.sql(sql)
                .param("stage", sound.stage().name())
                .param("language", sound.language())
                .param("content", json.writeValueAsString(sound))
                .param("by", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("seen", seen)
                .update();
        done(written, "rules.template-saved", sound.stage(), sound.language());
    }

    @PreAuthorize("hasAuthority('rules:templates')")
    public void backToShipped(Stage stage, String language, int seen) {
        var written = db.sql(
                        "delete from rule_template where stage = :stage and language = :language and version = :seen")
                .param("stage", stage.name())
                .param("language", language)
                .param("seen", seen)
                .update();
        done(written, "rules.template-shipped", stage, language);
    }

    private void done(int written, String action, Stage stage, String language) {
        if (written == 0) throw new OptimisticLockingFailureException("the template has changed");
        audit.record(action, null, null, null, Map.of("stage", stage, "language", language));
    }

    private Edition current(Stage stage, String language) {
        return db.sql("select content, version from rule_template where stage = :stage and language = :language")
                .param("stage", stage.name())
                .param("language", language)
                .query((row, n) -> new Edition(
                        json.readValue(row.getString("content"), RuleTemplate.class), row.getInt("version")))
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
