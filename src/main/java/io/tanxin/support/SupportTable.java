package io.tanxin.support;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.Money;
import io.tanxin.support.line.QuickLine;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Old books of support as a table: dealer's code, date, form, words, hours, amount, currency. To which end it was no table knows. */
public record SupportTable(List<Line> lines, List<Fault> faults) {
    static final int MOST_BYTES = 2 << 20;
    static final int MOST_LINES = 5_000;

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})日?");
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /** @param row as a spreadsheet counts */
    public record Line(
            int row,
            String code,
            LocalDate day,
            SupportForm form,
            String words,
            int minutes,
            @Nullable Money money) implements Serializable {}

    public record Fault(int row, Problem problem, String given) implements Serializable {}

    /** In words: {@code support.import.*}. */
    public enum Problem {
        NO_DEALER,
        NO_DATE,
        NOT_GIVEN_YET,
        NO_FORM,
        NO_WORDS,
        NO_HOURS,
        NO_AMOUNT,
        NO_CURRENCY
    }

    private enum Column {
        CODE("code", "dealer", "dealer code", "编码", "经销商编码", "经销商"),
        DAY("date", "day", "日期"),
        FORM("form", "形式"),
        WORDS("words", "what", "内容", "说明"),
        HOURS("hours", "小时", "时长"),
        AMOUNT("amount", "金额", "费用"),
        CURRENCY("currency", "币种");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }
    }

    /** Empty: this is no such table. */
    static Optional<SupportTable> read(byte[] bytes, LocalDate today) {
        if (bytes.length > MOST_BYTES) return Optional.empty();
        var text = text(bytes).replace("\uFEFF", "").strip();
        var first = text.lines().findFirst().orElse("");
        var comma = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        try (var table = CSVFormat.RFC4180
                .builder()
                .setDelimiter(comma)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(text))) {
            var rows = table.getRecords();
            if (rows.size() < 2 || rows.size() > MOST_LINES + 1) return Optional.empty();
            var heads = rows.getFirst();
            if (at(heads, Column.CODE) < 0 || at(heads, Column.DAY) < 0 || at(heads, Column.WORDS) < 0) {
                return Optional.empty();
            }
            return Optional.of(read(rows, heads, today));
        } catch (IOException | UncheckedIOException noTable) {
            return Optional.empty();
        }
    }

    private static SupportTable read(List<CSVRecord> rows, CSVRecord heads, LocalDate today) {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<Fault>();
        for (var row : rows.subList(1, rows.size())) {
            var found = new Reading(row, heads, (int) row.getRecordNumber(), faults);
            var before = faults.size();
            var day = found.day(today);
            var words = found.words();
            var form = found.form(words);
            var minutes = found.minutes();
            var money = found.money();
            if (faults.size() == before && day != null && form != null) {
                lines.add(new Line(found.number(), found.cell(Column.CODE), day, form, words, minutes, money));
            }
        }
        return new SupportTable(lines, faults);
    }

    /** One row, cell by cell; what is wrong is noted. */
    private record Reading(CSVRecord row, CSVRecord heads, int number, List<Fault> faults) {

        String cell(Column column) {
            var at = at(heads, column);
            return at >= 0 && at < row.size() ? row.get(at).strip() : "";
        }

        private void fault(Problem problem, String given) {
            faults.add(new Fault(number, problem, given));
        }

        @Nullable LocalDate day(LocalDate today) {
            var written = cell(Column.DAY);
            var found = DATE.matcher(written);
            try {
                if (found.matches()) {
                    var day = LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
                    if (!day.isAfter(today)) return day;
                    fault(Problem.NOT_GIVEN_YET, written);
                    return null;
                }
            } catch (DateTimeException noSuchDay) {
                // said below
            }
            fault(Problem.NO_DATE, written);
            return null;
        }

        String words() {
            var words = cell(Column.WORDS);
            if (words.isEmpty() || words.codePointCount(0, words.length()) > SupportRecord.LONGEST) {
                fault(Problem.NO_WORDS, "");
            }
            return words;
        }

        /** By its name, by a word for it, else by the words of what was given. */
        @Nullable SupportForm form(String words) {
            var written = cell(Column.FORM);
            for (var form : SupportForm.values()) if (form.name().equalsIgnoreCase(written)) return form;
            var meant = QuickLine.of(written.isEmpty() ? words : written, Currency.getInstance("CNY"), LocalDate.EPOCH)
                    .form();
            if (meant == null) fault(Problem.NO_FORM, written);
            return meant;
        }

        int minutes() {
            var written = cell(Column.HOURS);
            if (written.isEmpty()) return 0;
            try {
                var minutes = new BigDecimal(written).multiply(HOUR).setScale(0, RoundingMode.HALF_UP);
                if (minutes.signum() >= 0 && minutes.compareTo(BigDecimal.valueOf(SupportRecord.MOST_MINUTES)) <= 0) {
                    return minutes.intValue();
                }
            } catch (NumberFormatException noNumber) {
                // said below
            }
            fault(Problem.NO_HOURS, written);
            return 0;
        }

        @Nullable Money money() {
            var written = cell(Column.AMOUNT).replaceAll("[,，]", "");
            if (written.isEmpty()) return null;
            var currency = Money.currency(cell(Column.CURRENCY));
            if (currency.isEmpty()) {
                fault(Problem.NO_CURRENCY, cell(Column.CURRENCY));
                return null;
            }
            try {
                var money = new Money(new BigDecimal(written), currency.get());
                return money.isZero() ? null : money;
            } catch (IllegalArgumentException noAmount) {
                fault(Problem.NO_AMOUNT, written);
                return null;
            }
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }

    private static int at(CSVRecord heads, Column column) {
        for (var n = 0; n < heads.size(); n++) {
            if (column.names.contains(heads.get(n).strip().toLowerCase(Locale.ROOT))) return n;
        }
        return -1;
    }

    /** UTF-8, or what a spreadsheet on Chinese Windows writes. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notIt) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
