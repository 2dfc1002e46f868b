package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Role;
import io.tanxin.support.rules.Rule;
import io.tanxin.support.rules.RuleTemplate;
import io.tanxin.support.rules.RuleTemplate.Begin;
import io.tanxin.support.rules.RuleTemplates;
import io.tanxin.support.rules.RulesRefused;
import io.tanxin.support.rules.RulesService;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;

/** What rules begin with, for each stage and in both languages. Which one is open stands in the address. */
@StyleSheet("rules.css")
@Route("admin/rule-templates")
@Menu(title = "rules.templates", icon = "flag", order = 87)
@RolesAllowed(Role.ADMINISTRATOR)
class RuleTemplatesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient RuleTemplates templates;
    private final QueryState state = new QueryState();
    private final Select<Stage> stage = new Select<>();
    private final Select<String> language = new Select<>();
    private final Div open = new Div();

    RuleTemplatesView(RuleTemplates templates) {
        this.templates = templates;
        addClassNames("page", "rule-templates");
        stage.setLabel(getTranslation("rules.templates.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> getTranslation("words.stage." + one));
        stage.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen("stage", change.getValue().name().toLowerCase(Locale.ROOT));
        });
        language.setLabel(getTranslation("rules.templates.language"));
        language.setItems("en", "zh");
        language.setItemLabelGenerator(one -> getTranslation("rules.templates.language." + one));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen("language", change.getValue());
        });
        var row = new Div(stage, language);
        row.addClassName("row");
        add(new PageHeader(getTranslation("rules.templates")).line(getTranslation("rules.templates.line")), row, open);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        stage.setValue(state.get("stage", Stage.class).orElse(Stage.STARTING));
        language.setValue(state.get("language")
                .filter(one -> one.equals("en") || one.equals("zh"))
                .orElse(getLocale().getLanguage().equals("zh") ? "zh" : "en"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.templates");
    }

    private void chosen(String name, String value) {
        state.put(this, name, value);
        show();
    }

    private void show() {
        var edition = templates.edition(stage.getValue(), language.getValue());
        var template = edition.template();
        var lines = new Div();
        lines.addClassName("template-lines");
        template.rules().forEach(begin -> lines.add(new Line(lines, begin)));
        var standing =
                new Paragraph(getTranslation(edition.seen() == 0 ? "rules.templates.shipped" : "rules.templates.own"));
        standing.addClassName("quiet");
        var more = new Buttons.Plain(getTranslation("rules.edit.more"), click -> {
            if (lines.getComponentCount() < RulesService.MOST) lines.add(new Line(lines, new Begin("", null)));
            else Toast.failure(this, "rules.refused.TOO_MANY");
        });
        var card = new Card(getTranslation("words.stage." + template.stage()), standing, lines, more);
        var save = new Buttons.Accent(getTranslation("rules.edit.save"), click -> {
            var all = lines.getChildren().map(Line.class::cast).toList();
            if (all.stream().map(Line::isWhole).reduce(true, Boolean::logicalAnd))
                attempt(
                        "rules.templates.saved",
                        () -> templates.save(
                                new RuleTemplate(template.stage(), template.language(), begins(all)), edition.seen()));
        });
        var back = new Buttons.Plain(
                getTranslation("rules.templates.back"),
                click -> attempt(
                        "rules.templates.isShipped",
                        () -> templates.backToShipped(template.stage(), template.language(), edition.seen())));
        back.setVisible(edition.seen() > 0);
        card.buttons(save, back);
        open.removeAll();
        open.add(card);
    }

    private static List<Begin> begins(List<Line> lines) {
        return lines.stream().map(Line::begin).toList();
    }

    private void attempt(String said, SerializableRunnable change) {
        try {
            change.run();
            Toast.success(this, said);
            show();
        } catch (RulesRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "rules.templates.meanwhile");
        }
    }

    private static final class Line extends Div {
        private final TextField words = new TextField();
        private final TextField measure = new TextField();

        Line(Div lines, Begin begin) {
            addClassName("rule-line");
            words.setLabel(getTranslation("rules.edit.words"));
            words.setMaxLength(Rule.LONGEST);
            words.setValue(begin.words());
            measure.setLabel(getTranslation("rules.edit.measure"));
            measure.setMaxLength(Rule.LONGEST_MEASURE);
            measure.setValue(begin.measure() == null ? "" : begin.measure());
            var out = new Button(Glyph.TRASH.create(), click -> lines.remove(this));
            out.addClassName("plain");
            out.setAriaLabel(getTranslation("rules.edit.out"));
            var tools = new Div(out);
            tools.addClassName("rule-tools");
            add(words, measure, tools);
        }

        boolean isWhole() {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            return !words.isInvalid();
        }

        Begin begin() {
            var said = measure.getValue();
            return new Begin(words.getValue(), said.isBlank() ? null : said);
        }
    }
}
