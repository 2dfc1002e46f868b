package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.kernel.DealerId;
import java.util.List;

/**
 * Opens the dialog that makes a week, or changes its draft. An interface, so that those who offer it are not seen to use its fields, and a page does not
 * load their script before they are wanted.
 */
public interface NewWeek {

    /** @param chosen the dealers it begins with; may be changed in the dialog */
    void open(Component by, List<DealerId> chosen);

    /** A draft, to be changed before anybody knows of it. */
    void change(Component by, WeekDetails draft, SerializableRunnable after);
}
