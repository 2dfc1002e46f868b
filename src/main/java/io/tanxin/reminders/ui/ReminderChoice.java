package io.tanxin.reminders.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.customfield.CustomField;
import io.tanxin.reminders.ReminderOffsets;
import io.tanxin.ui.Toast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** How long before a day I want to be reminded; kept as soon as it is changed. Nothing ticked: no reminders. For "Me" screens. */
public final class ReminderChoice extends CustomField<List<Duration>> {
    private static final List<Duration> OFFERED = List.of(
            Duration.ofDays(14),
            Duration.ofDays(7),
            Duration.ofDays(3),
            Duration.ofDays(1),
            Duration.ofHours(2),
            Duration.ofMinutes(30));

    private final CheckboxGroup<Duration> boxes = new CheckboxGroup<>();

    public ReminderChoice(ReminderOffsets offsets) {
        addClassName("reminder-choice");
        var mine = offsets.mine();
        var items = new TreeSet<Duration>(Comparator.reverseOrder());
        items.addAll(OFFERED);
        items.addAll(mine);
        boxes.setLabel(getTranslation("reminders.choice.label"));
        boxes.setHelperText(getTranslation("reminders.choice.hint"));
        boxes.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        boxes.setItems(items);
        boxes.setItemLabelGenerator(this::words);
        boxes.setValue(new LinkedHashSet<>(mine));
        add(boxes);
        boxes.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            offsets.choose(generateModelValue());
            Toast.success(this, change.getValue().isEmpty() ? "reminders.choice.none" : "reminders.choice.kept");
        });
    }

    private String words(Duration before) {
        if (before.toMinutes() % Duration.ofDays(1).toMinutes() == 0) {
            return getTranslation("reminders.choice.days", before.toDays());
        }
        return before.toMinutes() % 60 == 0
                ? getTranslation("reminders.choice.hours", before.toHours())
                : getTranslation("reminders.choice.minutes", before.toMinutes());
    }

    @Override
    protected List<Duration> generateModelValue() {
        var chosen = new ArrayList<>(boxes.getValue());
        chosen.sort(Comparator.reverseOrder());
        return chosen;
    }

    @Override
    protected void setPresentationValue(List<Duration> value) {
        boxes.setValue(new LinkedHashSet<>(value));
    }
}
