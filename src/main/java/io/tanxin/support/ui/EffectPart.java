package io.tanxin.support.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.support.SupportId;
import io.tanxin.support.effect.Effect;
import io.tanxin.support.effect.Effects;
import io.tanxin.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** What came of a record: the company's note, and the dealer's own word beside it. */
final class EffectPart extends Div {
    private final transient Effects effects;
    private final SupportId id;
    private final SerializableRunnable changed;

    EffectPart(SupportId id, Effects effects, SupportFace face, boolean open, SerializableRunnable changed) {
        this.id = id;
        this.effects = effects;
        this.changed = changed;
        addClassName("support-effect");
        var effect = effects.of(id);
        add(new H3(getTranslation("support.effect")));
        var noted = effect.noted();
        if (noted != null) {
            var stars = effect.worth();
            say(
                    noted,
                    getTranslation(
                            "support.effect.notedBy",
                            String.valueOf(effect.notedBy()),
                            effect.notedAt() == null ? "" : face.moment(effect.notedAt())),
                    stars == null ? null : getTranslation("support.effect.worth", stars));
        }
        var helped = effect.helped();
        if (helped != null) {
            var words = effect.helpedWords();
            say(
                    words == null ? getTranslation("support.my.said." + helped) : words,
                    getTranslation(
                            "support.effect.dealerSays",
                            String.valueOf(effect.helpedBy()),
                            effect.helpedAt() == null ? "" : face.moment(effect.helpedAt())),
                    words == null ? null : getTranslation("support.my.said." + helped));
        }
        if (noted == null && helped == null) {
            var none = new Span(getTranslation("support.effect.none"));
            none.addClassName("quiet");
            add(none);
        }
        if (open) {
            add(new Buttons.Plain(
                    getTranslation(noted == null ? "support.effect.note" : "support.effect.change"),
                    click -> ask(effect)));
        }
    }

    private void say(String words, String by, @Nullable String more) {
        var said = new Paragraph(words);
        said.addClassName("promise-quote");
        var who = new Span(more == null ? by : more + " · " + by);
        who.addClassName("quiet");
        add(said, who);
    }

    private void ask(Effect effect) {
        var words = new TextArea(getTranslation("support.effect.words"));
        words.setMaxLength(1000);
        words.setWidthFull();
        words.setMinRows(3);
        words.setValue(effect.noted() == null ? "" : effect.noted());
        var worth = new Select<@Nullable Integer>();
        worth.setLabel(getTranslation("support.effect.worthLabel"));
        worth.setItems(1, 2, 3, 4, 5);
        worth.setEmptySelectionAllowed(true);
        worth.setItemLabelGenerator(one -> one == null ? "" : getTranslation("support.effect.worth", one));
        worth.setValue(effect.worth());
        var dialog = new Dialog(getTranslation("support.effect"));
        var body = new Div(words, worth);
        body.addClassName("promise-form");
        dialog.add(body);
        dialog.getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> dialog.close()));
        dialog.getFooter().add(new Buttons.Accent(getTranslation("support.log.save"), click -> {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            if (words.isInvalid()) return;
            effects.note(id, words.getValue(), worth.getValue());
            dialog.close();
            changed.run();
        }));
        dialog.setWidth("min(30rem, 94vw)");
        dialog.open();
        words.focus();
    }
}
