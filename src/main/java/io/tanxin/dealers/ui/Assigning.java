package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.kernel.DealerId;
import java.util.List;

/** Gives chosen dealers to a manager, at once or from a later day on; the screen that offers it knows no more. */
interface Assigning {

    void open(Component screen, List<DealerId> chosen, SerializableRunnable changed);
}
