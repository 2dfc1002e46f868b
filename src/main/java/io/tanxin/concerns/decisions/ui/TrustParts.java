package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.decisions.TrustRow;
import io.tanxin.kernel.DealerId;
import org.jspecify.annotations.Nullable;

/** The dialogs around what is taken on trust; an interface for the reason that {@link DecisionParts} is one. */
interface TrustParts {

    /** A dealer's word is taken without proof. @param dealer whose page this is; null: it is chosen */
    void take(Component by, @Nullable DealerId dealer, SerializableRunnable changed);

    /** One use of it whole, with what its reader may do about it. */
    void look(Component by, TrustRow row, boolean mayApprove, DecisionFace face, SerializableRunnable changed);
}
