package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiPredicate;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Needed;

/** A key moment's name in both languages. Stays open, with what was typed, until it is saved. */
final class MomentDialog extends Dialog {
    private final TextField english = field("policies.moments.english");
    private final TextField chinese = field("policies.moments.chinese");

    MomentDialog(String title, String before, String beforeChinese, SerializableBiPredicate<String, String> save) {
        setHeaderTitle(getTranslation(title));
        setWidth("min(30rem, 96vw)");
        english.setValue(before);
        chinese.setValue(beforeChinese);
        var form = new Div(english, chinese);
        form.addClassName("day-form");
        add(form);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.save"), click -> {
                            Needed.mark(chinese, getTranslation("ui.required"));
                            Needed.mark(english, getTranslation("ui.required"));
                            if (english.isInvalid() || chinese.isInvalid()) return;
                            if (save.test(english.getValue(), chinese.getValue())) close();
                        }));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) english.focus();
        });
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(KeyMoment.LONGEST);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }
}
