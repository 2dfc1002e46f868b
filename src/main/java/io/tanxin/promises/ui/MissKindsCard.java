package io.tanxin.promises.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiPredicate;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.promises.MissKind;
import io.tanxin.promises.MissKinds;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Needed;
import io.tanxin.ui.Toast;

/** The company's list of kinds of miss, each named in both languages. */
final class MissKindsCard extends Div {
    private final transient MissKinds kinds;

    MissKindsCard(MissKinds kinds) {
        this.kinds = kinds;
        show();
    }

    private void show() {
        removeAll();
        var told = new Paragraph(getTranslation("promises.kinds.text"));
        told.addClassName("quiet");
        var list = new UnorderedList();
        kinds.all().forEach(one -> list.add(line(one)));
        add(new Card(getTranslation("promises.kinds.title"), told, list)
                .action(new Buttons.Soft(getTranslation("promises.kinds.add"), click -> add())));
    }

    private ListItem line(MissKind kind) {
        var english = new Span(kind.english());
        english.getElement().setAttribute("lang", "en");
        var chinese = new Span(kind.chinese());
        chinese.getElement().setAttribute("lang", "zh-CN");
        chinese.addClassName("quiet");
        var names = new Div(english, chinese);
        names.addClassName("day-what");
        var line = new ListItem(names);
        if (kind.retired()) {
            line.add(button("policies.moments.bringBack", kind, () -> retire(kind, false)));
        } else {
            line.add(button("policies.moments.rename", kind, () -> rename(kind)));
            line.add(button("policies.moments.retire", kind, () -> retire(kind, true)));
        }
        return line;
    }

    private Buttons.Plain button(String key, MissKind kind, SerializableRunnable deed) {
        var button = new Buttons.Plain(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation(key) + ": " + kind.in(getLocale()));
        return button;
    }

    private void add() {
        ask("promises.kinds.add", "", "", (english, chinese) -> {
            kinds.add(english, chinese);
            return true;
        });
    }

    private void rename(MissKind kind) {
        ask("policies.moments.rename", kind.english(), kind.chinese(), (english, chinese) -> {
            var done = kinds.rename(kind, english, chinese);
            if (!done) Toast.failure(this, "policies.moments.changedMeanwhile");
            return done;
        });
    }

    private void retire(MissKind kind, boolean retired) {
        kinds.retire(kind.id(), retired);
        show();
    }

    private void ask(String title, String before, String beforeChinese, SerializableBiPredicate<String, String> save) {
        var english = field("policies.moments.english", before);
        var chinese = field("policies.moments.chinese", beforeChinese);
        var dialog = new Dialog(getTranslation(title));
        var form = new Div(english, chinese);
        form.addClassName("day-form");
        dialog.add(form);
        dialog.setWidth("min(30rem, 96vw)");
        dialog.getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> dialog.close()),
                        new Buttons.Accent(getTranslation("dealers.save"), click -> {
                            Needed.mark(english, getTranslation("ui.required"));
                            Needed.mark(chinese, getTranslation("ui.required"));
                            if (english.isInvalid() || chinese.isInvalid()) return;
                            if (save.test(english.getValue(), chinese.getValue())) {
                                dialog.close();
                                show();
                            }
                        }));
        dialog.open();
        english.focus();
    }

    private TextField field(String key, String value) {
        var field = new TextField(getTranslation(key), value, "");
        field.setMaxLength(MissKind.LONGEST);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }
}
