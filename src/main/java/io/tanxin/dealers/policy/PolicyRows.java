package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a policy's row and one part of it are read, and their lists are written. */
final class PolicyRows {

    /** Of what holds: a column for each part, by its key. */
    static final List<String> PARTS = Stream.concat(
                    Stream.of("kind", "moments", "aftercare_days", "aftercare_forms"),
                    Arrays.stream(PolicyNumber.values()).map(PolicyNumber::column))
            .toList();

    private PolicyRows() {}

    /** All columns, for a select list. */
    static String parts(String prefix) {
        return PARTS.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    /** @param row with version_id, stage and {@link #PARTS} */
    static NurturePolicy policy(ResultSet row) throws SQLException {
        var numbers = new EnumMap<PolicyNumber, Integer>(PolicyNumber.class);
        for (var number : PolicyNumber.values()) numbers.put(number, row.getInt(number.column()));
        return new NurturePolicy(
                row.getLong("version_id"),
                Stage.valueOf(row.getString("stage")),
                NurturePolicy.Kind.valueOf(row.getString("kind")),
                numbers,
                new Aftercare(
                        list(row.getString("aftercare_days"), Integer::valueOf),
                        Set.copyOf(list(row.getString("aftercare_forms"), SupportForm::valueOf))),
                moments(row.getString("moments")));
    }

    static OwnPart part(String key, String value) {
        return switch (key) {
            case "KIND" -> new OwnPart.Kind(NurturePolicy.Kind.valueOf(value));
            case "MOMENTS" -> new OwnPart.Moments(moments(value));
            case "AFTERCARE_DAYS" -> new OwnPart.AftercareDays(list(value, Integer::valueOf));
            case "AFTERCARE_FORMS" -> new OwnPart.AftercareForms(Set.copyOf(list(value, SupportForm::valueOf)));
            default -> new OwnPart.Number(PolicyNumber.valueOf(key), Integer.parseInt(value));
        };
    }

    static String value(OwnPart part) {
        return switch (part) {
            case OwnPart.Kind(var kind) -> kind.name();
            case OwnPart.Number(var number, var value) -> String.valueOf(value);
            case OwnPart.Moments(var moments) -> moments(moments);
            case OwnPart.AftercareDays(var days) -> days(days);
            case OwnPart.AftercareForms(var forms) -> forms(forms);
        };
    }

    static String days(Collection<Integer> days) {
        return joined(days.stream());
    }

    static String forms(Collection<SupportForm> forms) {
        return joined(forms.stream().sorted().map(Enum::name));
    }

    static String moments(Collection<KeyMomentId> moments) {
        return joined(moments.stream().map(KeyMomentId::value).sorted());
    }

    private static Set<KeyMomentId> moments(String list) {
        return Set.copyOf(list(list, one -> new KeyMomentId(Long.parseLong(one))));
    }

    private static String joined(Stream<?> list) {
        return list.map(String::valueOf).collect(Collectors.joining(","));
    }

    private static <T> List<T> list(String words, Function<String, T> read) {
        return Arrays.stream(words.split(","))
                .filter(one -> !one.isEmpty())
                .map(read)
                .toList();
    }
}
