package io.tanxin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import io.tanxin.identity.Actor;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Person;
import io.tanxin.identity.Preferences;
import io.tanxin.ui.Keyboard;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The person's language and colours, put on the page and changed from it. */
@Component
class PageSettings {
    private final CurrentActor actor;
    private final Preferences preferences;

    PageSettings(CurrentActor actor, Preferences preferences) {
        this.actor = actor;
        this.preferences = preferences;
    }

    /** On a fresh page, before anything is drawn. */
    void putOn(UI ui) {
        if (actor.find().filter(who -> who.kind() == Actor.Kind.PERSON).isEmpty()) {
            speak(ui, ui.getLocale());
            return;
        }
        var mine = preferences.mine();
        speak(ui, mine.locale());
        ui.getPage().setColorScheme(scheme(mine.theme()));
        if (!mine.shortcuts()) Keyboard.of(ui).enable(false);
    }

    /** The person chose a language: kept, and the page is drawn anew in it. */
    void speak(Locale locale) {
        preferences.language(locale);
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    /** As the device has it, light, dark, and round again. */
    void nextTheme() {
        var next = switch (preferences.mine().theme()) {
            case SYSTEM -> Person.Theme.LIGHT;
            case LIGHT -> Person.Theme.DARK;
            case DARK -> Person.Theme.SYSTEM;
        };
        preferences.theme(next);
        UI.getCurrent().getPage().setColorScheme(scheme(next));
    }

    private static ColorScheme.Value scheme(Person.Theme theme) {
        return switch (theme) {
            case SYSTEM -> ColorScheme.Value.SYSTEM;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }

    private static void speak(UI ui, Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        ui.setLocale(locale);
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(ui.getTranslation("app.connection.lost"));
        lost.setDialogTextGaveUp(ui.getTranslation("app.connection.gone"));
        // read out, too
        ui.getPage()
                .executeJs(
                        "Object.assign(window.Vaadin.connectionIndicator, { role: 'status', onlineText: $0 })",
                        ui.getTranslation("app.connection.back"));
    }
}
