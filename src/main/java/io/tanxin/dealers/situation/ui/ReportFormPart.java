package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.situation.ReportForm;
import io.tanxin.dealers.situation.SituationDesk;
import io.tanxin.dealers.situation.SituationDesk.Given;
import io.tanxin.ui.Toast;
import java.util.Map;

/** The form of one report, with what comes of giving it. What is typed is kept as it is typed. */
class ReportFormPart extends Div {
    private final transient SituationDesk desk;
    private final ReportForm.Open form;
    private final SituationFields fields;
    private final SerializableRunnable anew;

    /** @param anew shows the form as it is now: the questions or the report changed meanwhile, and what was typed is kept */
    ReportFormPart(SituationDesk desk, ReportForm.Open form, SituationFace face, SerializableRunnable anew) {
        this.desk = desk;
        this.form = form;
        this.anew = anew;
        addClassName("situation-form");
        if (form.draftKept()) {
            var line = new Paragraph(face.say("situation.draftKept"));
            line.addClassName("quiet");
            add(line);
        }
        fields = new SituationFields(form, face);
        fields.whenChanged(() -> this.desk.keep(form.dealer(), form.quarter(), fields.typed()));
        add(fields);
    }

    void give(SerializableConsumer<Given.Done> done) {
        switch (desk.give(form, fields.typed())) {
            case Given.Done given -> done.accept(given);
            case Given.Flawed(var flaws) -> {
                fields.show(flaws);
                Toast.ask(this, "situation.flawed", flaws.size());
            }
            case Given.AskedAnew() -> again("situation.askedAnew");
            case Given.Meanwhile() -> again("situation.meanwhile");
            case Given.TooLate() -> again("situation.tooLate");
        }
    }

    private void again(String why) {
        fields.show(Map.of());
        Toast.failure(this, why);
        anew.run();
    }
}
