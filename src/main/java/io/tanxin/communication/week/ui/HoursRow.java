package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.week.SlotHours;
import io.tanxin.communication.week.WeekPlanner.Manager;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.TimeWords;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One manager's hours, way and place. */
final class HoursRow extends Div {
    private final UserId manager;
    private final TimePicker from = TimeWords.in(new TimePicker());
    private final TimePicker to = TimeWords.in(new TimePicker());
    private final Select<DayWay> way = new Select<>();
    private final TextField place = new TextField();

    /** @param begin hours, way and place to begin with; null: the manager's usual ones */
    HoursRow(Manager of, @Nullable SlotHours begin, SerializableRunnable changed) {
        manager = of.id();
        addClassName("week-hours");
        var name = new Span(getTranslation("communication.week.managerDealers", of.name(), of.dealers()));
        name.addClassName("spread-name");
        from.setLabel(getTranslation("communication.week.hoursFrom"));
        to.setLabel(getTranslation("communication.week.hoursTo"));
        from.setValue(begin == null ? of.hours().from() : begin.from());
        to.setValue(begin == null ? of.hours().to() : begin.to());
        for (var time : new TimePicker[] {from, to}) {
            time.setStep(Duration.ofMinutes(30));
            time.addValueChangeListener(change -> changed.run());
        }
        way.setLabel(getTranslation("communication.days.way"));
        way.setItems(DayWay.values());
        way.setItemLabelGenerator(one -> getTranslation("words.way." + one));
        way.setValue(begin == null ? DayWay.OFFICE : begin.way());
        place.setLabel(getTranslation("communication.days.place"));
        place.setMaxLength(300);
        place.setValue(begin == null || begin.place() == null ? "" : begin.place());
        way.addValueChangeListener(change -> place.setHelperText(
                change.getValue() == DayWay.VISIT ? getTranslation("communication.days.placeHelp") : ""));
        var fields = new Div(from, to, way, place);
        fields.addClassName("day-fields");
        add(name, fields);
    }

    /** Null as long as something is missing. */
    @Nullable SlotHours hours() {
        if (from.getValue() == null || to.getValue() == null || !from.getValue().isBefore(to.getValue())) return null;
        return new SlotHours(manager, from.getValue(), to.getValue(), way.getValue(), place.getValue());
    }
}
