package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.MinutesDraft;
import io.tanxin.communication.talk.MinutesLine;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff: the shared minutes, written on the left, read on the right; the promises in them below. */
class MinutesPanel extends Section {
    private final DayBrief day;
    private final List<DealerBrief> dealers;
    private final MinutesService minutes;
    private final ZoneId zone;
    private final SerializableRunnable changed;
    private final Instant now;
    private final Div body = new Div();

    /** @param now before the talk minutes can be prepared, but not shared */
    MinutesPanel(
            DayBrief day,
            List<DealerBrief> dealers,
            MinutesService minutes,
            ZoneId zone,
            Instant now,
            SerializableRunnable changed) {
        this.day = day;
        this.dealers = dealers;
        this.minutes = minutes;
        this.zone = zone;
        this.now = now;
        this.changed = changed;
        addClassNames("card", "minutes-panel");
        var head = new Div(new H2(getTranslation("communication.minutes.title")));
        head.addClassName("card-head");
        add(head);
        if (day.isRound()) add(parts());
        add(body);
        show(day.isRound() ? null : dealers.getFirst().id());
    }

    private Tabs parts() {
        var tabs = new Tabs();
        tabs.add(new Tab(getTranslation("communication.talk.forAll")));
        dealers.forEach(dealer -> tabs.add(new Tab(dealer.name())));
        tabs.addSelectedChangeListener(change -> {
            var at = tabs.getSelectedIndex();
            show(at <= 0 ? null : dealers.get(at - 1).id());
        });
        return tabs;
    }

    private void show(@Nullable DealerId part) {
        body.removeAll();
        var draft = minutes.draft(day.id(), part);
        var preview = new Div();
        preview.addClassName("minutes-preview");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", getTranslation("communication.minutes.preview"));
        preview.getElement().setAttribute("tabindex", "0");
        var editor = new SavingEditor(
                getTranslation("communication.minutes.text"),
                text(draft),
                zone,
                (version, words) -> save(part, version, words));
        editor.area().setHelperText(getTranslation("communication.minutes.help"));
        editor.area().setReadOnly(day.state() == DayState.CANCELLED);
        var promises = new PromiseLinesList(zone, minutes.namable(day.id(), part), editor::words, editor::write);
        SerializableRunnable read = () -> {
            var reading = minutes.reading(day.id(), part, editor.words());
            render(preview, reading.lines());
            promises.show(
                    reading.toMake(),
                    reading.weeks(),
                    Optional.ofNullable(reading.terms())
                            .map(terms -> terms.sentence(getLocale()))
                            .orElse(""));
        };
        editor.onChange(words -> read.run());
        read.run();
        if (day.inConfidence()) body.add(quiet(getTranslation("communication.minutes.circle")));
        var both = new Div(editor, preview);
        both.addClassName("side-by-side");
        body.add(both, promises, finish(part, editor, draft));
    }

    private void render(Div preview, List<MinutesLine> lines) {
        var face = DayFace.of(this, zone);
        preview.removeAll();
        lines.forEach(line -> preview.add(MinutesReading.text(line, face)));
        if (lines.isEmpty()) preview.add(quiet(getTranslation("communication.minutes.empty")));
    }

    private SavingEditor.Saved save(@Nullable DealerId part, int version, String words) {
        return switch (minutes.save(day.id(), part, version, words)) {
            case MinutesService.Saved.Kept kept -> {
                changed.run();
                yield new SavingEditor.Saved.Kept(text(kept.draft()));
            }
            case MinutesService.Saved.Meanwhile other -> new SavingEditor.Saved.Meanwhile(text(other.theirs()));
        };
    }

    private static SavingEditor.Text text(MinutesDraft draft) {
        return new SavingEditor.Text(draft.version(), draft.text(), draft.changedAt(), draft.changedBy());
    }

    private Div finish(@Nullable DealerId part, SavingEditor editor, MinutesDraft draft) {
        var row = new Div();
        row.addClassName("row");
        if (now.isBefore(day.schedule().startsAt()) || day.state().isQuiet()) {
            row.add(quiet(getTranslation("communication.minutes.before")));
            return row;
        }
        if (day.state() == DayState.CANCELLED) return row;
        row.add(new Buttons.Soft(
                getTranslation(draft.isShared() ? "communication.minutes.shareAgain" : "communication.minutes.share"),
                click -> preview(part, editor)));
        if (draft.text().isBlank() && !draft.isShared() && !draft.none()) {
            row.add(new Buttons.Plain(getTranslation("communication.minutes.none"), click -> {
                if (Attempt.at(this, () -> minutes.nothingToWrite(day.id(), part))) again(part);
            }));
        }
        if (draft.none()) row.add(quiet(getTranslation("communication.minutes.saidNone")));
        if (draft.changedSinceShared()) row.add(quiet(getTranslation("communication.minutes.changed", draft.shares())));
        return row;
    }

    private void again(@Nullable DealerId part) {
        show(part);
        changed.run();
    }

    private void preview(@Nullable DealerId part, SavingEditor editor) {
        if (!editor.isSettled()) {
            Toast.ask(this, "communication.minutes.settleFirst");
            return;
        }
        // what is shared is what was kept: the last letters too
        editor.write(editor.words());
        var readers = part == null ? dealers.stream().map(DealerBrief::id).toList() : List.of(part);
        var pages = readers.stream()
                .map(dealer -> minutes.preview(day.id(), dealer))
                .toList();
        new SharePreview(pages, zone, () -> share(part, editor.version())).open();
    }

    private boolean share(@Nullable DealerId part, int version) {
        return Attempt.at(this, () -> {
            switch (minutes.share(day.id(), part, version)) {
                case MinutesService.Shared.Done done -> {
                    Toast.success(this, "communication.minutes.shared", done.share(), done.promises());
                    again(part);
                }
                case MinutesService.Shared.Unclear unclear ->
                    Toast.ask(
                            this,
                            "communication.minutes.unclear",
                            unclear.lines().size());
                case MinutesService.Shared.Meanwhile other -> {
                    Toast.ask(this, "communication.talk.changedMeanwhile");
                    again(part);
                }
            }
        });
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
