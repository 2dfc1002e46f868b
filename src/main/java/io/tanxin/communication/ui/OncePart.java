package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.Finding;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.ui.Toast;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What takes place once, in the schedule dialog: a day, or one with each of several dealers; with what speaks against it. */
final class OncePart extends Div {
    private final transient ScheduleChoices choices;
    private final Hours hours;
    private final DayFace face;
    private final DayFields fields;
    private final SpreadPart spread;
    private final FindingsBox findings;
    private List<DealerBrief> dealers = List.of();
    private boolean round;
    private boolean knowingly;

    /** @param changed a time is another one now */
    OncePart(ScheduleChoices choices, Hours hours, DayFace face, DayFields fields, SerializableRunnable changed) {
        this.choices = choices;
        this.hours = hours;
        this.face = face;
        this.fields = fields;
        spread = new SpreadPart(choices, hours, changed);
        findings = new FindingsBox(face, nearest -> fields.day.setValue(nearest));
        addClassName("day-form");
        add(spread, findings);
    }

    /** Proposes times that are free, as long as the user has chosen none. */
    void with(List<DealerBrief> chosen, boolean together) {
        dealers = chosen;
        round = together;
        spread.setVisible(isSpread());
        if (isSpread()) spread.over(dealers, fields.minutes.getValue());
        else if (!fields.isTouched() && !dealers.isEmpty()) {
            var at = spread.free(dealers.getFirst(), fields.minutes.getValue());
            if (at != null) fields.fill(at);
        }
    }

    /** Takes longer or shorter: spread anew. */
    void respread() {
        if (isSpread()) spread.over(dealers, fields.minutes.getValue());
    }

    private boolean isSpread() {
        return dealers.size() > 1 && !round;
    }

    void check() {
        knowingly = false;
        var drafts = drafts();
        show(drafts == null ? List.of() : choices.check(drafts));
    }

    private void show(List<Finding> found) {
        spread.show(face, isSpread() ? found : List.of());
        findings.show(isSpread() ? List.of() : found);
    }

    boolean isWhole() {
        return drafts() != null;
    }

    void markMissing() {
        if (isSpread()) spread.markMissing();
        else fields.markMissing();
    }

    /** What speaks against it has been shown, and may be done all the same. */
    boolean isKnowingly() {
        return knowingly;
    }

    /** Null: nothing was made, and what is in the way is shown. @param undone shows the screen anew */
    @Nullable List<DayId> plan(Component by, boolean invite, SerializableRunnable undone) {
        var drafts = drafts();
        if (drafts == null) return null;
        return switch (choices.plan(drafts, invite, knowingly)) {
            case Planned.Made(var ids) -> {
                var said = invite ? "communication.days.sent" : "communication.days.drafted";
                Toast.undo(by, said, () -> takeBack(by, ids, undone), ids.size());
                yield ids;
            }
            case Planned.Against(var found) -> {
                show(found);
                knowingly = found.stream().noneMatch(f -> f.problem() instanceof Finding.InThePast);
                Toast.ask(by, knowingly ? "communication.days.found.ask" : "communication.days.found.past");
                yield null;
            }
        };
    }

    private void takeBack(Component by, List<DayId> made, SerializableRunnable undone) {
        if (choices.takeBack(made)) Toast.success(by, "communication.days.said.undone");
        else Toast.ask(by, "communication.days.tooLateToUndo");
        undone.run();
    }

    /** Null as long as something is missing. */
    private @Nullable List<DayDraft> drafts() {
        if (dealers.isEmpty()) return null;
        if (isSpread()) {
            var times = spread.times();
            if (times == null) return null;
            var organisers = spread.organisers();
            return IntStream.range(0, dealers.size())
                    .mapToObj(n -> draft(List.of(dealers.get(n)), times.get(n)).by(organisers.get(n)))
                    .toList();
        }
        var at = fields.at();
        return at == null ? null : List.of(draft(dealers, at));
    }

    private DayDraft draft(List<DealerBrief> of, LocalDateTime mine) {
        var zone = of.getFirst().zone();
        var theirs = mine.atZone(hours.zone()).withZoneSameInstant(zone).toLocalDateTime();
        return new DayDraft(
                round ? DayKind.ROUND : fields.kind.getValue(),
                fields.way.getValue(),
                fields.title.getValue(),
                of.stream().map(DealerBrief::id).toList(),
                theirs,
                zone,
                fields.minutes.getValue(),
                fields.place.getValue(),
                round && fields.showsGuests.getValue());
    }
}
