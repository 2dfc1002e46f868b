package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.decisions.DecisionDetail;
import io.tanxin.concerns.decisions.SanctionDetail;
import io.tanxin.concerns.decisions.SanctionState;
import io.tanxin.concerns.decisions.SanctionWord;
import io.tanxin.concerns.decisions.Sanctions;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import java.util.ArrayList;

/** A decision's restriction as the company's people see it, with what each of them may do about it. */
@SpringComponent
class RestrictionCards {
    private final Sanctions sanctions;
    private final SanctionWord word;
    private final DecisionParts parts;

    RestrictionCards(Sanctions sanctions, SanctionWord word, DecisionParts parts) {
        this.sanctions = sanctions;
        this.word = word;
        this.parts = parts;
    }

    Card card(
            Component by,
            DecisionDetail detail,
            SanctionDetail one,
            boolean mayApprove,
            DecisionFace face,
            SerializableRunnable changed) {
        var facts = new DescriptionList();
        fact(facts, face, "decisions.restriction.kind", face.say("words.sanctionKind." + one.kind()));
        fact(facts, face, "decisions.restriction.what", one.what());
        fact(facts, face, "decisions.restriction.why", one.why());
        fact(facts, face, "decisions.restriction.tried", one.tried());
        fact(facts, face, "decisions.restriction.from", face.day(one.begins() == null ? one.from() : one.begins()));
        fact(facts, face, "decisions.restriction.until", face.day(one.until()));
        if (one.signedBy() != null) fact(facts, face, "decisions.restriction.signedBy", one.signedBy());
        if (one.reviewer() != null) fact(facts, face, "decisions.restriction.reviewer", one.reviewer());
        var card = new Card(face.say("decisions.restriction"), new StatusBadge(face.look(one.state())), facts);
        card.addClassName("decision-restriction");
        card.add(new Paragraph(standing(one, face)));
        if (one.lookOwed()) {
            var owed = new Paragraph(face.say("decisions.restriction.lookOwed"));
            owed.addClassName("strong");
            card.add(owed);
        }
        var buttons = new ArrayList<Component>();
        if (mayApprove && one.state().isAlive()) {
            if (one.lookOwed())
                buttons.add(button(
                        by, face, "decisions.keep", said -> sanctions.keep(one.id(), one.version(), said), changed));
            buttons.add(new Buttons.Plain(face.say("decisions.shorten"), click -> parts.shorten(by, one, changed)));
            buttons.add(
                    button(by, face, "decisions.lift", said -> sanctions.lift(one.id(), one.version(), said), changed));
        }
        if (one.state().isAlive()) {
            buttons.add(button(by, face, "decisions.note", said -> word.note(one.id(), said, false), changed));
            var asked = detail.steps().stream().anyMatch(step -> step.step().startsWith("LOOK_"));
            if (!asked)
                buttons.add(button(by, face, "decisions.noteLook", said -> word.note(one.id(), said, true), changed));
        }
        if (!buttons.isEmpty()) card.buttons(buttons.toArray(Component[]::new));
        return card;
    }

    private static String standing(SanctionDetail one, DecisionFace face) {
        if (one.state() == SanctionState.SHOWN && one.shownAt() != null)
            return face.say(
                    one.byLetter() ? "decisions.restriction.byLetter" : "decisions.restriction.byPortal",
                    face.moment(one.shownAt()),
                    face.day(one.begins()));
        if (one.state() == SanctionState.SIGNED) return face.say("decisions.restriction.notShown", one.noticeDays());
        return face.say("decisions.restriction.is." + one.state());
    }

    private Buttons.Plain button(
            Component by,
            DecisionFace face,
            String key,
            SerializableConsumer<String> deed,
            SerializableRunnable changed) {
        return new Buttons.Plain(face.say(key), click -> parts.words(by, key, true, deed, changed));
    }

    private static void fact(DescriptionList facts, DecisionFace face, String key, String value) {
        facts.add(new DescriptionList.Term(face.say(key)), new DescriptionList.Description(value));
    }
}
