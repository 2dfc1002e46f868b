package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.support.balance.Balance;
import io.tanxin.support.balance.Bounds;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Care, guidance and teaching as one bar; icon, word and figure stand below each part, so that nothing is told by colour alone. */
final class MixBar extends Div {

    /** @param bounds what the policy asks for, said beside the shares; null: it is not said */
    MixBar(Balance balance, @Nullable Bounds bounds) {
        addClassName("mix");
        if (balance.care() + balance.manage() + balance.teach() == 0) {
            var none = new Span(getTranslation("support.balance.noMix"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        var bar = new Div();
        bar.addClassName("mix-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var words = new Div();
        words.addClassName("mix-words");
        for (var kind : SupportKind.values()) {
            var share = balance.share(kind);
            var name = kind.name().toLowerCase(Locale.ROOT);
            if (share > 0) {
                var part = new Div();
                part.addClassName("mix-" + name);
                part.getStyle().set("flex-grow", Integer.toString(share));
                bar.add(part);
            }
            words.add(word(kind, name, share, bounds));
        }
        add(bar, words);
    }

    private Component word(SupportKind kind, String name, int share, @Nullable Bounds bounds) {
        var glyph = SupportFace.glyph(kind).create();
        var said = new Span(getTranslation("support.balance.share", getTranslation("words.support." + kind), share));
        var word = new Span(glyph, said);
        word.addClassNames("mix-word", "mix-text-" + name);
        if (bounds == null) return word;
        var range = new Span(getTranslation("support.balance.range", bounds.least(kind), bounds.most(kind)));
        range.addClassName("quiet");
        var off = share < bounds.least(kind) || share > bounds.most(kind);
        if (off) word.add(io.tanxin.ui.Glyph.ALERT.create());
        word.add(range);
        return word;
    }
}
