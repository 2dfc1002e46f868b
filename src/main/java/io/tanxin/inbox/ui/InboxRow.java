package io.tanxin.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.ui.Glyph;
import java.util.Locale;

/** One thing that came in: of whom, what, in whose words, since when, its clock, and one action. The page's keys go through these. */
final class InboxRow extends Div {
    private static final int FIRST = 160;

    private final InboxKind kind;
    private final long id;

    InboxRow(
            InboxItem item,
            InboxFace face,
            SerializableConsumer<InboxRow> open,
            SerializableConsumer<InboxRow> reached,
            SerializableConsumer<InboxRow> settle) {
        kind = item.kind();
        id = item.id();
        addClassNames("todo-row", "inbox-row");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "listitem");
        setId(key());
        // the name is the way in for who comes with Tab; Enter on the row and a press anywhere on it do the same
        var dealer = new NativeButton(item.dealerName(), click -> open.accept(this));
        dealer.addClassName("inbox-dealer");
        var when = new Span(face.when(item.said()));
        when.addClassNames("quiet", "inbox-when");
        var head = new Div(dealer, when);
        head.addClassName("inbox-head");
        var what = new Div();
        what.addClassName("inbox-what");
        if (item.unread() && item.open()) {
            addClassName("unread");
            var mark = new Span(getTranslation("inbox.new"));
            mark.addClassName("inbox-new");
            what.add(mark);
        }
        if (item.inConfidence()) {
            var lock = new Span(Glyph.LOCK.create(), new Span(getTranslation("inbox.inConfidence")));
            lock.addClassName("inbox-lock");
            what.add(lock);
        }
        what.add(new Span(getTranslation("inbox.whatBy", face.what(item), item.who())));
        var body = new Div(head, what);
        body.addClassName("inbox-body");
        var words = first(item.words().isBlank() ? item.about() == null ? "" : item.about() : item.words());
        if (!words.isEmpty()) {
            var line = new Div(words);
            line.addClassName("inbox-first");
            body.add(line);
        }
        face.clock(item).ifPresent(look -> {
            var clock = new Div(look.glyph().create(), new Span(look.words()));
            clock.addClassNames("inbox-clock", "text-" + look.tone().name().toLowerCase(Locale.ROOT));
            body.add(clock);
        });
        if (item.doneBy() != null && !item.open()) {
            var done = new Div(getTranslation(
                    "inbox.doneBy", item.doneBy(), face.moment(item.doneAt() == null ? item.said() : item.doneAt())));
            done.addClassName("quiet");
            body.add(done);
        }
        var button = new Button(item.open() ? Glyph.CHECK.create() : Glyph.UNDO.create(), click -> settle.accept(this));
        button.addClassNames("plain", "todo-action");
        button.setVisible(item.open() || item.doneBy() != null);
        button.setAriaLabel(getTranslation(item.open() ? "inbox.doneOf" : "inbox.undoneOf", item.dealerName()));
        button.getElement().setAttribute("title", getTranslation(item.open() ? "inbox.done" : "inbox.undone"));
        add(body, button);
        getElement()
                .addEventListener("click", event -> open.accept(this))
                .setFilter("!event.target.closest('vaadin-button, button')");
        getElement()
                .addEventListener("keydown", event -> open.accept(this))
                .setFilter("event.key === 'Enter' && event.target === event.currentTarget");
        // told only while one is open: without, the keys go through the list in the browser alone
        getElement()
                .addEventListener("app-reached", event -> reached.accept(this))
                .setFilter("!!document.querySelector('.inbox-detail')");
    }

    InboxKind kind() {
        return kind;
    }

    long id() {
        return id;
    }

    /** As it stands in the address. */
    String key() {
        return key(kind, id);
    }

    static String key(InboxKind kind, long id) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
    }

    void current(boolean open) {
        if (open) getElement().setAttribute("aria-current", "true");
        else getElement().removeAttribute("aria-current");
    }

    void read() {
        removeClassName("unread");
        getChildren()
                .flatMap(com.vaadin.flow.component.Component::getChildren)
                .flatMap(com.vaadin.flow.component.Component::getChildren)
                .filter(part -> part.hasClassName("inbox-new"))
                .findFirst()
                .ifPresent(part -> part.removeFromParent());
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    private static String first(String words) {
        var line = words.lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        return line.codePointCount(0, line.length()) <= FIRST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, FIRST)) + "…";
    }
}
