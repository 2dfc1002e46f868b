package io.tanxin.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** The three buttons of the house. One filled accent button a screen. */
public final class Buttons {

    private Buttons() {}

    /** The screen's one thing to do. */
    public static final class Accent extends Button {
        public Accent(String words, ComponentEventListener<ClickEvent<Button>> click) {
            super(words, click);
            addThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    /** In the soft tint: welcome, but not the screen's first thing. */
    public static final class Soft extends Button {
        public Soft(String words, ComponentEventListener<ClickEvent<Button>> click) {
            super(words, click);
            addClassName("soft");
        }
    }

    /** With a border: any other. */
    public static final class Plain extends Button {
        public Plain(String words, ComponentEventListener<ClickEvent<Button>> click) {
            super(words, click);
        }
    }
}
