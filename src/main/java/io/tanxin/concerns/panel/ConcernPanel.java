package io.tanxin.concerns.panel;

import com.vaadin.flow.component.Component;
import io.tanxin.concerns.ConcernRow;

/** A part of a concern's page that a higher module fills. A Spring bean. */
public interface ConcernPanel {

    /** Built for the signed-in reader, who may see this concern. */
    Component build(ConcernRow concern);
}
