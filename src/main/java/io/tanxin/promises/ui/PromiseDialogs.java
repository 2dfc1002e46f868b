package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.promises.Risk;
import java.io.Serializable;
import java.time.LocalDate;

/** What opens over a promise; an interface, so that the page does not load the fields' script before they are wanted. */
interface PromiseDialogs {

    /** What was said, of which kind of miss, on which day. */
    @FunctionalInterface
    interface Apologised extends Serializable {
        void said(long kind, String words, LocalDate on);
    }

    /** An apology for a broken promise. */
    void apology(Component by, PromiseDetail detail, Apologised said);

    /** It may be late: what was said, when, which other way there is, what keeping it would cost. */
    void risk(Component by, PromiseDetail detail, SerializableConsumer<Risk> said);
}
