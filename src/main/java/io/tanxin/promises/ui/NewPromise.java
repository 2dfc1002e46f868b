package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.promises.OwnerChoice;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens the one form for a new promise, wherever it is made from, and makes the promise. An interface, so that those who offer it
 * are not seen to use the form's fields, and a page does not load their script before they are wanted.
 */
public interface NewPromise {

    /**
     * What stands in the form already.
     *
     * @param dealer whose page this is; null: it is chosen in the form
     * @param words empty, or a proposal
     * @param side who promises, as long as nothing else is chosen
     * @param aboutKind what it comes from, e.g. {@code MEASURE}, with {@code aboutId}
     */
    record Start(
            @Nullable DealerBrief dealer,
            String words,
            @Nullable LocalDate due,
            Side side,
            @Nullable String aboutKind,
            @Nullable Long aboutId)
            implements Serializable {

        public static Start with(@Nullable DealerBrief dealer) {
            return new Start(dealer, "", null, Side.COMPANY, null, null);
        }

        public static Start about(DealerBrief dealer, String kind, long id) {
            return new Start(dealer, "", null, Side.COMPANY, kind, id);
        }
    }

    /** Where somebody else than the ledger says who may keep it and what becomes of it; the company promises. */
    interface Making extends Serializable {
        List<OwnerChoice> owners();

        /** @return false: it was not made, and why has been told. A {@link io.tanxin.promises.PromiseRefused} is told by the form */
        boolean make(PromiseDraft draft);
    }

    void open(Component by, Start start, SerializableConsumer<PromiseId> made);

    /** The same form, whatever it looks at and shows. @param dealer whose promise it becomes */
    void open(Component by, DealerBrief dealer, Making making, SerializableRunnable made);
}
