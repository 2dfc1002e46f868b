package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.promises.ApologyLoops;
import io.tanxin.promises.ApologyLoops.Behind;
import io.tanxin.promises.ApologyLoops.Loop;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.OptimisticLockingFailureException;

/** Apologies that came a third time, with the three behind each, and what changes (P4). */
@Route("promises/apologies")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class ApologyLoopsView extends Div implements HasDynamicTitle {
    private final transient ApologyLoops loops;
    private final transient CurrentActor actor;
    private final PromiseFace face;
    private final Div list = new Div();

    ApologyLoopsView(ApologyLoops loops, CurrentActor actor) {
        this.loops = loops;
        this.actor = actor;
        face = PromiseFace.of(this, actor.get().zone());
        addClassNames("page", "apology-loops");
        list.addClassName("promise-cards");
        add(new PageHeader(getTranslation("promises.loops.title")).line(getTranslation("promises.loops.text")), list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promises.loops.title");
    }

    private void show() {
        list.removeAll();
        loops.all().forEach(loop -> list.add(card(loop)));
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(Glyph.HANDSHAKE, getTranslation("promises.loops.none")));
        }
    }

    private Card card(Loop loop) {
        var behind = new OrderedList();
        loops.behind(loop.id()).forEach(one -> behind.add(line(one)));
        var card = new Card(
                getTranslation(
                        "promises.loops.of", loop.dealerName(), loop.kind().in(face.locale())),
                behind);
        card.note(face.fullDay(loop.raisedOn()));
        var changes = loop.changes();
        if (changes != null) {
            var by = loop.answeredBy();
            var said = new Paragraph(changes);
            said.addClassName("promise-quote");
            card.add(new Span(getTranslation("promises.loops.changes", by == null ? "" : by)), said);
        } else if (actor.may("promises:approve")) {
            card.add(new Buttons.Accent(getTranslation("promises.loops.answer"), click -> answer(loop)));
        } else {
            card.add(new Span(getTranslation("promises.loops.waits")));
        }
        return card;
    }

    private Component line(Behind one) {
        var said = new Paragraph(one.apology());
        said.addClassName("promise-quote");
        var who = new Span(getTranslation("promises.change.by", one.by(), face.fullDay(one.on())));
        who.addClassName("quiet");
        return new ListItem(new Anchor("promises/" + one.promise(), one.words()), who, said);
    }

    private void answer(Loop loop) {
        new WordsDialog(
                        getTranslation("promises.loops.answer"),
                        getTranslation(
                                "promises.loops.of",
                                loop.dealerName(),
                                loop.kind().in(face.locale())),
                        getTranslation("promises.loops.label"),
                        getTranslation("promises.loops.button"),
                        said -> {
                            try {
                                loops.answer(loop.id(), loop.version(), said);
                                Toast.success(this, "promises.loops.said");
                            } catch (PromiseRefused refused) {
                                Toast.failure(this, refused.key());
                            } catch (OptimisticLockingFailureException somebodyWasQuicker) {
                                Toast.failure(this, "promises.loops.meanwhile");
                            }
                            show();
                        })
                .open();
    }
}
