package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.panel.SealLine;
import io.tanxin.support.rules.CheckSheet;
import io.tanxin.support.rules.CheckedRule;
import io.tanxin.support.rules.SignedWay;
import io.tanxin.ui.StatusBadge;
import java.util.List;

/** A check that is no draft any more, as both sides read it. */
final class CheckPart extends Div {

    /** @param offers what can be done about a rule, or nothing */
    CheckPart(
            CheckSheet sheet,
            RulesFace face,
            DealerSeals seals,
            SerializableFunction<CheckedRule, List<Component>> offers) {
        addClassName("check-part");
        var list = new OrderedList();
        list.addClassName("rule-list");
        sheet.rules().forEach(rule -> list.add(item(rule, face, offers)));
        add(list);
        sheet.said().forEach(said -> {
            var quote = new Paragraph(said.words());
            quote.addClassName("promise-quote");
            var by = new Span(face.say("rules.said.byOn", said.byName(), face.moment(said.at())));
            by.addClassName("quiet");
            add(quote, by);
        });
        add(signatures(sheet, face));
        var seal = sheet.seal();
        if (seal != null) add(new SealLine(seal, seals, face.zone()));
    }

    private static ListItem item(
            CheckedRule rule, RulesFace face, SerializableFunction<CheckedRule, List<Component>> offers) {
        var head = new Div(new Span(rule.words()), new StatusBadge(face.look(rule.result())));
        head.addClassName("check-head");
        var item = new ListItem(head);
        if (rule.measure() != null) {
            var measure = new Span(rule.measure());
            measure.addClassNames("quiet", "rule-measure");
            item.add(measure);
        }
        if (!rule.note().isEmpty()) item.add(new Paragraph(rule.note()));
        item.add(new Photos(rule.photos(), rule.words()));
        item.add(offers.apply(rule));
        return item;
    }

    private static Div signatures(CheckSheet sheet, RulesFace face) {
        var both = new Div();
        both.addClassNames("check-signed", "quiet");
        if (sheet.companyAt() != null)
            both.add(new Div(face.say(
                    "rules.signed.company",
                    sheet.companyName() == null ? "" : sheet.companyName(),
                    face.moment(sheet.companyAt()))));
        if (sheet.dealerAt() != null)
            both.add(new Div(face.say(
                    sheet.way() == SignedWay.SPOT ? "rules.signed.spot" : "rules.signed.dealer",
                    sheet.signerName() == null ? face.say("rules.signed.erased") : sheet.signerName(),
                    face.moment(sheet.dealerAt()))));
        return both;
    }
}
