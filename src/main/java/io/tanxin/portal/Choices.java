package io.tanxin.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.server.VaadinSession;
import io.tanxin.identity.Person;
import io.tanxin.identity.Preferences;
import io.tanxin.identity.Preferences.Mine;
import io.tanxin.ui.Card;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.Toast;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What a person chooses for itself; kept as soon as it is changed. */
final class Choices extends Div {
    private final transient Preferences preferences;
    private final Select<Locale> language = new Select<>();
    private final Select<Person.Theme> theme = new Select<>();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final Checkbox shortcuts = new Checkbox();
    private Mine mine;

    /** @param keys whether there are shortcuts to switch off */
    Choices(Preferences preferences, boolean keys) {
        this.preferences = preferences;
        this.mine = preferences.mine();
        fill();
        shortcuts.setVisible(keys);
        var hours = new Div(from, to);
        hours.addClassName("me-hours");
        var body = new Div(language, theme, zone, hours, shortcuts);
        body.addClassName("me-choices");
        add(new Card(getTranslation("portal.me.choices"), body));
        language.addValueChangeListener(change -> keep());
        theme.addValueChangeListener(change -> keep());
        zone.addValueChangeListener(change -> keep());
        from.addValueChangeListener(change -> keep());
        to.addValueChangeListener(change -> keep());
        shortcuts.addValueChangeListener(change -> keep());
    }

    private void fill() {
        language.setLabel(getTranslation("portal.me.language"));
        language.setItems(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
        language.setItemLabelGenerator(one -> one.getLanguage().equals("zh") ? "简体中文" : "English");
        language.setValue(mine.locale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        theme.setLabel(getTranslation("portal.me.theme"));
        theme.setItems(Person.Theme.values());
        theme.setItemLabelGenerator(one -> getTranslation("portal.me.theme." + one));
        theme.setValue(mine.theme());
        zone.setLabel(getTranslation("portal.me.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(mine.zone());
        from.setLabel(getTranslation("portal.me.from"));
        to.setLabel(getTranslation("portal.me.to"));
        for (var picker : List.of(from, to)) {
            picker.setStep(Duration.ofMinutes(30));
            picker.setLocale(Locale.UK); // 24 hours, as people plan here in both languages
        }
        from.setValue(mine.workFrom());
        to.setValue(mine.workTo());
        to.setHelperText(getTranslation("portal.me.hours"));
        shortcuts.setLabel(getTranslation("portal.me.shortcuts"));
        shortcuts.setValue(mine.shortcuts());
    }

    private void keep() {
        if (zone.isEmpty() || from.isEmpty() || to.isEmpty()) return;
        var next = new Mine(
                language.getValue(),
                zone.getValue(),
                theme.getValue(),
                shortcuts.getValue(),
                from.getValue(),
                to.getValue());
        to.setInvalid(!next.hasHours());
        to.setErrorMessage(getTranslation("portal.me.hoursWrong"));
        if (!next.hasHours() || next.equals(mine)) return;
        preferences.change(next);
        var ui = UI.getCurrent();
        var spoken = !next.locale().equals(mine.locale());
        mine = next;
        ui.getPage()
                .setColorScheme(
                        switch (next.theme()) {
                            case SYSTEM -> ColorScheme.Value.SYSTEM;
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                        });
        Keyboard.of(ui).enable(next.shortcuts());
        if (spoken) {
            VaadinSession.getCurrent().setLocale(next.locale());
            ui.getPage().reload();
        } else Toast.success(this, "portal.me.kept");
    }
}
