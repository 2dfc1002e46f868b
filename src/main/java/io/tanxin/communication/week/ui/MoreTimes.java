package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.week.Outcome;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.WeekDesk;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDetails.Manager;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import io.tanxin.ui.TimeWords;
import io.tanxin.ui.Toast;
import java.time.Duration;

/** One more time of a manager: like the others in length, way and place. */
final class MoreTimes extends Dialog {
    private final Select<Manager> manager = new Select<>();
    private final DatePicker day = DateWords.in(new DatePicker());
    private final TimePicker time = TimeWords.in(new TimePicker());

    MoreTimes(Component by, WeekDesk desk, WeekDetails week, SerializableRunnable after) {
        setHeaderTitle(getTranslation("communication.week.more"));
        setWidth("min(30rem, 96vw)");
        manager.setLabel(getTranslation("communication.days.organiser"));
        manager.setItems(week.managers());
        manager.setItemLabelGenerator(Manager::name);
        manager.setValue(week.managers().getFirst());
        manager.setVisible(week.managers().size() > 1);
        day.setLabel(getTranslation("communication.days.day"));
        day.setMin(week.from());
        day.setMax(week.to());
        time.setLabel(getTranslation("communication.days.time"));
        time.setStep(Duration.ofMinutes(15));
        var fields = new Div(manager, day, time);
        fields.addClassName("day-fields");
        add(fields);
        var id = week.id();
        var like = week.places().getFirst();
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> close()),
                        new Buttons.Accent(getTranslation("communication.week.moreAdd"), click -> {
                            Needed.mark(day, getTranslation("communication.days.required"));
                            Needed.mark(time, getTranslation("communication.days.required"));
                            if (day.isInvalid() || time.isInvalid()) return;
                            var slot = new SlotDraft(
                                    manager.getValue().id(),
                                    day.getValue().atTime(time.getValue()),
                                    like.minutes(),
                                    like.way(),
                                    like.place());
                            var outcome = desk.add(id, slot);
                            if (outcome == Outcome.KEPT) {
                                close();
                                Toast.success(by, "communication.week.kept");
                                after.run();
                            } else Toast.ask(by, "communication.week.moreNot");
                        }));
    }
}
