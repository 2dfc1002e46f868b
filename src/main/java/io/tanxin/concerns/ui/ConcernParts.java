package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.kernel.DealerId;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs of a concern. An interface, so that a page that offers them is not seen to use their fields, and does not load their
 * script before they are wanted. Each is given the concern as its reader saw it: who was quicker wins.
 */
interface ConcernParts {

    /** What a dealer said on the phone, written down for it. @param dealer whose page this is; null: it is chosen */
    void write(Component by, @Nullable DealerId dealer, SerializableConsumer<ConcernId> written);

    /** How urgent, about what, and why. */
    void understand(Component by, ConcernRow row, SerializableRunnable changed);

    void promise(Component by, ConcernRow row, SerializableRunnable changed);

    void resolve(Component by, ConcernRow row, SerializableRunnable changed);

    /** Whose fault it was, on the company's own surface. */
    void fault(Component by, ConcernRow row, SerializableRunnable changed);

    /** Some words to the author of an answer that better does not go like that. */
    void giveBack(Component by, ConcernRow row, long message, SerializableRunnable changed);
}
