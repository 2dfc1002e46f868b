package io.tanxin.communication.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.Finding;
import io.tanxin.communication.SpreadService.Proposal;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import io.tanxin.ui.TimeWords;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of several dealers before they are made: one row each, to be changed one by one, with what speaks against it. */
final class SpreadRows extends Div {

    private final class Row extends Div {
        final UserId organiser;
        final DatePicker day = DateWords.in(new DatePicker());
        final TimePicker time = TimeWords.in(new TimePicker());
        final Div found = new Div();

        Row(DealerBrief dealer, Proposal proposal, @Nullable String talks) {
            organiser = proposal.organiser();
            addClassName("spread-row");
            var name = new Span(new Span(dealer.name()));
            name.addClassName("spread-name");
            if (talks != null) {
                var by = new Span(" · " + talks);
                by.addClassName("quiet");
                name.add(by);
            }
            day.setAriaLabel(getTranslation("communication.days.dayOf", dealer.name()));
            time.setAriaLabel(getTranslation("communication.days.timeOf", dealer.name()));
            time.setStep(Duration.ofMinutes(15));
            if (proposal.at() != null) {
                var at = LocalDateTime.ofInstant(proposal.at(), zone);
                day.setValue(at.toLocalDate());
                time.setValue(at.toLocalTime());
            }
            day.addValueChangeListener(change -> changed.run());
            time.addValueChangeListener(change -> changed.run());
            found.addClassName("spread-found");
            found.setVisible(false);
            var fields = new Div(day, time);
            fields.addClassName("spread-fields");
            add(name, fields, found);
        }

        @Nullable LocalDateTime at() {
            var on = day.getValue();
            var then = time.getValue();
            return on == null || then == null ? null : on.atTime(then);
        }
    }

    private final ZoneId zone;
    private final SerializableRunnable changed;
    private final List<Row> rows = new ArrayList<>();

    /** @param zone in which times are shown and chosen */
    SpreadRows(ZoneId zone, SerializableRunnable changed) {
        this.zone = zone;
        this.changed = changed;
        addClassName("spread-rows");
    }

    /** @param names of those who talk, where they are to be named */
    void show(List<DealerBrief> dealers, List<Proposal> proposals, Map<UserId, String> names) {
        removeAll();
        rows.clear();
        for (int n = 0; n < dealers.size(); n++) {
            var proposal = proposals.get(n);
            var row = new Row(dealers.get(n), proposal, names.get(proposal.organiser()));
            rows.add(row);
            add(row);
        }
    }

    List<UserId> organisers() {
        return rows.stream().map(row -> row.organiser).toList();
    }

    /** In the planner's zone; null as long as a row has no time. */
    @Nullable List<LocalDateTime> times() {
        var times = rows.stream().map(Row::at).flatMap(Stream::ofNullable).toList();
        return times.size() == rows.size() ? times : null;
    }

    /** Tells the rows that lack a time. */
    void markMissing() {
        var required = getTranslation("communication.days.required");
        for (var row : rows) {
            Needed.mark(row.day, required);
            Needed.mark(row.time, required);
        }
    }

    void show(DayFace face, List<Finding> findings) {
        for (int n = 0; n < rows.size(); n++) {
            var at = n;
            var found = rows.get(n).found;
            found.removeAll();
            findings.stream()
                    .filter(finding -> finding.row() == at)
                    .forEach(finding -> found.add(new Div(face.problem(finding.problem()))));
            found.setVisible(found.getComponentCount() > 0);
        }
    }
}
