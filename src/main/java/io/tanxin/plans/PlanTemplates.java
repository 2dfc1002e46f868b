package io.tanxin.plans;

import io.tanxin.dealers.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What a plan may begin with: as shipped. */
@Service
public class PlanTemplates {
    private final List<PlanTemplate> shipped;

    PlanTemplates(ObjectMapper json) {
        try (var file = new ClassPathResource("plans/templates.json").getInputStream()) {
            shipped = json.readValue(file, new TypeReference<List<PlanTemplate>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of that stage, in the reader's language. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public PlanTemplate of(Stage stage, Locale locale) {
        var language = locale.getLanguage().equals("zh") ? "zh" : "en";
        return shipped.stream()
                .filter(one -> one.stage() == stage && one.language().equals(language))
                .findFirst()
                .orElseThrow();
    }
}
