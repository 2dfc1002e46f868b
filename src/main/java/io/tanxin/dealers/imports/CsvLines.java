package io.tanxin.dealers.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of separated values; what separates them is seen from the headings. */
final class CsvLines implements Lines {
    private static final char[] DELIMITERS = {',', ';', '\t', '，'};
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvLines(String text) throws Refused {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(firstLine(text)))
                .setIgnoreEmptyLines(false)
                .get();
        try {
            parser = format.parse(new StringReader(text));
            records = parser.iterator();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Refused(Refusal.BROKEN_QUOTES, lineOf(broken));
        }
    }

    @Override
    public @Nullable Line next() throws Refused {
        try {
            if (!records.hasNext()) return null;
            var line = records.next();
            return Line.of((int) line.getRecordNumber(), line.stream().toList());
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Refused(Refusal.BROKEN_QUOTES, lineOf(broken));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Whether most of this line's words are headers that we know. */
    static boolean knowsHeaders(String line) {
        return known(line, delimiter(line)) >= 2;
    }

    private static char delimiter(String line) {
        var best = ',';
        for (var delimiter : DELIMITERS) if (known(line, delimiter) > known(line, best)) best = delimiter;
        return best;
    }

    private static int known(String line, char delimiter) {
        var known = 0;
        for (var word : line.split(Pattern.quote(String.valueOf(delimiter)))) {
            if (Column.of(word.replace("\"", "")).isPresent()) known++;
        }
        return known;
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String lineOf(Exception broken) {
        var found = Pattern.compile("line (?:number )?(\\d+)").matcher(String.valueOf(broken.getMessage()));
        return found.find() ? found.group(1) : "";
    }
}
