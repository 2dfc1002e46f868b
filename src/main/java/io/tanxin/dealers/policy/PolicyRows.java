package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a policy's row is read and its lists are written. */
final class PolicyRows {

    private PolicyRows() {}

    /** @param row with the columns of {@link PolicyNumber}, version_id, stage, kind, aftercare_days, aftercare_forms */
    static NurturePolicy policy(ResultSet row) throws SQLException {
        var numbers = new EnumMap<PolicyNumber, Integer>(PolicyNumber.class);
        for (var number : PolicyNumber.values()) numbers.put(number, row.getInt(number.column()));
        return new NurturePolicy(
                row.getLong("version_id"),
                Stage.valueOf(row.getString("stage")),
                NurturePolicy.Kind.valueOf(row.getString("kind")),
                numbers,
                new Aftercare(
                        parts(row.getString("aftercare_days"))
                                .map(Integer::valueOf)
                                .toList(),
                        parts(row.getString("aftercare_forms"))
                                .map(SupportForm::valueOf)
                                .collect(Collectors.toSet())));
    }

    static String days(Aftercare aftercare) {
        return aftercare.days().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static String forms(Aftercare aftercare) {
        return aftercare.forms().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Stream<String> parts(String list) {
        return Arrays.stream(list.split(",")).filter(part -> !part.isEmpty());
    }
}
