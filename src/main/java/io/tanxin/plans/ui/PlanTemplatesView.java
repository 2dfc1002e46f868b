package io.tanxin.plans.ui;

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
import io.tanxin.plans.PlanRefused;
import io.tanxin.plans.PlanTemplate;
import io.tanxin.plans.PlanTemplates;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a plan begins with, for each stage and in both languages. Which one is open stands in the address. */
@StyleSheet("plans.css")
@Route("admin/plan-templates")
@Menu(title = "plans.templates", icon = "flag", order = 86)
@RolesAllowed(Role.ADMINISTRATOR)
class PlanTemplatesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient PlanTemplates templates;
    private final QueryState state = new QueryState();
    private final Select<Stage> stage = new Select<>();
    private final Select<String> language = new Select<>();
    private final Div open = new Div();

    PlanTemplatesView(PlanTemplates templates) {
        this.templates = templates;
        addClassNames("page", "plan-templates");
        stage.setLabel(getTranslation("plans.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> getTranslation("words.stage." + one));
        stage.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen("stage", change.getValue().name().toLowerCase(Locale.ROOT));
        });
        language.setLabel(getTranslation("plans.templates.language"));
        language.setItems("en", "zh");
        language.setItemLabelGenerator(one -> getTranslation("plans.templates.language." + one));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen("language", change.getValue());
        });
        var row = new Div(stage, language);
        row.addClassName("row");
        add(new PageHeader(getTranslation("plans.templates")).line(getTranslation("plans.templates.line")), row, open);
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
        return getTranslation("plans.templates");
    }

    private void chosen(String name, String value) {
        state.put(this, name, value);
        show();
    }

    private void show() {
        var edition = templates.edition(stage.getValue(), language.getValue());
        var template = edition.template();
        var aim = new TextField(getTranslation("plans.aim"));
        aim.setMaxLength(300);
        aim.setValue(template.aim());
        aim.setWidthFull();
        var goals = TemplateRows.goals(getTranslation("plans.templates.goals"), template.goals());
        var measures = TemplateRows.measures(getTranslation("plans.templates.measures"), template.measures());
        var standing =
                new Paragraph(getTranslation(edition.seen() == 0 ? "plans.templates.shipped" : "plans.templates.own"));
        standing.addClassName("quiet");
        var card = new Card(getTranslation("words.stage." + template.stage()), standing, aim, goals, measures);
        var save = new Buttons.Accent(getTranslation("plans.save"), click -> {
            if (isWhole(goals, measures))
                attempt(
                        "plans.templates.saved",
                        () -> templates.save(
                                new PlanTemplate(
                                        template.stage(),
                                        template.language(),
                                        aim.getValue(),
                                        goals.goals(),
                                        measures.measures()),
                                edition.seen()));
        });
        var back = new Buttons.Plain(
                getTranslation("plans.templates.back"),
                click -> attempt(
                        "plans.templates.isShipped",
                        () -> templates.backToShipped(template.stage(), template.language(), edition.seen())));
        back.setVisible(edition.seen() > 0);
        card.buttons(save, back);
        open.removeAll();
        open.add(card);
    }

    /** Both are asked, so that all that is missing is marked at once. */
    private static boolean isWhole(TemplateRows goals, TemplateRows measures) {
        var goalsAre = goals.isWhole();
        return measures.isWhole() && goalsAre;
    }

    private void attempt(String said, SerializableRunnable change) {
        try {
            change.run();
            Toast.success(this, said);
            show();
        } catch (PlanRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "plans.templates.meanwhile");
        }
    }
}
