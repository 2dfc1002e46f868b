package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.decisions.DealerFirst;
import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.concerns.decisions.Interest;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;

/** Of the conflicts decided in a quarter, the share that protected the dealer's interest; behind each number stand its decisions. */
@Route("decisions/share")
@StyleSheet("concerns.css")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class DealerFirstView extends Div implements HasDynamicTitle {
    private final DecisionFace face;

    DealerFirstView(DecisionLists lists, CurrentActor actor) {
        face = DecisionFace.of(this, actor.get().zone());
        addClassNames("page", "decisions");
        var back = new Anchor("decisions", getTranslation("decisions.title"));
        var how = new Paragraph(getTranslation("decisions.share.how", DealerFirst.ENOUGH));
        how.addClassName("quiet");
        add(new PageHeader(getTranslation("decisions.share.title")).line(back), how, table(lists));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decisions.share.title");
    }

    private Component table(DecisionLists lists) {
        var head = new NativeTableRow(head("decisions.share.quarter"), head("decisions.share.share"));
        for (var one : Interest.values()) head.add(new NativeTableHeaderCell(face.interest(one)));
        var body = new NativeTableBody();
        lists.dealerFirst().forEach(one -> body.add(row(one)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("policy-table");
        var scroll = new Div(table);
        scroll.addClassName("decision-shares");
        return scroll;
    }

    private NativeTableRow row(DealerFirst one) {
        var quarter = one.quarter();
        var link = new Anchor(
                "decisions?tab=decided&quarter=" + quarter,
                getTranslation("decisions.quarter", String.valueOf(quarter.year()), quarter.number()));
        var first = new NativeTableHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(link);
        var row = new NativeTableRow(first, share(one));
        for (var interest : Interest.values()) {
            var many = one.by().getOrDefault(interest, 0);
            var cell = new NativeTableCell();
            if (many == 0) cell.setText("–");
            else
                cell.add(new Anchor(
                        "decisions?tab=decided&quarter=" + quarter + "&protects=" + interest, String.valueOf(many)));
            row.add(cell);
        }
        return row;
    }

    private NativeTableCell share(DealerFirst one) {
        var cell = new NativeTableCell();
        if (one.all() == 0) cell.add(new Span("–"));
        else {
            var words = new Span(
                    one.isEnough()
                            ? getTranslation("decisions.share.of", one.percent(), one.dealers(), one.all())
                            : getTranslation("decisions.share.few", one.dealers(), one.all()));
            cell.add(words);
            if (one.isEnough()) {
                var bar = new Div(new Div());
                bar.addClassName("decision-bar");
                bar.getElement().setAttribute("aria-hidden", "true");
                bar.getElement().getStyle().set("--share", one.percent() + "%");
                cell.add(bar);
            }
        }
        if (one.inConfidence() > 0) {
            var kept = new Span(getTranslation("concerns.andInConfidence", one.inConfidence()));
            kept.addClassName("quiet");
            cell.add(new Div(kept));
        }
        return cell;
    }

    private NativeTableHeaderCell head(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }
}
