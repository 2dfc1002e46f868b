package io.tanxin.dealers.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiFunction;
import io.tanxin.dealers.StandIns.StandIn;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import java.time.LocalDate;

/** Other days for a stand-in: it comes back later, or goes earlier. One that has begun began when it did. */
final class StandInDays extends Dialog {
    private final DatePicker from = DateWords.in(new DatePicker(getTranslation("dealers.standIns.from")));
    private final DatePicker to = DateWords.in(new DatePicker(getTranslation("dealers.standIns.to")));
    private final LocalDate today;

    /** @param save says whether it could be; else the dialog stays */
    StandInDays(StandIn one, LocalDate today, SerializableBiFunction<LocalDate, LocalDate, Boolean> save) {
        this.today = today;
        setHeaderTitle(getTranslation("dealers.standIns.change"));
        from.setValue(one.from());
        from.setReadOnly(one.from().isBefore(today));
        to.setValue(one.to());
        to.setMin(today);
        var days = new Div(from, to);
        days.addClassName("row");
        add(days);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.standIns.save"), click -> {
                            if (whole() && save.apply(from.getValue(), to.getValue())) close();
                        }));
    }

    private boolean whole() {
        from.setErrorMessage(getTranslation("ui.required"));
        from.setInvalid(from.isEmpty());
        var past = !to.isEmpty() && to.getValue().isBefore(today);
        to.setErrorMessage(getTranslation(
                to.isEmpty() ? "ui.required" : past ? "dealers.standIns.noPast" : "dealers.standIns.order"));
        to.setInvalid(to.isEmpty() || past || from.isEmpty() || to.getValue().isBefore(from.getValue()));
        return !from.isInvalid() && !to.isInvalid();
    }
}
