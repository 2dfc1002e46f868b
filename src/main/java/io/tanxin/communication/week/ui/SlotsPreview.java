package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.Finding;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.WeekPlanner.Manager;
import io.tanxin.communication.week.WeekPlanner.Proposal;
import io.tanxin.communication.week.WeekPlanner.Proposed;
import io.tanxin.kernel.Listed;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Glyph;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The times before they are made: by manager and day, each with its box; what is in the way stands beside it, and is not ticked. */
final class SlotsPreview extends Div {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private record Key(UserId manager, LocalDateTime at) implements Serializable {
        static Key of(SlotDraft slot) {
            return new Key(slot.manager(), slot.at());
        }
    }

    private final class Box extends Checkbox {
        final SlotDraft slot;

        Box(Proposed one, SerializableRunnable changed) {
            super(one.slot().at().format(CLOCK), isTicked(one));
            slot = one.slot();
            setEnabled(!(one.problem() instanceof Finding.InThePast));
            addValueChangeListener(change -> changed.run());
        }
    }

    private final WeekFace face;
    private final SerializableRunnable changed;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Key, Boolean> ticks = new HashMap<>();
    private boolean asTheDraft;

    /** @param changed another box is ticked */
    SlotsPreview(WeekFace face, SerializableRunnable changed) {
        this.face = face;
        this.changed = changed;
        addClassName("week-preview");
    }

    /** A draft's own times, and no others, are ticked when it is shown first. */
    void begin(List<SlotDraft> slots) {
        slots.forEach(slot -> ticks.put(Key.of(slot), true));
        asTheDraft = true;
    }

    /** A box that was there before stays as it was. */
    private boolean isTicked(Proposed one) {
        if (one.problem() instanceof Finding.InThePast) return false;
        return ticks.getOrDefault(Key.of(one.slot()), !asTheDraft && one.problem() == null);
    }

    void show(Proposal proposal, List<Manager> managers) {
        removeAll();
        boxes.forEach(box -> ticks.put(Key.of(box.slot), box.getValue()));
        boxes.clear();
        var several = managers.size() > 1;
        for (var manager : managers) {
            var days = byDay(proposal, manager);
            if (several && !days.isEmpty()) add(new H3(manager.name()));
            var columns = new Div();
            columns.addClassName("week-days");
            days.forEach((day, times) -> columns.add(day(day, times)));
            add(columns);
        }
        if (!proposal.resting().isEmpty()) {
            var resting = new Paragraph(getTranslation(
                    "communication.week.resting",
                    Listed.in(
                            getLocale(),
                            proposal.resting().stream().map(face::weekday).toList())));
            resting.addClassName("quiet");
            add(resting);
        }
        asTheDraft = false;
    }

    List<SlotDraft> chosen() {
        return boxes.stream().filter(Checkbox::getValue).map(box -> box.slot).toList();
    }

    private static Map<LocalDate, List<Proposed>> byDay(Proposal proposal, Manager manager) {
        return proposal.slots().stream()
                .filter(one -> one.slot().manager().equals(manager.id()))
                .collect(Collectors.groupingBy(
                        one -> one.slot().at().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
    }

    private Div day(LocalDate day, List<Proposed> times) {
        var name = new Span(face.weekday(day));
        name.addClassName("week-day-name");
        var column = new Div(name);
        column.addClassName("week-day");
        for (var one : times) {
            var box = new Box(one, changed);
            boxes.add(box);
            column.add(box);
            if (one.problem() == null) {
                box.setAriaLabel(label(one.slot().at()));
                continue;
            }
            var why = new Span(Glyph.ALERT.create(), new Span(face.problem(one.problem())));
            why.addClassName("week-clash");
            box.setAriaLabel(label(one.slot().at()) + ", " + face.problem(one.problem()));
            column.add(why);
        }
        return column;
    }

    private String label(LocalDateTime at) {
        return face.weekday(at.toLocalDate()) + " " + at.format(CLOCK);
    }
}
