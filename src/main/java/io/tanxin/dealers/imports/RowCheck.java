package io.tanxin.dealers.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.Words;
import io.tanxin.dealers.imports.Finding.Kind;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row: cleaned, and every fault in it named. */
final class RowCheck {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");
    private static final Map<String, Stage> STAGES = Map.of(
            "starting", Stage.STARTING,
            "起步", Stage.STARTING,
            "growing", Stage.GROWING,
            "发展", Stage.GROWING,
            "成长", Stage.GROWING,
            "established", Stage.ESTABLISHED,
            "成熟", Stage.ESTABLISHED);

    private final Table.Raw raw;
    private final Managers managers;
    private final List<Finding> findings;
    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private boolean good = true;

    RowCheck(Table.Raw raw, Managers managers, List<Finding> findings) {
        this.raw = raw;
        this.managers = managers;
        this.findings = findings;
    }

    /** Empty when the row has a problem. */
    Optional<Row> row() {
        for (var noted : raw.notes())
            find(noted.column(), noted.note().kind(), noted.note().given());
        if (raw.surplus() > 0) find(null, Kind.TOO_MANY_CELLS, String.valueOf(raw.surplus()));
        raw.cells().forEach(this::clean);
        require(Column.CODE);
        require(Column.NAME);
        var code = cells.get(Column.CODE);
        if (code != null && !Words.isCode(code)) find(Column.CODE, Kind.CODE_SHAPE, code);
        var address = cells.get(Column.ADDRESS);
        if (address != null && address.contains("(")) find(Column.ADDRESS, Kind.NOTE_IN_ADDRESS, note(address));
        var row = new Row(
                raw.number(),
                cells,
                coordinate(Column.LONGITUDE, 180),
                coordinate(Column.LATITUDE, 90),
                stage(),
                manager(),
                contact());
        return good ? Optional.of(row) : Optional.empty();
    }

    private void clean(Column column, String written) {
        var stripped = written.strip();
        var text = Words.narrow(stripped).strip();
        if (text.isEmpty()) return;
        if (written.length() != stripped.length()) find(column, Kind.TRIMMED, text);
        if (!text.equals(stripped)) find(column, Kind.FULL_WIDTH, stripped);
        if (!Words.isFit(text)) find(column, Kind.CONTROL_CHARACTER, text);
        else if (isFormula(column, text)) find(column, Kind.FORMULA, text);
        else if (text.length() > column.longest()) find(column, Kind.TOO_LONG, String.valueOf(column.longest()));
        else cells.put(column, text);
    }

    private static boolean isFormula(Column column, String text) {
        if ("=+-@".indexOf(text.charAt(0)) < 0) return false;
        return switch (column) {
            case LONGITUDE, LATITUDE -> !NUMBER.matcher(text).matches();
            case CONTACT_PHONE -> text.charAt(0) != '+';
            default -> true;
        };
    }

    private void require(Column column) {
        // a cell that is there but unfit has been named already
        if (raw.cells().getOrDefault(column, "").isBlank()) find(column, Kind.MISSING, "");
    }

    private @Nullable BigDecimal coordinate(Column column, int most) {
        var text = cells.remove(column);
        if (text == null) return null;
        if (NUMBER.matcher(text).matches()) {
            var degrees = new BigDecimal(text).setScale(6, RoundingMode.HALF_UP);
            // 0 is what a map service says when it has found nothing
            if (degrees.abs().compareTo(new BigDecimal(most)) <= 0 && degrees.signum() != 0) return degrees;
        }
        find(column, Kind.BAD_COORDINATE, text);
        return null;
    }

    private @Nullable Stage stage() {
        var text = cells.remove(Column.STAGE);
        if (text == null) return null;
        var stage = STAGES.get(text.toLowerCase(Locale.ROOT).replaceAll("[阶段期]+$", ""));
        if (stage == null) find(Column.STAGE, Kind.UNKNOWN_STAGE, text);
        return stage;
    }

    private @Nullable UserId manager() {
        var text = cells.remove(Column.MANAGER);
        if (text == null) {
            var blank = raw.cells().containsKey(Column.MANAGER)
                    && raw.cells().get(Column.MANAGER).isBlank();
            if (blank) find(Column.MANAGER, Kind.NO_MANAGER, "");
            return null;
        }
        var called = managers.called(text);
        if (called.size() == 1) return called.iterator().next();
        find(Column.MANAGER, called.isEmpty() ? Kind.UNKNOWN_MANAGER : Kind.SEVERAL_MANAGERS, text);
        return null;
    }

    private @Nullable ContactDraft contact() {
        var name = cells.remove(Column.CONTACT);
        var title = cells.remove(Column.CONTACT_TITLE);
        var phone = phone(cells.remove(Column.CONTACT_PHONE));
        var email = email(cells.remove(Column.CONTACT_MAIL));
        if (name == null) {
            if (phone != null || email != null) find(Column.CONTACT, Kind.CONTACT_WITHOUT_NAME, "");
            return null;
        }
        if (raw.cells().getOrDefault(Column.CONTACT_MAIL, "").isBlank()) {
            find(Column.CONTACT_MAIL, Kind.CONTACT_WITHOUT_MAIL, name);
        }
        return new ContactDraft(name, title, email, phone, true, true, language(name));
    }

    private @Nullable String phone(@Nullable String text) {
        if (text == null) return null;
        try {
            var number = PHONES.parse(text, "CN");
            if (PHONES.isValidNumber(number)) return PHONES.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException notOne) {
            // named below
        }
        find(Column.CONTACT_PHONE, Kind.BAD_PHONE, text);
        return null;
    }

    private @Nullable EmailAddress email(@Nullable String text) {
        if (text == null) return null;
        var email = EmailAddress.of(text).orElse(null);
        if (email == null) find(Column.CONTACT_MAIL, Kind.BAD_MAIL, text);
        return email;
    }

    private static Locale language(String name) {
        var han = name.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
        return han ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static String note(String address) {
        return address.substring(address.indexOf('('));
    }

    private void find(@Nullable Column column, Kind kind, String given) {
        findings.add(new Finding(raw.number(), column, kind, given));
        good &= !kind.isProblem();
    }
}
