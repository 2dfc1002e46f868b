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
import java.util.stream.Stream;

/** A field for each sentence of a letter, with the places that may stand in it. */
final class WordingFields extends Div {
    private final Map<String, TextArea> byKey = new LinkedHashMap<>();

    WordingFields(Wordings.Sheet sheet) {
        addClassName("wording-fields");
        int number = 0;
        for (var part : sheet.parts()) {
            var sentence = part.sentence();
            if (sentence.form() == null && !sentence.isSubject()) number++;
            if (sentence.isOnlyForms()) continue;
            var field = new TextArea(label(sentence, number));
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

    private String label(Sentence sentence, int number) {
        var label =
                sentence.isSubject() ? getTranslation("wordings.subject") : getTranslation("wordings.sentence", number);
        var form = sentence.form();
        if (form == null) return label;
        return form.isOther()
                ? getTranslation("wordings.form.other", label, "{" + form.place() + "}")
                : getTranslation("wordings.form.exact", label, "{" + form.place() + "}", form.number());
    }

    private String helper(Sentence sentence, String words) {
        if (sentence.fixed()) return getTranslation("wordings.fixed");
        var places = sentence.places().stream().map(place -> "{" + place + "}").collect(Collectors.joining(" "));
        var said = places.isEmpty() ? "" : getTranslation("wordings.places", places);
        var was = words.equals(sentence.shipped()) ? "" : getTranslation("wordings.was", sentence.shipped());
        var form = sentence.form();
        var empty = form == null || form.isOther() ? "" : getTranslation("wordings.form.empty");
        return Stream.of(said, was, empty).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
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
