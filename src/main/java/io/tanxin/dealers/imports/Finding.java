package io.tanxin.dealers.imports;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something about one cell that the importing person should know.
 *
 * @param row as a spreadsheet numbers it: the headers are row 1
 * @param column null: the row as a whole
 * @param given what stands there, shortened, or what the kind speaks of
 */
public record Finding(int row, @Nullable Column column, Kind kind, String given) implements Serializable {
    private static final int SHOWN = 60;

    public Finding {
        given = given.codePointCount(0, given.length()) <= SHOWN
                ? given
                : given.substring(0, given.offsetByCodePoints(0, SHOWN)) + "…";
        given = given.replaceAll("\\p{Cntrl}", "␣");
    }

    /** A problem leaves its row out; a notice does not. */
    public enum Kind {
        MISSING(true),
        TOO_LONG(true),
        CONTROL_CHARACTER(true),
        FORMULA(true),
        BROKEN_CELL(true),
        DATE_CELL(true),
        NUMBER_CUT(true),
        CODE_SHAPE(true),
        CODE_TWICE(true),
        BAD_COORDINATE(true),
        UNKNOWN_STAGE(true),
        UNKNOWN_MANAGER(true),
        SEVERAL_MANAGERS(true),
        BAD_MAIL(true),
        MAIL_OF_ANOTHER(true),
        BAD_PHONE(true),
        CONTACT_WITHOUT_NAME(true),
        CONTACT_TWICE(true),
        TOO_MANY_CELLS(true),
        FORMULA_VALUE(false),
        HIDDEN_ROW(false),
        OTHER_SHEETS(false),
        MERGED_CELLS(false),
        TRIMMED(false),
        FULL_WIDTH(false),
        NOTE_IN_ADDRESS(false),
        NO_MANAGER(false),
        CONTACT_WITHOUT_MAIL(false),
        UNKNOWN_COLUMN(false);

        private final boolean problem;

        Kind(boolean problem) {
            this.problem = problem;
        }

        public boolean isProblem() {
            return problem;
        }
    }
}
