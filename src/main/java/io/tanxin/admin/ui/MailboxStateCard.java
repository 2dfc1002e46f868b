package io.tanxin.admin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tanxin.mail.mailbox.MailboxDesk;
import io.tanxin.mail.mailbox.MailboxDesk.Checked;
import io.tanxin.mail.mailbox.MailboxProblem;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Whether the mailbox is read; what is wrong if it is not; and a button that goes there and looks. */
class MailboxStateCard extends Div {
    private static final int LOOK_EVERY_MS = 500;

    private final transient MailboxDesk desk;
    private final MailboxWords words;
    private final MailboxDesk.State state;
    private final Div found = new Div();

    MailboxStateCard(MailboxDesk desk, MailboxWords words) {
        this.desk = desk;
        this.words = words;
        state = desk.state();
        addClassName("mailbox-state");
        found.addClassName("mailbox-found");
        found.getElement().setAttribute("role", "status");
        if (!state.configured()) {
            var off = new Card(getTranslation("mailbox.state"), new Paragraph(getTranslation("mailbox.off")))
                    .action(new StatusBadge(Tone.NEUTRAL, getTranslation("mailbox.isOff")));
            var settings = new Paragraph(getTranslation("mailbox.settings"));
            settings.addClassName("quiet");
            off.add(settings);
            add(off);
            return;
        }
        var test = new Buttons.Soft(getTranslation("mailbox.test"), click -> test((Buttons.Soft) click.getSource()));
        test.setDisableOnClick(true);
        var card = new Card(state.place(), new Paragraph(lastLook())).action(new StatusBadge(badge()));
        if (state.problem() != null) card.add(problem(state.problem()));
        card.add(test, found);
        add(card);
    }

    private StatusBadge.Look badge() {
        if (state.problem() != null) return new StatusBadge.Look(Tone.BAD, getTranslation("mailbox.isFailing"));
        return state.lookedAt() == null
                ? new StatusBadge.Look(Tone.NEUTRAL, getTranslation("mailbox.isNew"))
                : new StatusBadge.Look(Tone.OK, getTranslation("mailbox.isRead"));
    }

    private String lastLook() {
        if (state.lookedAt() == null) return getTranslation("mailbox.never");
        if (state.problem() == null) return getTranslation("mailbox.looked", words.moment(state.lookedAt()));
        return state.fineAt() == null
                ? getTranslation("mailbox.neverFine", words.moment(state.lookedAt()))
                : getTranslation("mailbox.lookedInVain", words.moment(state.lookedAt()), words.moment(state.fineAt()));
    }

    private Div problem(MailboxProblem problem) {
        var sentence = new Span(words.problem(problem, state.place()));
        sentence.addClassName("text-bad");
        var theirs = new Span(problem.words());
        theirs.addClassName("quiet");
        var part = new Div(Glyph.ALERT.create(), new Div(sentence, theirs));
        part.addClassName("mailbox-problem");
        return part;
    }

    /** A server that says nothing takes half a minute: not under the session's lock; the page looks for the end by polling. */
    private void test(Buttons.Soft button) {
        var ui = UI.getCurrent();
        found.removeAll();
        found.add(new Span(getTranslation("mailbox.testing")));
        ui.setPollInterval(LOOK_EVERY_MS);
        var result = new CompletableFuture<Checked>();
        var work = new DelegatingSecurityContextRunnable(() -> result.complete(desk.check()));
        CompletableFuture.runAsync(work, task -> Thread.ofVirtual().start(task))
                .whenComplete((done, failure) -> ui.access(() -> {
                    ui.setPollInterval(-1);
                    button.setEnabled(true);
                    show(failure == null ? result.join() : null);
                }));
    }

    private void show(@Nullable Checked checked) {
        found.removeAll();
        if (checked == null) {
            found.add(new Span(getTranslation("mailbox.problem.OTHER", state.place())));
        } else if (checked.problem() != null) {
            found.add(problem(checked.problem()));
        } else {
            found.add(new StatusBadge(Tone.OK, getTranslation("mailbox.fine", checked.mails())));
        }
    }
}
