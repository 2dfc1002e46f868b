package io.tanxin.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.function.SerializableFunction;

/** A list of which several rows are chosen: the box before each row is read out with what it chooses, in the reader's language. */
public final class ChoosingRows {
    /** The boxes are the component's own and have English words; what draws them is asked, and told better. */
    private static final String NAMED = """
            const boxes = this.querySelector('vaadin-grid-flow-selection-column');
            boxes.renderer = (cell, column, row) => {
              boxes._defaultRenderer(cell, column, row);
              cell.firstElementChild.accessibleName = row.item.choose;
            };
            boxes.headerRenderer = (cell, column) => {
              boxes._defaultHeaderRenderer(cell, column);
              cell.firstElementChild.accessibleName = $0;
            };""";

    private ChoosingRows() {}

    /** @param name of the row, as one calls it */
    public static <R> void in(Grid<R> grid, SerializableFunction<R, String> name) {
        grid.setSelectionMode(SelectionMode.MULTI);
        grid.addClassName("choosing");
        grid.addDataGenerator((row, sent) -> sent.put("choose", grid.getTranslation("ui.choose", name.apply(row))));
        grid.addAttachListener(attached -> grid.getElement().executeJs(NAMED, grid.getTranslation("ui.chooseAll")));
    }
}
