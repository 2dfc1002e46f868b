package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.mail.Wordings;
import io.tanxin.mail.Wordings.Answer;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Toast;
import java.util.Locale;

/** One letter, sentence by sentence, in one language: changed, looked at, tried by mail, taken back. */
final class WordingPane extends Section {
    private final transient Wordings wordings;
    private final Wordings.Sheet sheet;
    private final OutboxWords words;
    private final SerializableRunnable changed;
    private final WordingFields fields;
    private final Div preview = new Div();

    WordingPane(
            Wordings wordings,
            Wordings.Sheet sheet,
            OutboxWords words,
            SerializableConsumer<Locale> speak,
            SerializableRunnable changed,
            SerializableRunnable close) {
        this.wordings = wordings;
        this.sheet = sheet;
        this.words = words;
        this.changed = changed;
        addClassNames("outbox-letter", "wording");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", words.kind(sheet.kind()));
        fields = new WordingFields(sheet);
        preview.addClassName("wording-preview");
        add(head(close), languages(speak), quiet("wordings.how"), fields, buttons(), preview, history());
    }

    private Component head(SerializableRunnable close) {
        var x = new Button(Glyph.CLOSE.create(), click -> close.run());
        x.addClassName("plain");
        x.setAriaLabel(getTranslation("ui.close"));
        var head = new Div(new H2(words.kind(sheet.kind())), x);
        head.addClassName("outbox-letter-head");
        return head;
    }

    private Component languages(SerializableConsumer<Locale> speak) {
        var english = new Tab("English");
        var chinese = new Tab("简体中文");
        var tabs = new Tabs(english, chinese);
        tabs.setSelectedTab(sheet.language().getLanguage().equals("zh") ? chinese : english);
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient())
                speak.accept(change.getSelectedTab().equals(chinese) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        });
        return tabs;
    }

    private Component buttons() {
        var row = new Div(
                new Buttons.Accent(getTranslation("wordings.save"), click -> save()),
                new Buttons.Soft(getTranslation("wordings.preview"), click -> show()),
                new Buttons.Plain(getTranslation("wordings.sendToMe"), click -> sendToMe()));
        if (sheet.parts().stream()
                .anyMatch(part -> !part.words().equals(part.sentence().shipped())))
            row.add(new Buttons.Plain(getTranslation("wordings.restore"), click -> backTo(0)));
        row.addClassName("row");
        return row;
    }

    private void save() {
        switch (wordings.save(sheet.kind(), sheet.language(), sheet.version(), fields.words())) {
            case Answer.Refused(var problems) -> fields.show(problems);
            case Answer.Outdated outdated -> Toast.ask(this, "wordings.outdated");
            case Answer.Kept(int version) -> kept("wordings.saved", version);
        }
    }

    private void backTo(int version) {
        switch (wordings.backTo(sheet.kind(), sheet.language(), sheet.version(), version)) {
            case Answer.Kept(int kept) -> kept(version == 0 ? "wordings.restored" : "wordings.wentBack", kept);
            case Answer.Outdated outdated -> Toast.ask(this, "wordings.outdated");
            case Answer.Refused refused -> fields.show(refused.problems());
        }
    }

    private void kept(String key, int version) {
        var before = sheet.version();
        Toast.undo(this, key, () -> {
            wordings.backTo(sheet.kind(), sheet.language(), version, before);
            changed.run();
        });
        changed.run();
    }

    private void show() {
        var letter = wordings.preview(sheet.kind(), sheet.language(), fields.words());
        preview.removeAll();
        var paper = new IFrame();
        paper.addClassName("outbox-paper");
        paper.getElement().setAttribute("sandbox", "");
        paper.setSrcdoc(letter.html());
        paper.getElement().setAttribute("title", getTranslation("wordings.preview"));
        preview.add(new H3(letter.subject()), quiet(letter.real() ? "wordings.real" : "wordings.noneReal"), paper);
        preview.getElement().callJsFunction("scrollIntoView");
    }

    private void sendToMe() {
        var problems = wordings.sendToMe(sheet.kind(), sheet.language(), fields.words());
        if (problems.isEmpty()) Toast.success(this, "wordings.sent");
        else fields.show(problems);
    }

    private Component history() {
        var list = new UnorderedList();
        for (var version : sheet.history()) {
            var item = new ListItem(new Span(getTranslation(
                    "wordings.version",
                    version.number(),
                    words.moment(version.at()),
                    version.by(),
                    version.changed())));
            if (version.number() != sheet.version())
                item.add(new Buttons.Plain(
                        getTranslation("wordings.backTo", version.number()), click -> backTo(version.number())));
            list.add(item);
        }
        list.addClassName("wording-history");
        var history =
                new Details(getTranslation("wordings.history", sheet.history().size()), list);
        history.setVisible(!sheet.history().isEmpty());
        return history;
    }

    private Paragraph quiet(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("quiet");
        return line;
    }
}
