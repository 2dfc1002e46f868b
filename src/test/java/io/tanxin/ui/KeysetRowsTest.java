package io.tanxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeysetRowsTest {

    record Row(int id, String words) implements Serializable {}

    record Asked(@Nullable Integer after, int skip, int limit) implements Serializable {}

    /** A list in a database's place: sorted by id, 10 apart, so that rows can come in between. */
    private static final TreeMap<Integer, Row> TABLE = new TreeMap<>();

    private static final List<Asked> ASKED = new ArrayList<>();

    private final Grid<Row> grid = new Grid<>();
    private final KeysetRows<Row, Integer> rows = KeysetRows.into(grid, Row::id, KeysetRowsTest::query);

    @BeforeEach
    void a_thousand_rows() {
        TABLE.clear();
        ASKED.clear();
        IntStream.range(0, 1000).forEach(n -> put(n * 10, "row " + n));
    }

    @Test
    void the_first_page_begins_behind_nothing() {
        assertThat(ids(0, 50)).first().isEqualTo(0);
        assertThat(ASKED).containsExactly(new Asked(null, 0, 50));
    }

    @Test
    void the_next_page_begins_behind_the_last_row_and_skips_nothing() {
        ids(0, 50);
        assertThat(ids(50, 50)).first().isEqualTo(500);
        assertThat(ASKED).last().isEqualTo(new Asked(490, 0, 50));
    }

    @Test
    void a_jump_skips_only_the_gap_behind_the_nearest_known_row() {
        ids(0, 50);
        ids(50, 50);
        assertThat(ids(180, 50)).first().isEqualTo(1800);
        assertThat(ASKED).last().isEqualTo(new Asked(990, 80, 50));
    }

    @Test
    void the_way_back_up_is_known() {
        for (int from = 0; from < 1000; from += 50) ids(from, 50);
        ASKED.clear();
        assertThat(ids(450, 50)).first().isEqualTo(4500);
        assertThat(ids(0, 50)).first().isEqualTo(0);
        assertThat(ASKED).containsExactly(new Asked(4490, 0, 50), new Asked(null, 0, 50));
    }

    @Test
    void all_rows_come_once_down_to_the_end() {
        var seen = new ArrayList<Integer>();
        for (int from = 0; from <= 1000; from += 50) seen.addAll(ids(from, 50));
        assertThat(seen).hasSize(1000).doesNotHaveDuplicates();
        assertThat(ids(1000, 50)).isEmpty();
    }

    @Test
    void a_save_keeps_the_keys_so_a_refresh_deep_down_is_one_page_and_shows_the_new_words() {
        for (int from = 0; from < 600; from += 50) ids(from, 50);
        put(5010, "changed");
        ASKED.clear();
        rows.refreshAll();
        assertThat(fetch(500, 50).get(1).words()).isEqualTo("changed");
        assertThat(ASKED).containsExactly(new Asked(4990, 0, 50));
    }

    @Test
    void a_row_that_came_in_above_makes_no_other_come_twice_or_get_lost_on_the_way_down() {
        for (int from = 0; from < 200; from += 50) ids(from, 50);
        put(5, "came in");
        rows.refreshAll();
        var seen = new ArrayList<Integer>();
        for (int from = 0; from <= 1000; from += 50) seen.addAll(ids(from, 50));
        assertThat(seen).hasSize(1001).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_list_that_became_shorter_forgets_what_was_behind_its_end() {
        for (int from = 0; from < 1000; from += 50) ids(from, 50);
        TABLE.tailMap(620).clear();
        rows.refreshAll();
        assertThat(ids(50, 50)).hasSize(12);
        assertThat(ids(100, 50)).isEmpty();
        assertThat(ASKED).last().isEqualTo(new Asked(610, 38, 50));
    }

    @Test
    void another_filter_starts_from_the_top() {
        ids(0, 50);
        ids(50, 50);
        rows.fromTheTop();
        ids(50, 50);
        assertThat(ASKED).last().isEqualTo(new Asked(null, 50, 50));
    }

    @Test
    void an_empty_list_is_empty() {
        TABLE.clear();
        assertThat(ids(0, 50)).isEmpty();
    }

    @Test
    void a_row_is_known_by_its_key_when_its_words_change() {
        assertThat(rows.getId(new Row(10, "before"))).isEqualTo(rows.getId(new Row(10, "after")));
    }

    @Test
    void the_scroll_bar_is_an_estimate_not_a_count() {
        assertThat(grid.getLazyDataView().getItemCountEstimate()).isEqualTo(200);
        assertThat(grid.getDataCommunicator().isDefinedSize()).isFalse();
    }

    @Test
    void it_can_be_put_away_with_the_session() throws IOException, ClassNotFoundException {
        ids(0, 50);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(rows);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOf(KeysetRows.class);
        }
    }

    private List<Row> fetch(int from, int limit) {
        return rows.fetch(new Query<>(from, limit, List.of(), null, null)).toList();
    }

    private List<Integer> ids(int from, int limit) {
        return fetch(from, limit).stream().map(Row::id).toList();
    }

    private static void put(int id, String words) {
        TABLE.put(id, new Row(id, words));
    }

    private static List<Row> query(@Nullable Integer after, int skip, int limit) {
        ASKED.add(new Asked(after, skip, limit));
        var behind = after == null ? TABLE : TABLE.tailMap(after, false);
        return behind.values().stream().skip(skip).limit(limit).toList();
    }
}
