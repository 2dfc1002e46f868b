package io.tanxin.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.mail.HandOver;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.CopyShareQr;
import io.tanxin.ui.Toast;

/** A letter to somebody without mail: its text and personal link to pass on, and the word that it was (C3). */
@SpringComponent
class LetterDialog {
    private final HandOver handOver;

    LetterDialog(HandOver handOver) {
        this.handOver = handOver;
    }

    void open(Component by, long letter, SerializableRunnable changed) {
        switch (handOver.open(letter)) {
            case HandOver.Opened.NoLongerWanted gone -> {
                Toast.success(UI.getCurrent(), "insights.letter.gone");
                changed.run();
            }
            case HandOver.Opened.Ready ready -> show(by, ready, changed);
        }
    }

    private void show(Component by, HandOver.Opened.Ready letter, SerializableRunnable changed) {
        var dialog = new Dialog(
                by.getTranslation("insights.letter.title", letter.reader()),
                new CopyShareQr(
                        letter.text(),
                        letter.link() == null ? null : letter.link().toString()));
        var given = new Buttons.Accent(by.getTranslation("insights.letter.done"), click -> {
            dialog.close();
            var ui = UI.getCurrent();
            handOver.done(letter.id());
            Toast.undo(ui, "insights.letter.thanks", () -> {
                handOver.notDone(letter.id());
                changed.run();
            });
            changed.run();
        });
        dialog.getFooter().add(new Buttons.Plain(by.getTranslation("ui.close"), click -> dialog.close()), given);
        dialog.addClassName("letter-dialog");
        dialog.open();
    }
}
