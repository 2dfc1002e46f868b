package io.tanxin.communication.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesPreview;
import io.tanxin.communication.series.SeriesSpread.Shared;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.Listed;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Glyph;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One series for each of several dealers before they are made: who talks when, what is in the way; each can be left out. */
final class SharedSeries extends Div {

    private record Row(SeriesDraft draft, long overlaps, Checkbox box) implements Serializable {}

    private final transient ScheduleChoices choices;
    private final DayFace face;
    private final SerializableRunnable counted;
    private final List<Row> rows = new ArrayList<>();

    SharedSeries(ScheduleChoices choices, DayFace face, SerializableRunnable counted) {
        this.choices = choices;
        this.face = face;
        this.counted = counted;
        addClassName("shared-series");
        setVisible(false);
    }

    void show(List<DealerBrief> dealers, Shared shared) {
        removeAll();
        rows.clear();
        var briefs = dealers.stream().collect(Collectors.toMap(DealerBrief::id, Function.identity()));
        var previews = choices.preview(shared.drafts());
        var managers = managers(shared.drafts());
        for (int n = 0; n < previews.size(); n++) {
            var draft = shared.drafts().get(n);
            var dealer = briefs.get(draft.dealers().getFirst());
            add(row(draft, previews.get(n), dealer == null ? "" : dealer.name(), managers));
        }
        if (!shared.withoutRoom().isEmpty()) {
            var names = Listed.in(
                    getLocale(),
                    shared.withoutRoom().stream().map(DealerBrief::name).toList());
            var without = new Paragraph(getTranslation("communication.series.withoutRoom", names));
            without.addClassName("text-warn");
            add(without);
        }
        counted.run();
    }

    /** Named only where somebody else talks: one's own name says nothing. */
    private Map<UserId, String> managers(List<SeriesDraft> drafts) {
        var all = drafts.stream()
                .map(SeriesDraft::organiser)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return all.stream().allMatch(choices.me()::equals) ? Map.of() : choices.names(all);
    }

    private Div row(SeriesDraft draft, SeriesPreview preview, String name, Map<UserId, String> managers) {
        var box = new Checkbox(name, true);
        box.addClassName("shared-name");
        box.addValueChangeListener(change -> counted.run());
        rows.add(new Row(draft, preview.overlaps(), box));
        var words = new Span(choices.words().of(draft.recurrence(), face.locale()));
        var first = new DayFace(this, face.locale(), draft.recurrence().zone())
                .time(draft.recurrence().at(draft.recurrence().start().toLocalDate()));
        var from = new Span(getTranslation("communication.series.from", first) + by(draft.organiser(), managers));
        from.addClassName("quiet");
        var when = new Div(words, from);
        when.addClassName("shared-when");
        var row = new Div(box, when);
        row.addClassName("shared-row");
        var met = preview.days().stream()
                .filter(shown -> shown.overlap() != null)
                .findFirst()
                .map(shown -> Objects.requireNonNull(shown.overlap()));
        met.ifPresent(overlap -> row.add(note(
                Glyph.ALERT,
                face.problem(overlap)
                        + (preview.overlaps() > 1
                                ? " " + getTranslation("communication.series.more", preview.overlaps() - 1)
                                : ""),
                "text-warn")));
        if (preview.onRest() > 0) {
            row.add(note(
                    Glyph.CALENDAR,
                    getTranslation("communication.series.rests." + draft.onHoliday(), preview.onRest()),
                    "quiet"));
        }
        return row;
    }

    private static String by(@Nullable UserId organiser, Map<UserId, String> managers) {
        var name = organiser == null ? null : managers.get(organiser);
        return name == null ? "" : " · " + name;
    }

    private static Span note(Glyph glyph, String words, String look) {
        var note = new Span(glyph.create(), new Span(words));
        note.addClassNames("series-note", look);
        return note;
    }

    List<SeriesDraft> chosen() {
        return rows.stream().filter(row -> row.box().getValue()).map(Row::draft).toList();
    }

    long overlaps() {
        return rows.stream()
                .filter(row -> row.box().getValue())
                .mapToLong(Row::overlaps)
                .sum();
    }
}
