package io.tanxin.dealers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.StandIns;
import io.tanxin.dealers.StandIns.Answer;
import io.tanxin.dealers.StandIns.StandIn;
import io.tanxin.dealers.ui.DealerFilters.Manager;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who looks after whose dealers while that account manager is away: a manager says it for itself, a director for others. */
@Route("stand-ins")
@Menu(title = "dealers.standIns", icon = "person", order = 45)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class StandInsView extends Div implements HasDynamicTitle {
    private final transient StandIns standIns;
    private final transient Dates dates;
    private final LocalDate today;
    private @Nullable Manager me;
    private final Div list = new Div();
    private final ComboBox<Manager> away = new ComboBox<>(getTranslation("dealers.standIns.away"));
    private final ComboBox<Manager> standIn = new ComboBox<>(getTranslation("dealers.standIns.standIn"));
    private final DatePicker from = DateWords.in(new DatePicker(getTranslation("dealers.standIns.from")));
    private final DatePicker to = DateWords.in(new DatePicker(getTranslation("dealers.standIns.to")));

    StandInsView(StandIns standIns, Assignments assignments, DealerAccess access, CurrentActor actor) {
        this.standIns = standIns;
        today = access.today();
        dates = new Dates(getLocale(), actor.get().zone());
        addClassName("page");
        var managers = assignments.managers().stream().map(Manager::of).toList();
        away.setRequiredIndicatorVisible(true);
        standIn.setRequiredIndicatorVisible(true);
        away.setItems(managers);
        standIn.setItems(managers);
        var directs = actor.may("dealers:assign");
        if (!directs) {
            me = managers.stream()
                    .filter(one -> one.id().equals(actor.id()))
                    .findFirst()
                    .orElse(null);
            away.setValue(me);
            away.setReadOnly(true);
        }
        away.setItemLabelGenerator(Manager::name);
        standIn.setItemLabelGenerator(Manager::name);
        from.setMin(today);
        to.setMin(today);
        from.setValue(today);
        from.addValueChangeListener(change -> to.setMin(change.getValue() == null ? today : change.getValue()));
        var form = new FormLayout(away, standIn, from, to);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        add(
                new PageHeader(getTranslation("dealers.standIns"))
                        .line(getTranslation(directs ? "dealers.standIns.text" : "dealers.standIns.textOwn")),
                new Card(getTranslation("dealers.standIns.now"), list),
                new Card(
                        getTranslation("dealers.standIns.new"),
                        form,
                        new Buttons.Accent(getTranslation("dealers.standIns.set"), click -> set())));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.standIns");
    }

    private void show() {
        list.removeAll();
        var current = standIns.current();
        if (current.isEmpty()) {
            list.add(new EmptyState(Glyph.PERSON, getTranslation("dealers.standIns.none")));
            return;
        }
        var lines = new UnorderedList();
        current.forEach(one -> lines.add(line(one)));
        list.add(lines);
    }

    private ListItem line(StandIn one) {
        var words = getTranslation(
                "dealers.standIns.line",
                one.standInName(),
                one.managerName(),
                dates.dayYear(one.from()),
                dates.dayYear(one.to()));
        var item = new ListItem(new Span(words));
        if (!one.mine()) return item;
        item.add(
                new Buttons.Plain(getTranslation("dealers.standIns.change"), click -> change(one)),
                new Buttons.Plain(getTranslation("dealers.standIns.end"), click -> {
                    standIns.end(one.id());
                    show();
                    Toast.success(this, "dealers.standIns.ended", one.standInName());
                }));
        return item;
    }

    private void change(StandIn one) {
        new StandInDays(one, today, (first, last) -> {
                    if (refused(standIns.change(one.id(), first, last))) return false;
                    show();
                    Toast.success(this, "dealers.standIns.changed");
                    return true;
                })
                .open();
    }

    private boolean refused(Answer answer) {
        return switch (answer) {
            case Answer.Set set -> false;
            case Answer.Overlaps(var other) -> {
                Toast.failure(
                        this,
                        "dealers.standIns.overlaps",
                        other.standInName(),
                        dates.dayYear(other.from()),
                        dates.dayYear(other.to()));
                yield true;
            }
            case Answer.IsAway(var other) -> {
                Toast.failure(
                        this,
                        "dealers.standIns.isAway",
                        other.managerName(),
                        dates.dayYear(other.from()),
                        dates.dayYear(other.to()));
                yield true;
            }
        };
    }

    private void set() {
        if (!whole()) return;
        if (refused(standIns.add(away.getValue().id(), standIn.getValue().id(), from.getValue(), to.getValue())))
            return;
        Toast.success(this, "dealers.standIns.added", standIn.getValue().name());
        away.setValue(me);
        standIn.clear();
        to.clear();
        away.setInvalid(false);
        standIn.setInvalid(false);
        show();
    }

    private boolean whole() {
        away.setErrorMessage(getTranslation("ui.required"));
        away.setInvalid(away.isEmpty());
        var same = !standIn.isEmpty() && standIn.getValue().equals(away.getValue());
        standIn.setErrorMessage(getTranslation(same ? "dealers.standIns.same" : "ui.required"));
        standIn.setInvalid(same || standIn.isEmpty());
        from.setErrorMessage(getTranslation("ui.required"));
        from.setInvalid(from.isEmpty() || from.getValue().isBefore(today));
        to.setErrorMessage(getTranslation(to.isEmpty() ? "ui.required" : "dealers.standIns.order"));
        to.setInvalid(to.isEmpty() || from.isEmpty() || to.getValue().isBefore(from.getValue()));
        return !away.isInvalid() && !standIn.isInvalid() && !from.isInvalid() && !to.isInvalid();
    }
}
