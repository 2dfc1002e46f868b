package io.tanxin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.Monogram;
import java.util.Locale;

/** Whoever is signed in, and the choices that are always at hand: language, light or dark, keys, sign out. */
final class PersonalCorner extends Div {

    /** @param me address of the person's own page */
    PersonalCorner(String name, String me, PageSettings page, AuthenticationContext session) {
        addClassName("corner");
        var link = new com.vaadin.flow.component.html.Anchor(me, new Monogram(name), new Span(name));
        link.addClassName("corner-name");
        add(link, choices(page, session));
    }

    private Div choices(PageSettings page, AuthenticationContext session) {
        var chinese = getLocale().getLanguage().equals("zh");
        var language = new NativeButton(
                chinese ? "English" : "中文", click -> page.speak(chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
        language.getElement().setAttribute("lang", chinese ? "en" : "zh-CN");
        var choices = new Div(
                language,
                button(Glyph.SUN, "app.theme", page::nextTheme),
                button(
                        Glyph.KEYBOARD,
                        "ui.keys.title",
                        () -> getUI().ifPresent(ui -> Keyboard.of(ui).help())),
                button(Glyph.SIGN_OUT, "app.signOut", session::logout));
        choices.addClassName("corner-choices");
        return choices;
    }

    private NativeButton button(Glyph glyph, String key, Runnable action) {
        var button = new NativeButton();
        button.add(glyph.create());
        button.setAriaLabel(getTranslation(key));
        button.setTitle(getTranslation(key));
        button.addClickListener(click -> action.run());
        return button;
    }
}
