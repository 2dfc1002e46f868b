package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.ui.Buttons;

/** Before dealers are told that something does not take place: why, if one wants to say so. */
final class ReasonDialog extends Dialog {

    ReasonDialog(String title, String about, String button, SerializableConsumer<String> deed) {
        setHeaderTitle(title);
        setWidth("min(34rem, 96vw)");
        var words = new TextArea(getTranslation("communication.week.reason"));
        words.setMaxLength(500);
        words.setWidthFull();
        add(new Paragraph(about), words);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> close()),
                        new Buttons.Accent(button, click -> {
                            close();
                            deed.accept(words.getValue());
                        }));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) words.focus();
        });
    }
}
