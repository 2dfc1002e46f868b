package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.week.Outcome;
import io.tanxin.communication.week.Standing;
import io.tanxin.communication.week.WeekDesk;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDetails.Asked;
import io.tanxin.communication.week.WeekDetails.Place;
import io.tanxin.communication.week.WeekState;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import org.jspecify.annotations.Nullable;

/** One time of a week: who has it, and what can be done with it by hand. */
@Route(
        value = "week-time",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class PlaceDialog extends Dialog {
    private final Component by;
    private final transient WeekDesk desk;
    private final WeekFace face;
    private final SerializableRunnable after;

    PlaceDialog(Component by, WeekDesk desk, WeekFace face, WeekDetails week, Place place, SerializableRunnable after) {
        this.by = by;
        this.desk = desk;
        this.face = face;
        this.after = after;
        setHeaderTitle(face.dayAndTime(place.startsAt()));
        setWidth("min(30rem, 96vw)");
        var how = new Paragraph(how(place));
        how.addClassName("quiet");
        add(how);
        getFooter().add(new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> close()));
        var changing = week.state() == WeekState.OPEN || week.state() == WeekState.CLOSED;
        switch (place.use()) {
            case FREE -> free(week, place, changing);
            case OFFERED, TAKEN -> held(week, place, changing);
            case WITHDRAWN -> {
                add(new Paragraph(getTranslation("communication.week.isWithdrawn")));
                deed("communication.week.offerAgain", () -> desk.withdraw(place.id(), false));
            }
            case BUSY -> add(new Paragraph(getTranslation("communication.week.isBusy")));
            case PAST -> add(new Paragraph(getTranslation("communication.week.isPast")));
        }
    }

    private String how(Place place) {
        var how = getTranslation("communication.days.how", getTranslation("words.way." + place.way()), place.minutes());
        return place.place() == null ? how : how + " · " + place.place();
    }

    private void free(WeekDetails week, Place place, boolean changing) {
        deed("communication.week.withdraw", () -> desk.withdraw(place.id(), true));
        if (changing) {
            var dealer = new ComboBox<Asked>();
            dealer.setLabel(getTranslation("communication.week.putDealer"));
            dealer.setItemLabelGenerator(Asked::name);
            dealer.setItems(week.asked().stream()
                    .filter(one -> one.manager().equals(place.manager()))
                    .toList());
            dealer.setRenderer(new TextRenderer<>(one -> one.name()
                    + (one.standing() == Standing.ASKED
                            ? ""
                            : " · " + getTranslation("words.standing." + one.standing()))));
            dealer.setWidthFull();
            dealer.setHelperText(getTranslation("communication.week.putHelp"));
            add(dealer);
            getFooter().add(new Buttons.Accent(getTranslation("communication.week.put"), click -> {
                dealer.setInvalid(dealer.isEmpty());
                dealer.setErrorMessage(getTranslation("communication.days.required"));
                if (dealer.isEmpty()) return;
                run(() -> desk.put(dealer.getValue().id(), place.id()));
            }));
        } else add(new Paragraph(getTranslation("communication.week.isFree")));
    }

    private void held(WeekDetails week, Place place, boolean changing) {
        var holder = week.asked(place.guest()).orElse(null);
        if (holder == null) {
            add(new Paragraph(getTranslation("communication.week.isAnothers")));
            return;
        }
        add(who(holder));
        if (holder.offeredUntil() != null) {
            add(new Paragraph(getTranslation("communication.week.keptUntil", face.dayAndTime(holder.offeredUntil()))));
        }
        if (holder.movedTo() != null) {
            add(new Paragraph(getTranslation("communication.week.movedTo", face.dayAndTime(holder.movedTo()))));
        }
        if (holder.day() != null) {
            var day = new Anchor("days/" + holder.day(), getTranslation("communication.week.toDay"));
            day.addClassName("card-link");
            add(day);
        }
        if (!changing) return;
        if (holder.standing() == Standing.TAKEN) {
            getFooter().add(new Buttons.Plain(getTranslation("communication.week.free"), click -> {
                close();
                new ReasonDialog(
                                getTranslation("communication.week.free"),
                                getTranslation("communication.week.freeAbout", holder.name()),
                                getTranslation("communication.week.freeYes"),
                                reason -> run(() -> desk.free(holder.id(), reason)))
                        .open();
            }));
        } else deed("communication.week.notKept", () -> desk.free(holder.id(), null));
    }

    private Anchor who(Asked holder) {
        var name = new Anchor("dealers/" + holder.dealer(), holder.name());
        name.addClassName("card-link");
        return name;
    }

    private void deed(String key, SerializableSupplier<@Nullable Outcome> work) {
        getFooter().add(new Buttons.Plain(getTranslation(key), click -> run(work)));
    }

    private void run(SerializableSupplier<@Nullable Outcome> work) {
        close();
        var outcome = work.get();
        if (outcome == Outcome.KEPT) Toast.success(by, "communication.week.kept");
        else Toast.ask(by, "communication.week.page." + outcome);
        after.run();
    }
}
