package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.decisions.MySanction;
import io.tanxin.concerns.decisions.MySanctions;
import io.tanxin.concerns.decisions.SanctionState;
import io.tanxin.concerns.decisions.SanctionWord;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;

/**
 * What is restricted, whole, on the dealer's phone: what, why, since when, until when, what was tried first, how to answer, whom to
 * ask for a second look. Opened by the owner, it is shown; only then the days of notice run.
 */
@Route("my/restrictions")
@StyleSheet("concerns.css")
@RolesAllowed(Role.DEALER)
class MyRestrictionsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient MySanctions mine;
    private final transient SanctionWord word;
    private final DecisionFace face;
    private final DealerId dealer;

    MyRestrictionsView(MySanctions mine, SanctionWord word, ChosenDealer chosen, CurrentActor actor) {
        this.mine = mine;
        this.word = word;
        dealer = chosen.get().id();
        face = DecisionFace.of(this, actor.get().zone());
        addClassNames("page", "my-promises", "my-talk", "my-restrictions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        word.seen(dealer);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decisions.my.title");
    }

    private void show() {
        removeAll();
        var all = mine.of(dealer);
        add(new PageHeader(getTranslation("decisions.my.title")).line(getTranslation("decisions.my.line")));
        if (all.isEmpty()) add(new EmptyState(Glyph.CHECK, getTranslation("decisions.my.none")));
        all.forEach(one -> add(card(one)));
    }

    private Card card(MySanction one) {
        var card = new Card(
                getTranslation("words.sanctionKind." + one.kind()),
                new StatusBadge(face.mine(one.state())),
                facts(one));
        card.add(new Paragraph(standing(one)));
        if (!one.steps().isEmpty()) {
            card.add(new StepList(one.steps(), "words.myStep.", face));
        }
        if (one.state().isAlive()) {
            card.add(say(
                    "decisions.my.answer",
                    getTranslation("decisions.my.answerHelp"),
                    words -> word.answer(one.id(), words)));
            if (!one.lookAsked())
                card.add(say(
                        "decisions.my.look",
                        getTranslation("decisions.my.lookHelp", one.reviewer()),
                        words -> word.askForLook(one.id(), words)));
        }
        return card;
    }

    private DescriptionList facts(MySanction one) {
        var facts = new DescriptionList();
        facts.addClassName("restriction-facts");
        fact(facts, "decisions.my.what", one.what());
        fact(facts, "decisions.my.why", one.why());
        fact(facts, "decisions.my.tried", one.tried());
        fact(facts, "decisions.my.from", face.day(one.begins() == null ? one.from() : one.begins()));
        fact(facts, "decisions.my.until", face.day(one.until()));
        fact(facts, "decisions.my.signedBy", one.signedBy());
        fact(facts, "decisions.my.reviewer", one.reviewer());
        return facts;
    }

    private String standing(MySanction one) {
        if (one.lookOwed() && one.state() != SanctionState.IN_EFFECT)
            return getTranslation("decisions.my.waitsForLook", one.reviewer());
        return switch (one.state()) {
            case PROPOSED, SIGNED -> getTranslation("decisions.my.beforeShown", one.noticeDays());
            case SHOWN -> getTranslation("decisions.my.begins", face.day(one.begins()));
            case IN_EFFECT -> getTranslation("decisions.my.inEffect", face.day(one.until()));
            case ENDED -> getTranslation("decisions.my.ended");
            case LIFTED -> getTranslation("decisions.my.lifted");
        };
    }

    /** A way to say something that opens where it is wanted, and does not fill the phone before. */
    private Component say(String key, String help, SerializableConsumer<String> deed) {
        var words = new TextArea(getTranslation(key + ".label"));
        words.setMaxLength(1000);
        words.setMinRows(3);
        words.setWidthFull();
        words.setHelperText(help);
        var form = new Div();
        var send = new Buttons.Soft(getTranslation("decisions.my.send"), click -> {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            if (words.isInvalid()) return;
            if (DecisionAttempt.at(this, () -> deed.accept(words.getValue()))) Toast.success(this, key + ".sent");
            show();
        });
        form.add(words, send);
        form.addClassName("tell-form");
        form.setVisible(false);
        var open = new Buttons.Plain(getTranslation(key), click -> {
            form.setVisible(true);
            click.getSource().setVisible(false);
            words.focus();
        });
        var box = new Div(open, form);
        box.addClassName("restriction-say");
        return box;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
