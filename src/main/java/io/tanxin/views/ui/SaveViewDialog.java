package io.tanxin.views.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.ui.Buttons;
import io.tanxin.views.SavedViews.Saved;

/** A name for what the list shows now. */
class SaveViewDialog extends Dialog {
    private final TextField name = new TextField(getTranslation("views.name"));
    private final SerializableFunction<String, Saved> save;
    private final SerializableRunnable saved;

    SaveViewDialog(SerializableFunction<String, Saved> save, SerializableRunnable saved) {
        this.save = save;
        this.saved = saved;
        setWidth("30rem");
        setHeaderTitle(getTranslation("views.save"));
        name.setMaxLength(60);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setWidthFull();
        name.addKeyDownListener(Key.ENTER, pressed -> save());
        add(new Paragraph(getTranslation("views.saveText")), name);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("views.saveIt"), click -> save()));
    }

    private void save() {
        switch (save.apply(name.getValue())) {
            case Saved.Done done -> {
                close();
                saved.run();
            }
            case Saved.NameTaken taken -> say(getTranslation("views.taken"));
            case Saved.NameUnfit unfit -> say(getTranslation("ui.required"));
            case Saved.TooMany(var most) -> say(getTranslation("views.tooMany", most));
        }
    }

    private void say(String words) {
        name.setErrorMessage(words);
        name.setInvalid(true);
        name.focus();
    }
}
