package io.tanxin.dealers.imports;

import io.tanxin.dealers.DealerRecall.Kept;
import io.tanxin.kernel.NotFound;
import io.tanxin.tables.TableFormat;
import io.tanxin.tables.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What an import gives back as a file. */
@Component
public class ImportFiles {
    private final ImportPapers papers;

    ImportFiles(ImportPapers papers) {
        this.papers = papers;
    }

    /** An empty table with our headings: for everybody, it says nothing of anybody. */
    public static void template(TableFormat format, Locale locale, OutputStream out) throws IOException {
        try (var table = TableWriter.of(format, out, chinese(locale) ? "经销商" : "Dealers")) {
            table.row(Arrays.stream(Column.values())
                    .map(column -> column.head(locale))
                    .toArray());
        }
    }

    void badRows(ImportRow of, TableFormat format, Locale locale, Function<Finding, String> words, OutputStream out)
            throws IOException {
        var content = papers.content(of.id()).orElseThrow(() -> new NotFound("file"));
        var reasons = reasons(papers.findings(of.id()), locale, words);
        try (var lines = Table.lines(content);
                var table = TableWriter.of(format, out, of.fileName())) {
            var head = Table.heading(lines);
            if (head == null) return;
            var width = head.cells().size();
            table.row(row(head.cells(), width, chinese(locale) ? "原因" : "reason"));
            for (var line = lines.next(); line != null; line = lines.next()) {
                var why = reasons.get(line.number());
                if (why != null) table.row(row(line.cells(), width, String.join(" ", why)));
            }
        } catch (Refused gone) {
            throw new IllegalStateException("the file was read before", gone);
        }
    }

    void stayed(long id, TableFormat format, Locale locale, Function<Kept, String> words, OutputStream out)
            throws IOException {
        try (var table = TableWriter.of(format, out, "-")) {
            table.row(Column.CODE.head(locale), Column.NAME.head(locale), chinese(locale) ? "原因" : "reason");
            for (var one : papers.stayed(id)) table.row(one.code(), one.name(), words.apply(one.why()));
        }
    }

    private static Map<Integer, List<String>> reasons(
            List<Finding> findings, Locale locale, Function<Finding, String> words) {
        var reasons = new LinkedHashMap<Integer, List<String>>();
        for (var finding : findings) {
            if (!finding.kind().isProblem()) continue;
            var column = finding.column();
            var where = column == null ? "" : column.head(locale) + (chinese(locale) ? "：" : ": ");
            reasons.computeIfAbsent(finding.row(), row -> new ArrayList<>()).add(where + words.apply(finding));
        }
        return reasons;
    }

    /** The reason stands under its heading, whatever the row lacks or has too much of. */
    private static Object[] row(List<String> cells, int width, String reason) {
        var row = new ArrayList<Object>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) row.add("");
        row.add(reason);
        if (cells.size() > width) row.addAll(cells.subList(width, cells.size()));
        return row.toArray();
    }

    private static boolean chinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
