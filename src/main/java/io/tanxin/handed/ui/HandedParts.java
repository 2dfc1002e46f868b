package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * What a matter's own page shows of its being handed on. An interface, so that those who show it are not seen to use the form's
 * fields, and a page does not load their script before they are wanted.
 */
public interface HandedParts {

    /**
     * Where the matter is, and the button that hands it on; invisible for who hands nothing on, and where there is nothing to say.
     *
     * @param kind of the matter, as its {@link io.tanxin.handed.HandedMatters} calls it
     */
    Component of(String kind, long id, SerializableRunnable changed);
}
