package io.tanxin.dealers.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.kernel.DealerId;
import java.util.List;

/** Something to do with several dealers chosen in the list, filled by a higher module. A Spring bean. */
public interface DealerBulkAction {

    /** Translation key of the button's words. */
    String title();

    int order();

    /** Whether the signed-in person may do this at all. */
    boolean isOffered();

    /**
     * @param screen the list, for dialogs and toasts
     * @param dealers at most 500, in the list's order
     * @param done to be run when it has been done: the list shows its rows anew
     */
    void run(Component screen, List<DealerId> dealers, SerializableRunnable done);
}
