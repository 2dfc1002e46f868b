package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.admin.LetterLimit;
import io.tanxin.mail.MailLimit;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.util.stream.Stream;

/** How many letters that nobody has just written one contact gets on a day. */
final class LimitDialog extends Dialog {
    private static final Integer[] USUAL = {2, 3, 5, 10, 15, 20, 30, MailLimit.MOST, 0};

    LimitDialog(Component by, LetterLimit limits, SerializableRunnable after) {
        var now = limits.now();
        setHeaderTitle(getTranslation("outbox.limit.title"));
        setWidth("min(32rem, 96vw)");
        var many = new Select<Integer>();
        many.setLabel(getTranslation("outbox.limit.many"));
        many.setItems(Stream.concat(Stream.of(USUAL), Stream.of(now.aDay()))
                .distinct()
                .toList());
        many.setItemLabelGenerator(one -> getTranslation("outbox.limit.number", one));
        many.setValue(now.aDay());
        many.setWidthFull();
        add(new Paragraph(getTranslation("outbox.limit.text")), many);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("outbox.limit.save"), click -> {
                            close();
                            var saved = limits.change(new MailLimit(now.version(), many.getValue()));
                            if (saved) Toast.success(by, "outbox.limit.saved");
                            else Toast.ask(by, "outbox.limit.meanwhile");
                            after.run();
                        }));
    }
}
