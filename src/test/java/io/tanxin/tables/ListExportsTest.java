package io.tanxin.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListExportsTest {
    private final List<String> witnessed = new ArrayList<>();
    private final ListExports exports = new ListExports(
            (list, format, rows, narrowed) -> witnessed.add(list + " " + format + " " + rows + " " + narrowed));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void all_pages_come_by_key_and_it_is_written_down() throws IOException {
        var asked = new ArrayList<String>();
        exports.write(
                numbers((after, skip, limit) -> {
                    asked.add(after + " " + skip + " " + limit);
                    var from = after == null ? 0 : after;
                    return IntStream.rangeClosed(from + 1, Math.min(1_200, from + limit))
                            .boxed()
                            .toList();
                }),
                TableFormat.CSV,
                out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1_201).endsWith("1200");
        assertThat(asked).containsExactly("null 0 500", "500 0 500", "1000 0 500");
        assertThat(witnessed).containsExactly("numbers CSV 1200 {stage=growing}");
    }

    @Test
    void half_a_list_does_not_look_like_a_whole_one_and_what_was_taken_is_written_down() {
        assertThatThrownBy(() -> exports.write(
                        numbers((after, skip, limit) -> {
                            if (after != null) throw new IllegalStateException("the database is gone");
                            return IntStream.rangeClosed(1, limit).boxed().toList();
                        }),
                        TableFormat.XLSX,
                        out))
                .isInstanceOf(IllegalStateException.class);
        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .as("no directory at the end of the zip")
                .doesNotContain("PK\u0005\u0006");
        assertThat(witnessed).containsExactly("numbers XLSX 500 {stage=growing}");
    }

    private static ListExport<Integer, Integer> numbers(io.tanxin.ui.KeysetRows.Page<Integer, Integer> page) {
        return new ListExport<>(
                "numbers",
                "Numbers",
                List.of(new ListExport.Column<>("number", number -> number)),
                page,
                number -> number,
                Map.of("stage", "growing"));
    }
}
