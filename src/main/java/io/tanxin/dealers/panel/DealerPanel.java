package io.tanxin.dealers.panel;

import com.vaadin.flow.component.Component;
import io.tanxin.kernel.DealerId;

/** A part of a dealer's page that a higher module fills. A Spring bean; the page asks each in {@link #order()}. */
public interface DealerPanel {

    /** Translation key of the tab's name; the part after the last dot is the tab's word in the address. */
    String title();

    int order();

    /** Built for the signed-in reader, who may see this dealer. */
    Component build(DealerId dealer);
}
