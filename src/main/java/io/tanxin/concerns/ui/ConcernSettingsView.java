package io.tanxin.concerns.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.ClockRule;
import io.tanxin.concerns.ConcernSettings;
import io.tanxin.concerns.Template;
import io.tanxin.concerns.Topic;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/** How the company deals with concerns: how long a dealer waits, about what, how a first answer begins. */
@Route("admin/concerns")
@StyleSheet("concerns.css")
@Menu(title = "concerns.settings", icon = "chat", order = 92)
@RolesAllowed(Role.ADMINISTRATOR)
class ConcernSettingsView extends Div implements HasDynamicTitle {
    private static final int MINUTES = 60;

    private final transient ConcernSettings settings;

    ConcernSettingsView(ConcernSettings settings) {
        this.settings = settings;
        addClassNames("page", "concern-settings");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("concerns.settings");
    }

    private void show() {
        removeAll();
        add(
                new PageHeader(getTranslation("concerns.settings")).line(getTranslation("concerns.settings.line")),
                clocks(),
                topics(),
                templates(),
                words());
    }

    private Card clocks() {
        var card = new Card(getTranslation("concerns.settings.clocks"));
        card.add(quiet("concerns.settings.clocksHelp"));
        settings.rules().values().forEach(rule -> card.add(clock(rule)));
        return card;
    }

    private Div clock(ClockRule rule) {
        var name = new Paragraph(getTranslation("words.urgency." + rule.urgency()));
        var answer = hours("concerns.settings.answer", (int) rule.answer().toMinutes() / MINUTES, 1, 200);
        var solve = hours("concerns.settings.solve", (int) rule.solve().toMinutes() / MINUTES, 1, 999);
        var from = hours("concerns.settings.from", rule.from(), 0, 23);
        var to = hours("concerns.settings.to", rule.to(), 1, 24);
        var every = new Checkbox(getTranslation("concerns.settings.everyDay"), rule.everyDay());
        var save = new Buttons.Plain(getTranslation("concerns.save"), click -> {
            var sound = !answer.isInvalid()
                    && !solve.isInvalid()
                    && !from.isInvalid()
                    && !to.isInvalid()
                    && !answer.isEmpty()
                    && !solve.isEmpty()
                    && !from.isEmpty()
                    && !to.isEmpty()
                    && answer.getValue() <= solve.getValue()
                    && from.getValue() < to.getValue();
            if (!sound) {
                Toast.failure(this, "concerns.settings.unsound");
                return;
            }
            saved(() -> settings.rule(new ClockRule(
                    rule.urgency(),
                    Duration.ofHours(answer.getValue()),
                    Duration.ofHours(solve.getValue()),
                    every.getValue(),
                    from.getValue(),
                    to.getValue())));
        });
        save.setAriaLabel(getTranslation("concerns.settings.saveFor", name.getText()));
        var row = new Div(answer, solve, from, to, every, save);
        row.addClassNames("row", "settings-row");
        return new Div(name, row);
    }

    private Card topics() {
        var card = new Card(getTranslation("concerns.settings.topics"));
        card.add(quiet("concerns.settings.topicsHelp"));
        settings.topics(true).forEach(topic -> card.add(topic(topic)));
        card.add(topic(new Topic(0, "", "", false)));
        return card;
    }

    private Div topic(Topic topic) {
        var en = text("concerns.settings.english", topic.nameEn(), 60);
        var zh = text("concerns.settings.chinese", topic.nameZh(), 60);
        var row = new Div(en, zh);
        row.addClassNames("row", "settings-row");
        var fresh = topic.id() == 0;
        row.add(new Buttons.Plain(
                getTranslation(fresh ? "concerns.settings.add" : "concerns.save"),
                click -> saved(
                        () -> settings.topic(new Topic(topic.id(), en.getValue(), zh.getValue(), topic.retired())))));
        if (!fresh) {
            row.add(new Buttons.Plain(
                    getTranslation(topic.retired() ? "concerns.settings.offer" : "concerns.settings.retire"),
                    click -> saved(() ->
                            settings.topic(new Topic(topic.id(), topic.nameEn(), topic.nameZh(), !topic.retired())))));
        }
        return row;
    }

    private Card templates() {
        var card = new Card(getTranslation("concerns.settings.templates"));
        card.add(quiet("concerns.settings.templatesHelp"));
        settings.templates().forEach(one -> card.add(template(one)));
        card.add(template(new Template(0, "", "", "", "")));
        return card;
    }

    private Div template(Template one) {
        var nameEn = text("concerns.settings.nameEn", one.nameEn(), 60);
        var nameZh = text("concerns.settings.nameZh", one.nameZh(), 60);
        var en = area("concerns.settings.english", one.wordsEn());
        var zh = area("concerns.settings.chinese", one.wordsZh());
        var row = new Div(nameEn, nameZh, en, zh);
        row.addClassNames("row", "settings-row");
        row.add(new Buttons.Plain(
                getTranslation(one.id() == 0 ? "concerns.settings.add" : "concerns.save"),
                click -> saved(() -> settings.template(
                        new Template(one.id(), nameEn.getValue(), nameZh.getValue(), en.getValue(), zh.getValue())))));
        if (one.id() != 0)
            row.add(new Buttons.Plain(
                    getTranslation("concerns.settings.remove"),
                    click -> saved(() -> settings.removeTemplate(one.id()))));
        return row;
    }

    private Card words() {
        var card = new Card(getTranslation("concerns.settings.words"));
        card.add(quiet("concerns.settings.wordsHelp"));
        settings.words().forEach(one -> {
            var language = getTranslation(
                    "zh".equals(one.language()) ? "concerns.settings.chinese" : "concerns.settings.english");
            var explains = area("concerns.settings.explains", one.explains());
            var listens = area("concerns.settings.listens", one.listens());
            var row = new Div(
                    explains,
                    listens,
                    new Buttons.Plain(
                            getTranslation("concerns.save"),
                            click -> saved(() -> settings.words(new ConcernSettings.Words(
                                    one.language(), explains.getValue(), listens.getValue())))));
            row.addClassNames("row", "settings-row");
            card.add(new Div(new Paragraph(language), row));
        });
        return card;
    }

    private void saved(SerializableRunnable change) {
        if (!Attempt.at(this, change)) return;
        Toast.success(this, "concerns.settings.saved");
        show();
    }

    private IntegerField hours(String key, int value, int least, int most) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
        return field;
    }

    private TextField text(String key, String value, int most) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(most);
        field.setValue(value);
        return field;
    }

    private TextArea area(String key, String value) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(2000);
        area.setMinRows(3);
        area.setValue(value);
        return area;
    }

    private Paragraph quiet(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("quiet");
        return line;
    }
}
