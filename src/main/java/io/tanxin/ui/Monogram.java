package io.tanxin.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A name's first two letters in a circle, its first character if Chinese. Beside the name, so hidden from screen readers. */
public final class Monogram extends Span {

    public Monogram(String name) {
        addClassName("monogram");
        setText(of(name));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** For templates. */
    public static String of(String name) {
        var trimmed = name.trim();
        if (trimmed.isEmpty()) return "";
        int first = trimmed.codePointAt(0);
        if (Character.isIdeographic(first)) return Character.toString(first);
        var letters = trimmed.codePoints().filter(Character::isLetterOrDigit).limit(2);
        return letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
