package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;

/** Opens what hands over several dealers at once; the screen that offers it knows no more. */
interface PortfolioDialogs {

    void open(Component screen, SerializableRunnable done);
}
