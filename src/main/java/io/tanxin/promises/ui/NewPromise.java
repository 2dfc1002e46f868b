package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.promises.PromiseId;
import java.io.Serializable;
import java.time.LocalDate;
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
     * @param aboutKind what it comes from, e.g. {@code MEASURE}, with {@code aboutId}
     */
    record Start(
            @Nullable DealerBrief dealer,
            String words,
            @Nullable LocalDate due,
            @Nullable String aboutKind,
            @Nullable Long aboutId)
            implements Serializable {

        public static Start with(@Nullable DealerBrief dealer) {
            return new Start(dealer, "", null, null, null);
        }

        public static Start about(DealerBrief dealer, String kind, long id) {
            return new Start(dealer, "", null, kind, id);
        }
    }

    void open(Component by, Start start, SerializableConsumer<PromiseId> made);
}
