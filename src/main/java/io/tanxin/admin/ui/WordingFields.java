package io.tanxin.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.mail.Sentence;
import io.tanxin.mail.Sentence.Problem;
import io.tanxin.mail.Wordings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A field for each sentence of a letter, with the places that may stand in it. */
final class WordingFields extends Div {
    private final Map<String, TextArea> byKey = new LinkedHashMap<>();

    WordingFields(Wordings.Sheet sheet) {
        addClassName("wording-fields");
        int number = 0;
        for (var part : sheet.parts()) {
            var sentence = part.sentence();
            var field = new TextArea(
                    sentence.isSubject()
                            ? getTranslation("wordings.subject")
                            : getTranslation("wordings.sentence", ++number));
            field.setValue(part.words());
            field.setMinRows(1);
            field.setHelperText(helper(sentence, part.words()));
            field.setReadOnly(sentence.fixed());
            field.setManualValidation(true);
            field.addValueChangeListener(change -> field.setInvalid(false));
            field.getElement().setAttribute("lang", sheet.language().toLanguageTag());
            if (!sentence.fixed()) byKey.put(sentence.key(), field);
            add(field);
        }
    }

    private String helper(Sentence sentence, String words) {
        if (sentence.fixed()) return getTranslation("wordings.fixed");
        var places = sentence.places().stream().map(place -> "{" + place + "}").collect(Collectors.joining(" "));
        var said = places.isEmpty() ? "" : getTranslation("wordings.places", places);
        var was = words.equals(sentence.shipped()) ? "" : getTranslation("wordings.was", sentence.shipped());
        return (said + " " + was).strip();
    }

    Map<String, String> words() {
        var words = new HashMap<String, String>();
        byKey.forEach((key, field) -> words.put(key, field.getValue().strip()));
        return words;
    }

    /** Says in words what is wrong, at its field; the first one gets the cursor. */
    void show(Map<String, Problem> problems) {
        byKey.forEach((key, field) -> {
            var problem = problems.get(key);
            field.setInvalid(problem != null);
            if (problem != null)
                field.setErrorMessage(getTranslation("wordings.problem." + problem.fault(), problem.about()));
        });
        byKey.entrySet().stream()
                .filter(one -> problems.containsKey(one.getKey()))
                .findFirst()
                .ifPresent(one -> one.getValue().focus());
    }
}
