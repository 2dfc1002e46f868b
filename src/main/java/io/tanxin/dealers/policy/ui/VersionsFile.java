package io.tanxin.dealers.policy.ui;

import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.Policies;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyVersion;
import io.tanxin.tables.ListExport;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that was ever decided, of all stages, as a file: a row for each version, with every number. */
final class VersionsFile {

    private VersionsFile() {}

    static ListExport<PolicyVersion, String> of(Policies policies, List<KeyMoment> moments, PolicyWords words) {
        var columns = new ArrayList<ListExport.Column<PolicyVersion>>();
        columns.add(column(
                words.say("policies.file.stage"),
                row -> words.stage(row.policy().stage())));
        columns.add(column(words.say("policies.file.version"), PolicyVersion::number));
        columns.add(
                column(words.say("policies.file.standing"), row -> words.say("policies.standing." + row.standing())));
        columns.add(column(words.say("policies.from"), PolicyVersion::from));
        columns.add(column(words.say("policies.file.to"), PolicyVersion::to));
        columns.add(column(words.say("policies.file.by"), PolicyVersion::decidedBy));
        columns.add(column(
                words.say("policies.file.at"),
                row -> LocalDateTime.ofInstant(row.decidedAt(), words.dates().zone())));
        columns.add(column(
                words.say("dealers.policy"), row -> words.kind(row.policy().kind())));
        for (var number : PolicyNumber.values()) {
            columns.add(column(words.number(number), row -> row.policy().get(number)));
        }
        columns.add(column(
                words.say("policies.moments.right"),
                row -> words.listed(words.names(row.policy().moments(), moments))));
        columns.add(column(
                words.say("policies.aftercare.days"),
                row -> PolicyWords.days(row.policy().aftercare().days())));
        columns.add(column(
                words.say("policies.aftercare.forms"),
                row -> words.listed(words.forms(row.policy().aftercare().forms()))));
        return new ListExport<>(
                "policies",
                words.say("dealers.policies"),
                columns,
                // a company decides some dozen times: all are one page, and behind it there is nothing
                (after, skip, limit) -> after == null ? all(policies) : List.of(),
                row -> row.policy().stage() + " " + row.number(),
                Map.of());
    }

    private static List<PolicyVersion> all(Policies policies) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> policies.history(stage).stream())
                .toList();
    }

    private static ListExport.Column<PolicyVersion> column(
            String head, Function<PolicyVersion, @Nullable Object> cell) {
        return new ListExport.Column<>(head, cell);
    }
}
