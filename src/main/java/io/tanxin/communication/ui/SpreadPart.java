package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.Finding;
import io.tanxin.communication.Spread;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.dealers.DealerBrief;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same talk with each of several dealers: within how many days, how many a day, and where each came to lie. */
final class SpreadPart extends Div {
    private static final int DAYS_AHEAD = 7;
    private static final int MOST_DAYS = 92;
    private static final int A_DAY = 4;
    private static final int MOST_A_DAY = 12;
    private static final int PAUSE = 30;

    private final transient ScheduleChoices choices;
    private final Hours hours;
    private final IntegerField days;
    private final IntegerField perDay;
    private final SpreadRows rows;
    private List<DealerBrief> dealers = List.of();
    private int minutes;

    /** @param changed a row's time is another one now */
    SpreadPart(ScheduleChoices choices, Hours hours, SerializableRunnable changed) {
        this.choices = choices;
        this.hours = hours;
        days = number("communication.days.within", DAYS_AHEAD, MOST_DAYS);
        perDay = number("communication.days.perDay", A_DAY, MOST_A_DAY);
        rows = new SpreadRows(changed);
        SerializableRunnable anew = () -> {
            spread();
            changed.run();
        };
        days.addValueChangeListener(change -> anew.run());
        perDay.addValueChangeListener(change -> anew.run());
        var fields = new Div(days, perDay);
        fields.addClassName("day-fields");
        addClassName("day-form");
        add(fields, rows);
    }

    private IntegerField number(String label, int value, int most) {
        var field = new IntegerField(getTranslation(label));
        field.setValue(value);
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    /** Proposes a time for each of them. */
    void over(List<DealerBrief> chosen, int length) {
        dealers = chosen;
        minutes = length;
        spread();
    }

    /** For one dealer alone; null: no room within the usual days. */
    @Nullable LocalDateTime free(DealerBrief dealer, int length) {
        return choices.spread(spread(DAYS_AHEAD, MOST_A_DAY, length), List.of(dealer.id()))
                .getFirst()
                .at();
    }

    private void spread() {
        var within = days.getValue() == null ? DAYS_AHEAD : Math.clamp(days.getValue(), 1, MOST_DAYS);
        var most = perDay.getValue() == null ? A_DAY : Math.clamp(perDay.getValue(), 1, MOST_A_DAY);
        var ids = dealers.stream().map(DealerBrief::id).toList();
        rows.show(dealers, choices.spread(spread(within, most, minutes), ids));
    }

    private Spread spread(int within, int most, int length) {
        return new Spread(
                choices.today().plusDays(1), within, hours.from(), hours.to(), hours.zone(), length, PAUSE, most);
    }

    /** In the order of the dealers, in the organiser's zone; null as long as a row has no time. */
    @Nullable List<LocalDateTime> times() {
        return rows.times();
    }

    void markMissing() {
        rows.markMissing();
    }

    void show(DayFace face, List<Finding> findings) {
        rows.show(face, findings);
    }
}
