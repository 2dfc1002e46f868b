package io.tanxin.ui;

import com.vaadin.flow.component.html.Anchor;
import io.tanxin.kernel.Phones;

/** A phone number to read, and to call with a tap. */
public final class PhoneLink extends Anchor {

    /** @param kept as it is stored */
    public PhoneLink(String kept) {
        super(Phones.link(kept), Phones.shown(kept));
        addClassName("phone");
    }
}
