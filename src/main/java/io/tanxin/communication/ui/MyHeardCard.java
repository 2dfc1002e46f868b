package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.FeltHeard;
import io.tanxin.communication.talk.FeltHeard.Circle;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Toast;

/** "Did you feel heard?": who may see it is chosen and said first. */
class MyHeardCard extends Div {
    private final RadioButtonGroup<Circle> circle = new RadioButtonGroup<>();
    private final RadioButtonGroup<Integer> score = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    /** @param kept in confidence: then {@code reader} is no manager */
    MyHeardCard(DayId day, DealerId dealer, FeltHeard heard, String reader, boolean kept) {
        var told = new Paragraph(getTranslation("communication.heard.told"));
        told.addClassName("quiet");
        circle.setLabel(getTranslation("communication.heard.circle"));
        circle.setItems(Circle.values());
        circle.setItemLabelGenerator(item -> getTranslation(
                "communication.heard.circle." + (kept && item == Circle.MANAGER ? "CONFIDED" : item), reader));
        score.setLabel(getTranslation("communication.heard.score"));
        score.setItems(1, 2, 3, 4, 5);
        score.addClassName("scores");
        words.setLabel(getTranslation("communication.heard.words"));
        words.setMaxLength(1000);
        words.setWidthFull();
        // in a sum words would give away who wrote them
        circle.addValueChangeListener(change -> words.setVisible(change.getValue() != Circle.SUM));
        heard.mine(day, dealer).ifPresent(this::show);
        var send = new Buttons.Soft(getTranslation("communication.heard.send"), click -> {
            circle.setInvalid(circle.isEmpty());
            score.setInvalid(score.isEmpty());
            if (circle.isEmpty() || score.isEmpty()) return;
            if (Attempt.at(
                    this, () -> heard.answer(day, dealer, score.getValue(), words.getValue(), circle.getValue()))) {
                Toast.success(this, "communication.heard.thanks");
            }
        });
        add(new Card(getTranslation("communication.heard.title"), told, circle, score, words).buttons(send));
    }

    private void show(FeltHeard.Answer answer) {
        circle.setValue(answer.circle());
        score.setValue(answer.score());
        var said = answer.words();
        if (said != null) words.setValue(said);
    }
}
