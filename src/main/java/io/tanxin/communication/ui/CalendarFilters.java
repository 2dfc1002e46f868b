package io.tanxin.communication.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.communication.CalendarFilter;
import io.tanxin.communication.CalendarFilter.Whose;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.ui.CalendarSpan.View;
import io.tanxin.identity.Person;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.ChoiceWords;
import io.tanxin.ui.QueryState;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a calendar is shown, whose days, and of which kinds; each as it stands in the address. */
class CalendarFilters extends Div {
    private final Tabs views = new Tabs();
    private final ComboBox<Theirs> whose = new ComboBox<>();
    private final MultiSelectComboBox<DayKind> kinds = ChoiceWords.in(new MultiSelectComboBox<>());

    private record Theirs(Whose whose, @Nullable UserId id, String name) implements Serializable {
        String inAddress() {
            return id == null ? whose.name().toLowerCase(Locale.ROOT) : id.toString();
        }
    }

    /** @param managers whose calendars can be looked at one by one. @param filtered name and value, for the address */
    CalendarFilters(
            List<Person> managers, SerializableConsumer<View> view, SerializableBiConsumer<String, String> filtered) {
        addClassName("row");
        for (var one : View.values()) views.add(new Tab(getTranslation("communication.calendar." + one)));
        views.getElement().setAttribute("aria-label", getTranslation("communication.calendar.view"));
        views.addSelectedChangeListener(change -> {
            if (change.isFromClient()) view.accept(View.values()[views.getSelectedIndex()]);
        });
        whose.setAriaLabel(getTranslation("communication.calendar.whose"));
        whose.setItemLabelGenerator(Theirs::name);
        whose.setItems(choices(managers));
        whose.addValueChangeListener(change -> {
            if (change.getValue() == null) whose.setValue(change.getOldValue());
            else if (change.isFromClient())
                filtered.accept("who", change.getValue().inAddress());
        });
        kinds.setAriaLabel(getTranslation("communication.days.kind"));
        kinds.setPlaceholder(getTranslation("communication.days.anyKind"));
        kinds.setItemLabelGenerator(one -> getTranslation("words.kind." + one));
        kinds.addClassName("calendar-kinds");
        kinds.setItems(DayKind.values());
        kinds.addValueChangeListener(change -> {
            if (change.isFromClient()) filtered.accept("kind", QueryState.several(change.getValue()));
        });
        add(views, whose, kinds);
    }

    /** As the address says. @param otherwise whose, if it does not */
    void read(QueryState address, Whose otherwise) {
        kinds.setValue(address.several("kind", DayKind.class));
        var asked = address.get("who").orElse(otherwise.name().toLowerCase(Locale.ROOT));
        var choices = whose.getListDataView();
        whose.setValue(choices.getItems()
                .filter(one -> one.inAddress().equals(asked))
                .findFirst()
                .orElse(choices.getItem(0)));
    }

    void show(View view) {
        views.setSelectedIndex(view.ordinal());
    }

    CalendarFilter filter() {
        return new CalendarFilter(whose.getValue().whose(), whose.getValue().id(), kinds.getValue());
    }

    private List<Theirs> choices(List<Person> managers) {
        var choices = new ArrayList<Theirs>();
        choices.add(new Theirs(Whose.MINE, null, getTranslation("communication.calendar.mine")));
        choices.add(new Theirs(Whose.ALL, null, getTranslation("communication.calendar.all")));
        managers.forEach(one -> choices.add(new Theirs(Whose.ONE, one.id(), one.name())));
        return choices;
    }
}
