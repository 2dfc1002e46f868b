package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.Finding;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.communication.SpreadService.Over;
import io.tanxin.communication.SpreadService.Proposal;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.UserId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same talk with each of several dealers: within how many days, how many a day, who talks, and where each came to lie. */
final class SpreadPart extends Div {
    private static final int DAYS_AHEAD = 7;
    private static final int MOST_DAYS = 92;
    private static final int A_DAY = 4;
    private static final int MOST_A_DAY = 12;

    private enum Holder {
        MANAGERS,
        ME
    }

    private final transient ScheduleChoices choices;
    private final Hours hours;
    private final IntegerField days;
    private final IntegerField perDay;
    private final Select<Holder> holder = new Select<>();
    private final SpreadRows rows;
    private List<DealerBrief> dealers = List.of();
    private int minutes;

    /** @param changed a row's time is another one now */
    SpreadPart(ScheduleChoices choices, Hours hours, SerializableRunnable changed) {
        this.choices = choices;
        this.hours = hours;
        days = number("communication.days.within", DAYS_AHEAD, MOST_DAYS);
        perDay = number("communication.days.perDay", A_DAY, MOST_A_DAY);
        holder.setLabel(getTranslation("communication.days.holder"));
        holder.setItems(Holder.values());
        holder.setItemLabelGenerator(one -> getTranslation("communication.days.holder." + one));
        holder.setValue(choices.isDirector() ? Holder.MANAGERS : Holder.ME);
        rows = new SpreadRows(hours.zone(), changed);
        SerializableRunnable anew = () -> {
            spread();
            changed.run();
        };
        days.addValueChangeListener(change -> anew.run());
        perDay.addValueChangeListener(change -> anew.run());
        holder.addValueChangeListener(change -> anew.run());
        var fields = new Div(days, perDay, holder);
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
        holder.setVisible(chosen.stream()
                .anyMatch(dealer -> dealer.manager() != null && !choices.me().equals(dealer.manager())));
        spread();
    }

    /** For one dealer alone; null: no room within the usual days. */
    @Nullable LocalDateTime free(DealerBrief dealer, int length) {
        var at = choices.spread(over(DAYS_AHEAD, MOST_A_DAY, length, false), List.of(dealer.id()))
                .getFirst()
                .at();
        return at == null ? null : LocalDateTime.ofInstant(at, hours.zone());
    }

    private void spread() {
        var within = days.getValue() == null ? DAYS_AHEAD : Math.clamp(days.getValue(), 1, MOST_DAYS);
        var most = perDay.getValue() == null ? A_DAY : Math.clamp(perDay.getValue(), 1, MOST_A_DAY);
        var ids = dealers.stream().map(DealerBrief::id).toList();
        var byManagers = holder.isVisible() && holder.getValue() == Holder.MANAGERS;
        var proposals = choices.spread(over(within, most, minutes, byManagers), ids);
        rows.show(dealers, proposals, names(proposals));
    }

    /** Named only where somebody else talks: one's own name says nothing. */
    private Map<UserId, String> names(List<Proposal> proposals) {
        var all = proposals.stream().map(Proposal::organiser).distinct().toList();
        return all.stream().allMatch(choices.me()::equals) ? Map.of() : choices.names(all);
    }

    private Over over(int within, int most, int length, boolean byManagers) {
        return new Over(choices.today().plusDays(1), within, length, most, byManagers);
    }

    /** In the order of the dealers, in the organiser's zone; null as long as a row has no time. */
    @Nullable List<LocalDateTime> times() {
        return rows.times();
    }

    /** Who talks, in the order of the dealers. */
    List<UserId> organisers() {
        return rows.organisers();
    }

    void markMissing() {
        rows.markMissing();
    }

    void show(DayFace face, List<Finding> findings) {
        rows.show(face, findings);
    }
}
