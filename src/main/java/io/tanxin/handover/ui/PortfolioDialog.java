package io.tanxin.handover.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Route;
import io.tanxin.handover.Portfolio.Going;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoosingRows;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** From whom, to whom, from when on, which dealers; below it what goes along with them. */
@Route(
        value = "portfolio-hand-over",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class PortfolioDialog extends Dialog {

    /** An account manager to choose. */
    record Manager(UserId id, String name) implements Serializable {}

    /** @param day from when on */
    record Choice(Manager to, List<DealerId> dealers, LocalDate day) implements Serializable {}

    private final ComboBox<Manager> from = new ComboBox<>(getTranslation("handover.portfolio.from"));
    private final ComboBox<Manager> to = new ComboBox<>(getTranslation("handover.portfolio.to"));
    private final DatePicker day = DateWords.in(new DatePicker(getTranslation("handover.portfolio.day")));
    private final Grid<Going> grid = new Grid<>();
    private final Paragraph sum = new Paragraph();
    private final SerializableConsumer<Choice> hand;

    PortfolioDialog(
            List<Manager> managers,
            SerializableFunction<UserId, Collection<Going>> portfolio,
            LocalDate today,
            SerializableConsumer<Choice> hand) {
        this.hand = hand;
        setHeaderTitle(getTranslation("handover.portfolio"));
        choice(from, managers);
        choice(to, managers);
        from.addValueChangeListener(change -> {
            grid.setItems(
                    change.getValue() == null
                            ? List.of()
                            : portfolio.apply(change.getValue().id()));
            grid.asMultiSelect().select(grid.getListDataView().getItems().toList());
        });
        fillGrid();
        sum.getElement().setAttribute("aria-live", "polite");
        day.setMin(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        var people = new Div(from, to, day);
        people.addClassName("row");
        var body = new Div(people, grid, sum);
        body.addClassName("day-form");
        add(body);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("handover.portfolio.do"), click -> hand()));
        setWidth("min(52rem, 96vw)");
        summed();
    }

    private void choice(ComboBox<Manager> box, List<Manager> managers) {
        box.setItems(managers);
        box.setItemLabelGenerator(Manager::name);
        box.setRequiredIndicatorVisible(true);
    }

    private void fillGrid() {
        grid.addColumn(Going::name).setHeader(getTranslation("handover.dealer")).setFlexGrow(3);
        number(Going::days, "handover.portfolio.days");
        number(Going::series, "handover.portfolio.series");
        number(Going::promises, "handover.portfolio.promises");
        NarrowCards.in(
                grid,
                one -> new NarrowCards.Face(
                        one.name(),
                        getTranslation("handover.portfolio.card", one.days(), one.series(), one.promises())));
        ChoosingRows.in(grid, Going::name);
        grid.setEmptyStateText(getTranslation("handover.portfolio.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("handover.portfolio"));
        grid.setHeight("20rem");
        grid.addSelectionListener(chosen -> summed());
    }

    private void number(SerializableFunction<Going, Integer> of, String key) {
        grid.addColumn(of::apply)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void summed() {
        var chosen = grid.getSelectedItems();
        sum.setText(getTranslation(
                "handover.portfolio.sum",
                chosen.size(),
                chosen.stream().mapToInt(Going::days).sum(),
                chosen.stream().mapToInt(Going::series).sum(),
                chosen.stream().mapToInt(Going::promises).sum()));
    }

    private void hand() {
        var required = getTranslation("ui.required");
        from.setErrorMessage(required);
        from.setInvalid(from.isEmpty());
        var same = !to.isEmpty() && to.getValue().equals(from.getValue());
        to.setErrorMessage(same ? getTranslation("handover.portfolio.same") : required);
        to.setInvalid(to.isEmpty() || same);
        var chosen = grid.getSelectedItems().stream().map(Going::dealer).toList();
        if (day.isEmpty()) Needed.mark(day, required);
        if (from.isInvalid() || to.isInvalid() || day.isEmpty() || day.isInvalid() || chosen.isEmpty()) return;
        close();
        hand.accept(new Choice(to.getValue(), chosen, day.getValue()));
    }
}
