package io.tanxin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import io.tanxin.identity.CurrentActor;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The person's language and colours, put on the page and changed from it. */
@Component
class PageSettings {
    private final CurrentActor actor;

    PageSettings(CurrentActor actor) {
        this.actor = actor;
    }

    /** On a fresh page, before anything is drawn. */
    void putOn(UI ui) {
        var locale = actor.find().map(io.tanxin.identity.Actor::locale).orElse(ui.getLocale());
        speak(ui, locale);
    }

    /** The person chose a language: kept, and the page is drawn anew in it. */
    void speak(Locale locale) {
        var ui = UI.getCurrent();
        VaadinSession.getCurrent().setLocale(locale);
        ui.getPage().reload();
    }

    /** As the device has it, light, dark, and round again. */
    void nextTheme() {
        var page = UI.getCurrent().getPage();
        page.setColorScheme(
                switch (page.getColorScheme()) {
                    case LIGHT -> ColorScheme.Value.DARK;
                    case DARK -> ColorScheme.Value.SYSTEM;
                    default -> ColorScheme.Value.LIGHT;
                });
    }

    private static void speak(UI ui, Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        ui.setLocale(locale);
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
    }
}
