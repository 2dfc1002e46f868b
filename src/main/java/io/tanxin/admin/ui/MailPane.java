package io.tanxin.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.mail.mailbox.MailboxDesk;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;

/** One mail that arrived: what became of it, and of what nobody else looks at, its beginning. */
final class MailPane extends Section {
    private final MailboxWords words;

    MailPane(MailboxDesk.Row row, MailboxWords words, SerializableRunnable close) {
        this.words = words;
        addClassName("outbox-letter");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", getTranslation("mailbox.mail"));
        var title = new H2(row.subject().isEmpty() ? row.sender() : row.subject());
        var x = new Button(Glyph.CLOSE.create(), click -> close.run());
        x.addClassName("plain");
        x.setAriaLabel(getTranslation("ui.close"));
        var head = new Div(title, x);
        head.addClassName("outbox-letter-head");
        add(head, new StatusBadge(words.badge(row)), line("mailbox.means." + row.became()), facts(row));
        if (!row.beginning().isEmpty()) {
            add(line("mailbox.beginning"));
            var beginning = new Pre(row.beginning());
            beginning.getElement().setAttribute("tabindex", "0");
            add(beginning);
        }
    }

    private DescriptionList facts(MailboxDesk.Row row) {
        var facts = new DescriptionList();
        fact(facts, "mailbox.sender", row.sender());
        fact(facts, "mailbox.arrived", words.moment(row.arrived()));
        fact(facts, "mailbox.read", words.moment(row.read()));
        if (row.detail() != null) fact(facts, "mailbox.detail", words.detail(row.detail()));
        if (row.tries() > 1) fact(facts, "mailbox.tries", Integer.toString(row.tries()));
        return facts;
    }

    private Paragraph line(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("quiet");
        return line;
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (value.isEmpty()) return;
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
