package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * A short word on what just happened. Read out politely, F6 goes to its buttons, and never the only place where something is said
 * or can be done. The same word again takes the place of the one that still stands there. Texts are translation keys with their
 * arguments.
 */
public final class Toast {
    private static final int SHORT = 5_000;
    private static final int UNDO = 10_000;

    private Toast() {}

    /** What stands on the page, by its words or its matter; else what can be undone stands each alone. */
    private record Standing(Map<String, Notification> byWords) implements Serializable {

        static Standing on(UI ui) {
            var standing = ComponentUtil.getData(ui, Standing.class);
            if (standing == null) {
                standing = new Standing(new HashMap<>());
                ComponentUtil.setData(ui, Standing.class, standing);
            }
            return standing;
        }

        void take(String words, Notification toast) {
            close(words);
            byWords.put(words, toast);
            toast.addOpenedChangeListener(change -> {
                if (!change.isOpened()) byWords.remove(words, toast);
            });
        }

        void close(String words) {
            var before = byWords.remove(words);
            if (before != null) before.close();
        }
    }

    public static void success(Component by, String key, Object... arguments) {
        open(by, Glyph.CHECK, "ok", SHORT, by.getTranslation(key, arguments));
    }

    /** Stays until closed: what went wrong must not slip away. */
    public static void failure(Component by, String key, Object... arguments) {
        open(by, Glyph.ALERT, "bad", 0, by.getTranslation(key, arguments)).setAssertive(true);
    }

    /** Something the person should look at and decide; stays until closed. */
    public static void ask(Component by, String key, Object... arguments) {
        open(by, Glyph.HELP, "warn", 0, by.getTranslation(key, arguments));
    }

    /** Done, and can be undone for ten seconds; the screen keeps another way to undo it. */
    public static void undo(Component by, String key, SerializableRunnable undo, Object... arguments) {
        action(by, key, "ui.toast.undo", undo, arguments);
    }

    /**
     * The same of one matter: what was done to it before can no longer be undone by itself, and its word goes.
     *
     * @param matter the same for all that is done to it on a page
     */
    public static void undoOf(Component by, String matter, String key, SerializableRunnable undo, Object... arguments) {
        var toast = offer(by, key, "ui.toast.undo", undo, arguments);
        Standing.on(UI.getCurrentOrThrow()).take(matter, toast);
    }

    /** Something else was done to the matter: what {@link #undoOf} still offers is past. */
    public static void past(String matter) {
        Standing.on(UI.getCurrentOrThrow()).close(matter);
    }

    /** Done, with one thing that suggests itself next. */
    public static void action(
            Component by, String key, String buttonKey, SerializableRunnable next, Object... arguments) {
        offer(by, key, buttonKey, next, arguments);
    }

    private static Notification offer(
            Component by, String key, String buttonKey, SerializableRunnable next, Object... arguments) {
        var button = new Button(by.getTranslation(buttonKey));
        button.addClassName("toast-action");
        var toast = open(by, Glyph.CHECK, "ok", UNDO, by.getTranslation(key, arguments), button);
        button.addClickListener(click -> {
            toast.close();
            next.run();
        });
        return toast;
    }

    /** Done, can be undone, and one thing suggests itself next. */
    public static void undoOr(
            Component by,
            String key,
            SerializableRunnable undo,
            String nextKey,
            SerializableRunnable next,
            Object... arguments) {
        var back = new Button(by.getTranslation("ui.toast.undo"));
        var on = new Button(by.getTranslation(nextKey));
        back.addClassName("toast-action");
        on.addClassName("toast-action");
        var toast = open(by, Glyph.CHECK, "ok", UNDO, by.getTranslation(key, arguments), back, on);
        back.addClickListener(click -> {
            toast.close();
            undo.run();
        });
        on.addClickListener(click -> {
            toast.close();
            next.run();
        });
    }

    private static Notification open(
            Component by, Glyph glyph, String tone, int millis, String words, Component... buttons) {
        var toast = new Notification();
        toast.setDuration(millis);
        toast.setPosition(Position.BOTTOM_CENTER);
        toast.addClassNames("toast", tone);
        var close = new Button(Glyph.CLOSE.create(), click -> toast.close());
        close.addClassName("plain");
        close.setAriaLabel(by.getTranslation("ui.toast.close"));
        var body = new Div(glyph.create(), new Span(words));
        body.addClassName("toast-body");
        body.add(buttons);
        body.add(close);
        toast.add(body);
        if (buttons.length == 0) Standing.on(UI.getCurrentOrThrow()).take(words, toast);
        toast.open();
        return toast;
    }
}
