package io.tanxin.dealers.imports;

import java.util.List;
import java.util.Map;

/**
 * A row of a file before anybody knows what its columns mean.
 *
 * @param number as a spreadsheet numbers it
 * @param notes by the place of the cell: what reading it has shown
 */
record Line(int number, List<String> cells, Map<Integer, Note> notes) {

    record Note(Finding.Kind kind, String given) {}

    static Line of(int number, List<String> cells) {
        return new Line(number, cells, Map.of());
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
