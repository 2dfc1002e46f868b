package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.communication.DayId;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.kernel.DealerId;
import java.util.List;

/**
 * Opens the schedule dialog from wherever a day is wanted: the list, a dealer's page, several chosen dealers. An interface, so
 * that those who offer it are not seen to use the dialog's fields, and a page does not load their script before they are wanted.
 */
interface NewDay {

    /** @param chosen the dealers it begins with; may be changed in the dialog */
    void open(Component by, List<DealerId> chosen, SerializableConsumer<List<DayId>> made);

    /** To talk about what a dealer said: one day with this dealer, its topic filled in. */
    void open(Component by, ConcernRow about, SerializableConsumer<List<DayId>> made);
}
