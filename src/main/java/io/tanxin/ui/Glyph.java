package io.tanxin.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The icons of the house, drawn in {@code icons.css} as masks in the colour of the text: no script, no icon font, no set of six
 * hundred. Decoration only: the word stands beside it, or the button has a label.
 */
public enum Glyph {
    ADD,
    ALERT,
    ARROW_RIGHT,
    BELL,
    BOOKMARK,
    CALENDAR,
    CHAT,
    CHECK,
    CHEVRON_DOWN,
    CLOCK,
    CLOSE,
    COPY,
    DEALERS,
    DEVICE,
    DOWNLOAD,
    EDIT,
    FLAG,
    GLOBE,
    HANDSHAKE,
    HEART,
    HELP,
    HOME,
    HOUR_GLASS,
    INBOX,
    KEYBOARD,
    LETTER,
    LOCK,
    LOG,
    MENU,
    MOON,
    MORE,
    PERSON,
    PHONE,
    PIN,
    QR,
    REDO,
    REPEAT,
    SEARCH,
    SETTINGS,
    SHARE,
    SIGN_OUT,
    STAR,
    SUN,
    TODAY,
    TRASH,
    UNDO,
    UPLOAD;

    /** A fresh element: hidden from screen readers. */
    public Span create() {
        var glyph = new Span();
        glyph.addClassNames("glyph", styleName());
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }

    /** For templates: {@code <span class="glyph glyph-check" aria-hidden="true"></span>}. */
    public String styleName() {
        return "glyph-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
