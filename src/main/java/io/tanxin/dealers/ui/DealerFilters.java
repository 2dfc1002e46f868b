package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.Areas.Area;
import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerState;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Person;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What narrows the list of dealers; all of it stands in the address. */
class DealerFilters extends Div {
    /** A manager to choose from: no more of a person than that stays in the session. */
    record Manager(UserId id, String name) implements Serializable {
        static Manager of(Person person) {
            return new Manager(person.id(), person.name());
        }
    }

    enum View {
        ALL,
        WITHOUT,
        LEFT
    }

    private final Component screen;
    private final SerializableRunnable changed;
    private final QueryState state;
    private final SearchField search;
    private final Tabs tabs = new Tabs();
    private final Tab without = new Tab();
    private final ComboBox<Area> area = new ComboBox<>();
    private final AnyOf<Stage> stage =
            new AnyOf<>(getTranslation("dealers.stage"), getTranslation("dealers.any.stage"));
    private final ComboBox<Manager> manager = new ComboBox<>();
    private final ComboBox<String> city = new ComboBox<>();
    private final Select<DealerList.Order> order = new Select<>();
    private final Div boxes = new Div();

    DealerFilters(
            Component screen,
            QueryState state,
            List<Area> areas,
            List<Manager> managers,
            List<String> cities,
            SerializableRunnable changed) {
        this.screen = screen;
        this.state = state;
        this.changed = changed;
        addClassName("dealer-filters");
        search = new SearchField(getTranslation("dealers.search"), words -> set("q", words));
        tabs.add(new Tab(getTranslation("dealers.tab.all")), without, new Tab(getTranslation("dealers.tab.left")));
        tabs.getElement().setAttribute("aria-label", getTranslation("dealers.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) set("view", view() == View.ALL ? "" : lower(view()));
        });
        box(area, "area", areas, Area::name, one -> String.valueOf(one.id()));
        box(manager, "manager", managers, Manager::name, one -> one.id().toString());
        box(city, "city", cities, one -> one, one -> one);
        // who assigns nobody meets only dealers of its own
        manager.setVisible(!managers.isEmpty());
        without.setVisible(!managers.isEmpty());
        stage.of(List.of(Stage.values()), one -> getTranslation("words.stage." + one))
                .whenChosen(one -> set("stage", one == null ? "" : lower(one)));
        order.setItems(DealerList.Order.values());
        order.setValue(DealerList.Order.NAME);
        order.setAriaLabel(getTranslation("dealers.order"));
        order.setItemLabelGenerator(one -> getTranslation("dealers.order." + one));
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set("order", change.getValue() == DealerList.Order.NAME ? "" : lower(change.getValue()));
            }
        });
        boxes.add(search, area, stage, manager, city, order);
        boxes.addClassName("row");
        add(tabs, boxes);
    }

    /** Beside the boxes: what is done with all that they leave. */
    void beside(Component action) {
        boxes.add(action);
    }

    void read() {
        search.setValue(state.get("q").orElse(""));
        stage.setValue(state.get("stage", Stage.class).orElse(null));
        order.setValue(state.get("order", DealerList.Order.class).orElse(DealerList.Order.NAME));
        tabs.setSelectedIndex(state.get("view", View.class).orElse(View.ALL).ordinal());
        choose(area, "area", one -> String.valueOf(one.id()));
        choose(manager, "manager", one -> one.id().toString());
        choose(city, "city", one -> one);
    }

    /** @param count of those without manager, at most {@link DealerList#COUNTED} and one more */
    void without(int count) {
        var words = count > DealerList.COUNTED ? DealerList.COUNTED + "+" : String.valueOf(count);
        without.setLabel(getTranslation("dealers.tab.without", words));
    }

    DealerFilter filter() {
        var chosenArea = area.getValue();
        return new DealerFilter(
                search.getValue().trim(),
                chosenArea == null ? null : chosenArea.id(),
                stage.getValue(),
                manager(),
                view() == View.WITHOUT,
                state.get("city").orElse(null),
                view() == View.LEFT ? DealerState.LEFT : DealerState.ACTIVE);
    }

    DealerList.Order order() {
        return order.getValue();
    }

    /** Also one that the reader cannot choose: a view that a colleague offers may name it, and then shows less, not everything. */
    private @Nullable UserId manager() {
        try {
            return state.get("manager").map(Long::valueOf).map(UserId::new).orElse(null);
        } catch (NumberFormatException typedByHand) {
            return null;
        }
    }

    private View view() {
        return View.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private void set(String name, String value) {
        state.put(screen, name, value);
        changed.run();
    }

    private <T> void box(
            ComboBox<T> box,
            String name,
            List<T> items,
            ItemLabelGenerator<T> label,
            SerializableFunction<T, String> word) {
        box.setItems(items);
        box.setItemLabelGenerator(label);
        box.setAriaLabel(getTranslation("dealers." + name));
        box.setPlaceholder(getTranslation("dealers.any." + name));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) set(name, change.getValue() == null ? "" : word.apply(change.getValue()));
        });
    }

    private <T> void choose(ComboBox<T> box, String name, SerializableFunction<T, String> word) {
        @Nullable T chosen = state.get(name)
                .flatMap(wanted -> box.getListDataView()
                        .getItems()
                        .filter(one -> word.apply(one).equals(wanted))
                        .findFirst())
                .orElse(null);
        box.setValue(chosen);
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
