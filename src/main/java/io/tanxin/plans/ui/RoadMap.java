package io.tanxin.plans.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;

/** The road by year. Its marks are plain elements with one listener for all; what it draws is not kept in the session. */
@StyleSheet("plans.css")
final class RoadMap extends Div {
    private static final String PRESSED = "event.target.closest('[data-mark]')?.dataset.mark ?? ''";
    private final SerializableSupplier<String> sketch;

    /** @param sketch draws it anew where it stood before. @param open told which mark was pressed: {@code m12}, {@code g3} */
    RoadMap(SerializableSupplier<String> sketch, SerializableConsumer<String> open) {
        this.sketch = sketch;
        addClassName("road-map");
        getElement()
                .addEventListener("click", click -> {
                    var mark = click.getEventData().get(PRESSED).asString();
                    if (!mark.isEmpty()) open.accept(mark);
                })
                .addEventData(PRESSED)
                .setFilter("!!event.target.closest('[data-mark]')");
        addAttachListener(attached -> {
            if (!attached.isInitialAttach()) draw(sketch.get());
        });
    }

    void draw(String drawn) {
        getElement().executeJs("this.innerHTML = $0", drawn);
    }

    /** Marks the one that is open, without drawing anew. */
    void select(String mark) {
        getElement().executeJs("""
                for (const one of this.querySelectorAll('[data-mark]')) {
                  one.setAttribute('aria-pressed', String(one.dataset.mark === $0));
                }""", mark);
    }
}
