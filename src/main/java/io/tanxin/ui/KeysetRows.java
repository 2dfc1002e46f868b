package io.tanxin.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a {@link Grid} its rows by key instead of by number: remembers behind which row each page began, and skips only inside
 * the gap to the nearest known key. Counts nothing: the scroll bar grows as the reader goes down, so no jump is deep.
 *
 * <pre>{@code
 * rows = KeysetRows.into(grid, PromiseRow::key, (after, skip, limit) -> promises.rows(filter(), after, skip, limit));
 * rows.fromTheTop();      // a new filter: forgets the keys, scrolls up
 * rows.refreshAll();      // after a save: keeps the keys and the place
 * }</pre>
 *
 * @param <R> a row
 * @param <K> what the list is sorted by, the row's id last, so that no two rows share it
 */
public final class KeysetRows<R extends Serializable, K extends Serializable>
        extends AbstractBackEndDataProvider<R, Void> {
    private static final int PAGE = 50;
    private static final int FIRST_ESTIMATE = 4 * PAGE;

    /** One query per list: the rows behind a key, in the list's order. */
    @FunctionalInterface
    public interface Page<R, K> extends Serializable {

        /**
         * @param after the rows behind this one; null: from the first row
         * @param skip so many of them not (small: inside one gap)
         * @param limit so many at most
         */
        List<R> rows(@Nullable K after, int skip, int limit);
    }

    private final SerializableFunction<R, K> key;
    private final Page<R, K> page;
    private final Grid<R> grid;

    /** Row number to the key of the row before it: there a page may begin. */
    private final TreeMap<Integer, K> begins = new TreeMap<>();

    private KeysetRows(Grid<R> grid, SerializableFunction<R, K> key, Page<R, K> page) {
        this.grid = grid;
        this.key = key;
        this.page = page;
    }

    public static <R extends Serializable, K extends Serializable> KeysetRows<R, K> into(
            Grid<R> grid, SerializableFunction<R, K> key, Page<R, K> page) {
        var rows = new KeysetRows<R, K>(grid, key, page);
        grid.setPageSize(PAGE);
        grid.setItems(rows);
        grid.getLazyDataView().setItemCountEstimate(FIRST_ESTIMATE);
        grid.getLazyDataView().setItemCountEstimateIncrease(FIRST_ESTIMATE);
        return rows;
    }

    /** Another filter or order: the keys known so far are of another list. */
    public void fromTheTop() {
        begins.clear();
        refreshAll();
        grid.scrollToStart();
    }

    @Override
    protected Stream<R> fetchFromBackEnd(Query<R, Void> query) {
        int from = query.getOffset();
        int limit = query.getLimit();
        var nearest = begins.floorEntry(from);
        var found = nearest == null
                ? page.rows(null, from, limit)
                : page.rows(nearest.getValue(), from - nearest.getKey(), limit);
        int end = from + found.size();
        if (!found.isEmpty()) begins.put(end, key.apply(found.getLast()));
        // a short page is the list's end: what was known behind it is there no more
        if (found.size() < limit) begins.tailMap(end, false).clear();
        return found.stream();
    }

    /** Never asked: the list's length is an estimate that grows. */
    @Override
    protected int sizeInBackEnd(Query<R, Void> query) {
        throw new UnsupportedOperationException("a list by key is not counted");
    }

    /** The key stays when the row's other parts change, so selection and open details outlive a refresh. */
    @Override
    public Object getId(R row) {
        return key.apply(row);
    }
}
