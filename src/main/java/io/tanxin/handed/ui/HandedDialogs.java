package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.handed.HandedRow;

/** What opens over something handed on; an interface, so that a page does not load the fields' script before they are wanted. */
interface HandedDialogs {

    /** To whom, what is wanted, until when. */
    void hand(Component by, String kind, long id, SerializableRunnable changed);

    /** Another day, and why. */
    void longer(Component by, HandedRow row, SerializableRunnable changed);

    /** Why it can't be done. */
    void cannot(Component by, HandedRow row, SerializableRunnable changed);
}
