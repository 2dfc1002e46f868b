package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tanxin.plans.PlanEvent;
import io.tanxin.plans.PlanSheet;
import io.tanxin.ui.Glyph;
import java.util.List;

/** What stands at a plan's head: the shared aim, the dealer's vision, and what its owner sees otherwise. */
final class PlanWords extends Section {

    PlanWords(PlanSheet sheet, PlanFace face, List<Component> actions) {
        this(sheet, face, "plans.vision", actions);
    }

    /** @param visionKey what the dealer's words are called: for itself they are its own */
    PlanWords(PlanSheet sheet, PlanFace face, String visionKey, List<Component> actions) {
        addClassName("plan-words");
        getElement().setAttribute("aria-label", face.say("plans.aim"));
        var aim = new H2(
                sheet.content().aim().isBlank()
                        ? face.say("plans.aim.none")
                        : sheet.content().aim());
        aim.addClassNames("plan-aim", "voice-text");
        add(aim);
        if (!sheet.content().vision().isBlank()) {
            var vision = new Paragraph(sheet.content().vision());
            vision.addClassName("plan-vision");
            add(new Div(quiet(face.say(visionKey)), vision));
        }
        if (!actions.isEmpty()) {
            var row = new Div();
            row.addClassName("row");
            row.add(actions);
            add(row);
        }
        sheet.asked()
                .ifPresent(asked ->
                        add(quote(face.say("plans.asked", asked.byName(), face.moment(asked.at())), asked, face)));
        sheet.dissents()
                .forEach(one -> add(quote(
                        face.say("plans.dissent.by", one.byName(), one.number(), face.date(one.at())), one, face)));
    }

    private static Div quote(String who, PlanEvent said, PlanFace face) {
        var dissent = said.kind() == PlanEvent.Kind.DISSENT;
        var head = new Span(dissent ? Glyph.LOCK.create() : Glyph.CHAT.create(), new Span(who));
        head.addClassName("plan-quote-head");
        var words = new Paragraph(said.words() == null ? "" : said.words());
        var quote = new Div(head, words);
        quote.addClassNames("plan-quote", dissent ? "dissent" : "asked");
        if (dissent) quote.add(quiet(face.say("plans.dissent.stays")));
        return quote;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
