package io.tanxin.promises.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.tanxin.reminders.NagGuard;
import io.tanxin.reminders.NagLimit;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Toast;

/** How often and how many times a dealer is reminded of one thing that it owes (P5). */
final class NagCard extends Div {
    private final transient NagGuard guard;
    private final IntegerField days = number("promises.nag.days", 1, NagLimit.LONGEST_DAYS);
    private final IntegerField times = number("promises.nag.times", 0, NagLimit.MOST_TIMES);
    private int version;

    NagCard(NagGuard guard) {
        this.guard = guard;
        var told = new Paragraph(getTranslation("promises.nag.text"));
        told.addClassName("quiet");
        var form = new Div(days, times);
        form.addClassName("promise-form");
        add(new Card(
                getTranslation("promises.nag.title"),
                told,
                form,
                new Buttons.Soft(getTranslation("dealers.save"), click -> save())));
        fill();
    }

    private void fill() {
        var now = guard.limit();
        version = now.version();
        days.setValue(now.everyDays());
        times.setValue(now.mostTimes());
    }

    private void save() {
        var every = days.getValue();
        var most = times.getValue();
        if (isBad(days) || isBad(times) || every == null || most == null) return;
        if (guard.save(new NagLimit(version, every, most))) Toast.success(this, "promises.terms.saved");
        else Toast.failure(this, "promises.terms.meanwhile");
        fill();
    }

    private boolean isBad(IntegerField field) {
        var value = field.getValue();
        var bad = value == null || value < field.getMin() || value > field.getMax();
        field.setErrorMessage(getTranslation("dealers.policies.between", field.getMin(), field.getMax()));
        field.setInvalid(bad);
        return bad;
    }

    private IntegerField number(String key, int least, int most) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
