package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.decisions.DecisionDetail;
import io.tanxin.concerns.decisions.DecisionId;
import io.tanxin.concerns.decisions.SanctionDetail;
import io.tanxin.kernel.DealerId;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs around a decision. An interface, so that a page that offers them is not seen to use their fields, and does not load
 * their script before they are wanted. Each is given what its reader saw: who was quicker wins.
 */
interface DecisionParts {

    /** @param dealer whose page this is; null: it is chosen */
    void record(Component by, @Nullable DealerId dealer, SerializableConsumer<DecisionId> recorded);

    void change(Component by, DecisionDetail detail, SerializableRunnable changed);

    void decide(Component by, DecisionDetail detail, SerializableRunnable changed);

    void shorten(Component by, SanctionDetail sanction, SerializableRunnable changed);

    /**
     * Some words, and then it is done.
     *
     * @param key of the dialog's name; {@code key.label} of its field, {@code key.help} below it, {@code key.done} said afterwards
     */
    void words(
            Component by, String key, boolean needed, SerializableConsumer<String> deed, SerializableRunnable changed);
}
