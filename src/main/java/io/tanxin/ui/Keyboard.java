package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The shortcuts of the page: one key, or two after another ({@code g t}). Pressed inside a field or while an input method composes,
 * they are letters; a person may switch them off (WCAG 2.1.4). {@code ?} shows the list. The listening is done by
 * {@code frontend/keys.js}, which the layouts bring along.
 *
 * <pre>{@code Keyboard.on(this, "n", "days.keys.new", this::newDay);   // as long as this component is on the page}</pre>
 */
public final class Keyboard implements Serializable {
    private static final String WANTED = "(window.tanxinKeys ??= { known: new Set(['?']), on: true })";

    private record Key(String words, SerializableRunnable action) implements Serializable {}

    private final UI ui;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    private Keyboard(UI ui) {
        this.ui = ui;
        ui.getElement()
                .addEventListener(
                        "app-key",
                        event -> press(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        // these happen in the browser; they stand here to be listed
        keys.put("j", new Key("ui.keys.next", () -> {}));
        keys.put("k", new Key("ui.keys.previous", () -> {}));
        keys.put("e", new Key("ui.keys.do", () -> {}));
        keys.put("/", new Key("ui.keys.search", () -> {}));
        keys.put("F6", new Key("ui.keys.toast", () -> {}));
        keys.put("?", new Key("ui.keys.help", this::help));
    }

    public static Keyboard of(UI ui) {
        var keyboard = ComponentUtil.getData(ui, Keyboard.class);
        if (keyboard == null) {
            keyboard = new Keyboard(ui);
            ComponentUtil.setData(ui, Keyboard.class, keyboard);
        }
        return keyboard;
    }

    /** @param words translation key of what it does, for the list */
    public static void on(Component screen, String keys, String words, SerializableRunnable action) {
        screen.addAttachListener(attached -> of(attached.getUI()).add(keys, new Key(words, action)));
        screen.addDetachListener(detached -> of(detached.getUI()).remove(keys));
        screen.getUI().ifPresent(ui -> of(ui).add(keys, new Key(words, action)));
    }

    /** The person's choice. */
    public void enable(boolean on) {
        ui.getPage().executeJs(WANTED + ".on = $0", on);
    }

    /** What the keys do, in a dialog. */
    public void help() {
        var list = new DescriptionList();
        list.addClassName("keys");
        keys.forEach((key, what) -> list.add(
                new DescriptionList.Term(key.toUpperCase(java.util.Locale.ROOT)),
                new DescriptionList.Description(ui.getTranslation(what.words()))));
        var dialog = new Dialog(ui.getTranslation("ui.keys.title"), list);
        dialog.setCloseOnOutsideClick(true);
        dialog.getFooter().add(new Buttons.Plain(ui.getTranslation("ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private void add(String press, Key key) {
        keys.put(press, key);
        ui.getPage().executeJs(WANTED + ".known.add($0)", press);
    }

    private void remove(String press) {
        keys.remove(press);
        ui.getPage().executeJs(WANTED + ".known.delete($0)", press);
    }

    private void press(String press) {
        var key = keys.get(press);
        if (key != null) key.action().run();
    }
}
