package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.promises.loans.LoanId;
import org.jspecify.annotations.Nullable;

/** What opens beside and over a list of loans; an interface, so that the list does not load the fields' script before they are wanted. */
interface LoanDialogs {

    /** A unit goes out. @param fixed the dealer whose page this is; null: it is chosen in the form */
    void lend(Component by, @Nullable DealerBrief fixed, SerializableRunnable done);

    /** One loan, and what there is to do with it. */
    Component pane(LoanId id, SerializableRunnable changed, SerializableRunnable close);
}
