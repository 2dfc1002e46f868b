package io.tanxin.dealers.panel;

import com.vaadin.flow.component.Component;
import io.tanxin.kernel.DealerId;
import java.util.Optional;

/** A card on the dealer's home that a higher module fills. A Spring bean; the home asks each in {@link #order()}. */
public interface HomeCard {

    int order();

    /** Built for the signed-in dealer's person; empty when there is nothing to show. */
    Optional<Component> build(DealerId dealer);

    /** Whether it is there before anything has begun between the two. */
    default boolean isThereFromTheStart() {
        return false;
    }
}
