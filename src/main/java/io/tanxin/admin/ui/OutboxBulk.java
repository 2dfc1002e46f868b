package io.tanxin.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.mail.MailRoom;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Confirm;
import java.util.List;
import java.util.Set;

/** What can be done with the chosen letters; comes with the first choice. */
final class OutboxBulk extends Div {
    /** More than that is asked first: it cannot be taken back once it went. */
    private static final int ASKED_ABOVE = 50;

    private final SerializableConsumer<List<Long>> resend;
    private final SerializableRunnable chooseAll;
    private final SerializableRunnable chooseNone;

    OutboxBulk(
            SerializableConsumer<List<Long>> resend, SerializableRunnable chooseAll, SerializableRunnable chooseNone) {
        this.resend = resend;
        this.chooseAll = chooseAll;
        this.chooseNone = chooseNone;
        addClassName("bulk-bar");
        setVisible(false);
    }

    void show(Set<MailRoom.Row> chosen) {
        removeAll();
        setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) return;
        var again = chosen.stream()
                .filter(row -> row.state().canGoAgain())
                .map(MailRoom.Row::id)
                .limit(MailRoom.AT_ONCE)
                .toList();
        var words = new Span(getTranslation("outbox.chosen", chosen.size(), again.size()));
        words.getElement().setAttribute("aria-live", "polite");
        add(words);
        if (!again.isEmpty()) add(new Buttons.Soft(getTranslation("outbox.resend"), click -> resend(again)));
        if (chosen.size() < MailRoom.AT_ONCE)
            add(new Buttons.Plain(getTranslation("outbox.chooseAll", MailRoom.AT_ONCE), click -> chooseAll.run()));
        add(new Buttons.Plain(getTranslation("outbox.chooseNone"), click -> chooseNone.run()));
    }

    private void resend(List<Long> again) {
        if (again.size() <= ASKED_ABOVE) resend.accept(again);
        else Confirm.ask(this, "outbox.resendMany", () -> resend.accept(again), again.size());
    }
}
