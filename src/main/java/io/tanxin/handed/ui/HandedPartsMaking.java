package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;

/** The part, asking the services. */
@SpringComponent
class HandedPartsMaking implements HandedParts {
    private final HandedWork work;

    HandedPartsMaking(HandedWork work) {
        this.work = work;
    }

    @Override
    public Component of(String kind, long id, SerializableRunnable changed) {
        if (!work.hands()) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        return new HandedPart(work, kind, id, changed);
    }
}
