package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.mail.HandOver;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.CopyShareQr;
import io.tanxin.ui.Toast;

/** A letter to somebody without mail: its text and link by copy, share or code, and marked once it is handed over (C3). */
public final class HandingOver {
    private HandingOver() {}

    /** @param after it is handed over, or that was undone */
    public static void open(Component by, HandOver handOver, long letter, SerializableRunnable after) {
        switch (handOver.open(letter)) {
            case HandOver.Opened.Ready ready -> {
                var link = ready.link();
                var dialog = new Dialog(
                        by.getTranslation("communication.days.handOverTo", ready.reader()),
                        new CopyShareQr(ready.text(), link == null ? null : link.toString()));
                dialog.setWidth("min(32rem, 94vw)");
                dialog.getFooter()
                        .add(
                                new Buttons.Plain(
                                        by.getTranslation("communication.days.cancelDialog"), click -> dialog.close()),
                                new Buttons.Accent(by.getTranslation("communication.days.handedOver"), click -> {
                                    handOver.done(letter);
                                    dialog.close();
                                    Toast.undo(by, "communication.days.said.handedOver", () -> {
                                        handOver.notDone(letter);
                                        after.run();
                                    });
                                    after.run();
                                }));
                dialog.open();
            }
            case HandOver.Opened.NoLongerWanted(var reason) -> {
                Toast.ask(by, reason);
                after.run();
            }
        }
    }
}
