package io.tanxin.support.rules;

import io.tanxin.dealers.Stage;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dealer's rules may begin with, by stage. @param language {@code en} or {@code zh} */
public record RuleTemplate(Stage stage, String language, List<Begin> rules) implements Serializable {

    public record Begin(String words, @Nullable String measure) implements Serializable {
        public Rule asRule() {
            return new Rule(0, words, measure);
        }
    }
}
