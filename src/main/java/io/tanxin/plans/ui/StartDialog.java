package io.tanxin.plans.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Stage;
import io.tanxin.ui.Buttons;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How far a plan reaches, and what it begins with. */
@Route(
        value = "plan-start",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class StartDialog extends Dialog {

    /** @param stage whose template it begins with; null: with none */
    record Choice(int years, @Nullable Stage stage) implements Serializable {}

    StartDialog(String dealer, Stage stage, SerializableConsumer<Choice> start) {
        setHeaderTitle(getTranslation("plans.start.title", dealer));
        var years = new RadioButtonGroup<Integer>();
        years.setLabel(getTranslation("plans.start.years"));
        years.setItems(5, 10);
        years.setItemLabelGenerator(number -> getTranslation("plans.years", number));
        years.setValue(10);
        var template = new Select<Stage>();
        template.setLabel(getTranslation("plans.start.template"));
        template.setItems(Stage.values());
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption(getTranslation("plans.start.noTemplate"));
        template.setItemLabelGenerator(
                one -> getTranslation(one == null ? "plans.start.noTemplate" : "words.stage." + one));
        template.setValue(stage);
        var hint = new Paragraph(getTranslation("plans.start.hint"));
        hint.addClassName("quiet");
        var body = new Div(years, template, hint);
        body.addClassName("day-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("plans.start.button"), click -> {
            close();
            start.accept(new Choice(years.getValue(), template.getValue()));
        });
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(30rem, 94vw)");
    }
}
