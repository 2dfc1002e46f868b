package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.promises.PromiseId;
import org.jspecify.annotations.Nullable;

/**
 * Opens the form for a new promise, and makes the promise. An interface, so that those who offer it are not seen to use the
 * form's fields, and a page does not load their script before they are wanted.
 */
public interface NewPromise {

    /** @param fixed the dealer whose page this is; null: it is chosen in the form */
    void open(Component by, @Nullable DealerBrief fixed, SerializableConsumer<PromiseId> made);
}
