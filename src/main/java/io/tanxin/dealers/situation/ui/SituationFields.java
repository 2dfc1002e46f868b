package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.situation.Confidant;
import io.tanxin.dealers.situation.Flaw;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.ReportForm;
import io.tanxin.dealers.situation.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All questions of a report, one below the other. Keeps what was typed until it is told otherwise. */
class SituationFields extends Div {
    private final List<QuestionField> fields = new ArrayList<>();

    /** Empty: how it looks. @param confidant null: no question can be answered in confidence */
    SituationFields(List<Question> questions, SituationFace face, @Nullable Confidant confidant) {
        addClassName("situation-fields");
        for (var question : questions) {
            var field = new QuestionField(question, face, confidant == null ? null : confidant.name());
            fields.add(field);
            add(field);
        }
    }

    SituationFields(ReportForm.Open form, SituationFace face) {
        this(form.questionnaire().questions(), face, form.confidant());
        var lastOn = form.lastOn();
        for (var field : fields) {
            var last = form.last().get(field.name());
            var question = form.questionnaire().question(field.name()).orElseThrow();
            if (last != null && lastOn != null) {
                field.note(face.say("situation.last", face.day(lastOn), face.answer(last, question)));
            }
            if (form.kept().contains(field.name())) field.note(face.say("situation.keptConfided"));
            var filled = form.filled().get(field.name());
            if (filled != null) field.fill(filled);
        }
    }

    Map<String, Typed> typed() {
        var typed = new LinkedHashMap<String, Typed>();
        fields.forEach(field -> typed.put(field.name(), field.typed()));
        return typed;
    }

    /** At each field what is wrong there; the first of them gets the cursor. */
    void show(Map<String, Flaw> flaws) {
        fields.forEach(field -> field.show(flaws.get(field.name())));
        fields.stream()
                .filter(field -> flaws.containsKey(field.name()))
                .findFirst()
                .ifPresent(QuestionField::focus);
    }

    void whenChanged(SerializableRunnable changed) {
        fields.forEach(field -> field.whenChanged(changed));
    }
}
