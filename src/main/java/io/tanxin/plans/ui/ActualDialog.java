package io.tanxin.plans.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.router.Route;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.ui.Buttons;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** What became of a goal in one of the years that have begun. */
@Route(
        value = "plan-actual",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class ActualDialog extends Dialog {

    /** @param save true: it is saved, and the dialog closes */
    ActualDialog(PlanSheet sheet, PlannedGoal goal, SerializableBiFunction<Integer, BigDecimal, Boolean> save) {
        setHeaderTitle(getTranslation("plans.actual.title"));
        var actuals = sheet.actuals(goal.id());
        var last = Math.min(sheet.lastYear(), sheet.today().getYear());
        var year = new Select<Integer>();
        year.setLabel(getTranslation("plans.year"));
        year.setItems(IntStream.rangeClosed(sheet.firstYear(), last).boxed().toList());
        var number = new BigDecimalField(getTranslation("plans.actual.number"));
        number.setLocale(getLocale());
        number.setRequiredIndicatorVisible(true);
        number.setHelperText(goal.says().unit());
        year.addValueChangeListener(change -> number.setValue(actuals.get(change.getValue())));
        year.setValue(last);
        var about = new Paragraph(goal.says().words());
        about.addClassName("quiet");
        var body = new Div(about, year, number);
        body.addClassName("plan-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("plans.save"), click -> {
            number.setErrorMessage(getTranslation("ui.required"));
            if (number.isEmpty()) number.setInvalid(true);
            if (!number.isInvalid() && save.apply(year.getValue(), number.getValue())) close();
        });
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(28rem, 94vw)");
    }
}
