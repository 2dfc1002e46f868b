package io.tanxin.tables;

import io.tanxin.tables.SheetCell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell's value as the person saw it who saved the file: {@code 00123} is a number 123 with five places. */
final class CellReading {
    private static final int LONGEST = 4_000;
    // a spreadsheet counts with so many digits
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern PLACES = Pattern.compile("0{2,40}");
    private static final Pattern ERROR = Pattern.compile("#[A-Z_/0]+[!?A]?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern OF_DATES = Pattern.compile("[ymdhsYMDHS年月日]");

    private CellReading() {}

    static @Nullable SheetCell of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case STRING, BOOLEAN -> new SheetCell(cut(cell.getText()), Kind.TEXT);
            case ERROR -> new SheetCell(cut(String.valueOf(cell.getRawValue())), Kind.BROKEN);
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> formula(cell);
        };
    }

    private static SheetCell formula(Cell cell) {
        var raw = cell.getRawValue();
        // so some programs save plain text
        if (cell.getFormula() == null) return new SheetCell(raw == null ? "" : cut(raw), Kind.TEXT);
        if (raw != null && ERROR.matcher(raw).matches()) return new SheetCell(raw, Kind.BROKEN);
        if (raw == null || raw.isEmpty() || cell.getValue() == null) {
            return new SheetCell(cut("=" + cell.getFormula()), Kind.BROKEN);
        }
        return new SheetCell(cut(cell.getValue() instanceof BigDecimal value ? plain(value) : raw), Kind.FORMULA);
    }

    private static SheetCell number(Cell cell, BigDecimal value) {
        if (isDate(cell)) return date(cell, value);
        var format = cell.getDataFormatString();
        var text = plain(value);
        if (format != null && PLACES.matcher(format).matches() && value.signum() >= 0 && isWhole(value)) {
            text = "0".repeat(Math.max(0, format.length() - text.length())) + text;
        }
        var cut = isWhole(value) && (long) value.precision() - value.scale() > DIGITS.getPrecision();
        return new SheetCell(cut(text), cut ? Kind.CUT_NUMBER : Kind.NUMBER);
    }

    private static SheetCell date(Cell cell, BigDecimal value) {
        // 60 is the 29th of February 1900, which only spreadsheets know
        if (value.signum() < 0 || isBeyond(value) || value.intValue() == 60)
            return new SheetCell(plain(value), Kind.BROKEN);
        try {
            var moment = cell.asDate();
            var day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return new SheetCell(day ? moment.toLocalDate().toString() : moment.toString(), Kind.DATE);
        } catch (DateTimeException | ArithmeticException beyond) {
            return new SheetCell(plain(value), Kind.BROKEN);
        }
    }

    /** By the formats that every spreadsheet knows by number, Chinese ones too, or by the letters of the format. */
    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id == null || cell.getType() != CellType.NUMBER) return false;
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) return true;
        var format = cell.getDataFormatString();
        return format != null
                && !format.equals("General")
                && OF_DATES.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(BigDecimal value) {
        if (isBeyond(value)) return value.round(DIGITS).toString();
        var shown = isWhole(value) ? value : value.round(DIGITS);
        return shown.stripTrailingZeros().toPlainString();
    }

    // written out it would fill memory
    private static boolean isBeyond(BigDecimal value) {
        return value.scale() > 40 || (long) value.precision() - value.scale() > 40;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
