package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyVersion;
import java.util.List;
import java.util.function.Function;

/** What holds now for all stages, side by side. */
final class PolicyTable extends NativeTable {
    private final List<PolicyVersion> stages;
    private final NativeTableBody body = new NativeTableBody();

    PolicyTable(List<PolicyVersion> stages, List<KeyMoment> moments, PolicyWords words) {
        this.stages = List.copyOf(stages);
        addClassName("policy-table");
        var head = new NativeTableRow(new NativeTableHeaderCell());
        for (var version : stages) head.add(heading(words.stage(version.policy().stage()), "col"));
        add(new NativeTableHeader(head), body);
        row(words.say("dealers.policy"), version -> words.kind(version.policy().kind()));
        for (var number : PolicyNumber.values()) {
            row(words.number(number), version -> String.valueOf(version.policy().get(number)));
        }
        row(
                words.say("policies.group.MOMENTS"),
                version -> words.listed(words.names(version.policy().moments(), moments)));
        row(
                words.say("policies.aftercare.days"),
                version -> PolicyWords.days(version.policy().aftercare().days()));
        row(
                words.say("policies.aftercare.forms"),
                version -> words.listed(words.forms(version.policy().aftercare().forms())));
    }

    private void row(String label, Function<PolicyVersion, String> of) {
        var row = new NativeTableRow(heading(label, "row"));
        for (var version : stages) {
            var said = of.apply(version);
            row.add(new NativeTableCell(said.isEmpty() ? "–" : said));
        }
        body.add(row);
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
