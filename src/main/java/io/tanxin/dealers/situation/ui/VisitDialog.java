package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.situation.ReportForm;
import io.tanxin.dealers.situation.SituationDesk;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;

/** During a visit the manager writes down what the dealer says. Closed, it is kept as far as it got. */
class VisitDialog extends Dialog {
    private final transient SituationDesk desk;
    private final DealerId dealer;
    private final SituationFace face;
    private final SerializableRunnable after;
    private final Div content = new Div();

    VisitDialog(SituationDesk desk, DealerId dealer, SituationFace face, SerializableRunnable after) {
        this.desk = desk;
        this.dealer = dealer;
        this.face = face;
        this.after = after;
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        getFooter().removeAll();
        getFooter().add(new Buttons.Plain(face.say("ui.cancel"), click -> close()));
        var form = desk.open(dealer);
        setHeaderTitle(face.say("situation.visit", face.quarter(form.quarter())));
        switch (form) {
            case ReportForm.Open open -> {
                var part = new ReportFormPart(desk, open, face, this::show);
                content.add(part);
                getFooter()
                        .add(new Buttons.Accent(
                                face.say("situation.save"),
                                click -> part.give(done -> {
                                    close();
                                    after.run();
                                    Toast.success(face.by(), "situation.saved");
                                })));
            }
            case ReportForm.Given given ->
                content.add(new Paragraph(face.say("situation.givenAlready", face.day(given.givenAt()))));
        }
    }
}
