package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.MailRoom;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;

/** One letter: what became of it, and as its reader gets it. */
final class LetterPane extends Section {
    private final OutboxWords words;

    /** @param correct opens what corrects the address of a letter's reader */
    LetterPane(
            MailRoom.Paper paper,
            OutboxWords words,
            SerializableConsumer<Long> resend,
            SerializableConsumer<UserId> correct,
            SerializableRunnable close) {
        this.words = words;
        addClassName("outbox-letter");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", getTranslation("outbox.letter"));
        var row = paper.row();
        add(
                head(paper, close),
                new StatusBadge(words.badge(row)),
                quiet(words.say("outbox.means." + row.state())),
                facts(row));
        if (row.state().canGoAgain()) {
            var buttons = new Div(
                    new Buttons.Accent(getTranslation("outbox.resend"), click -> resend.accept(row.id())),
                    new Buttons.Plain(getTranslation("outbox.correct"), click -> correct.accept(paper.reader())));
            buttons.addClassName("row");
            add(buttons);
        }
        if (paper.html() == null) {
            add(new EmptyState(Glyph.LETTER, getTranslation("outbox.notNow", words.reason(paper.off()))));
        } else {
            if (!paper.live()) add(quiet(getTranslation("outbox.linksAreDead")));
            add(tabs(paper, paper.html()));
        }
    }

    private Div head(MailRoom.Paper paper, SerializableRunnable close) {
        var row = paper.row();
        var title = new H2(paper.subject().isEmpty() ? words.kind(row.kind()) : paper.subject());
        var x = new Button(Glyph.CLOSE.create(), click -> close.run());
        x.addClassName("plain");
        x.setAriaLabel(getTranslation("ui.close"));
        var head = new Div(title, x);
        head.addClassName("outbox-letter-head");
        return head;
    }

    private DescriptionList facts(MailRoom.Row row) {
        var facts = new DescriptionList();
        fact(facts, "outbox.reader", row.reader());
        fact(facts, "outbox.kind", words.kind(row.kind()));
        fact(facts, "outbox.posted", words.moment(row.posted()));
        if (row.finished() != null) fact(facts, "outbox.finished", words.moment(row.finished()));
        if (row.reason() != null) fact(facts, "outbox.reason", words.reason(row.reason()));
        fact(facts, "outbox.attempts", Integer.toString(row.attempts()));
        return facts;
    }

    private Component tabs(MailRoom.Paper paper, String html) {
        var tabs = new TabSheet();
        tabs.addClassName("outbox-tabs");
        tabs.add(getTranslation("outbox.tab.html"), frame(html));
        tabs.add(getTranslation("outbox.tab.text"), pre(paper.text()));
        if (paper.calendar() != null) tabs.add(getTranslation("outbox.tab.calendar"), pre(paper.calendar()));
        if (!paper.headers().isEmpty()) tabs.add(getTranslation("outbox.tab.headers"), headers(paper));
        return tabs;
    }

    /** No script and no form of a letter runs here, and none sees the portal; its links open beside it. */
    private Component frame(String html) {
        var frame = new IFrame();
        frame.setSrcdoc(html);
        frame.setSandbox(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        frame.getElement().setAttribute("title", getTranslation("outbox.letter"));
        frame.addClassName("outbox-paper");
        return frame;
    }

    private static Component pre(String text) {
        var pre = new Pre(text);
        pre.getElement().setAttribute("tabindex", "0");
        return pre;
    }

    private Component headers(MailRoom.Paper paper) {
        var list = new DescriptionList();
        paper.headers()
                .forEach(header -> list.add(
                        new DescriptionList.Term(header.name()), new DescriptionList.Description(header.value())));
        return list;
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
