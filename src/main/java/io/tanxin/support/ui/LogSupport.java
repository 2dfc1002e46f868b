package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.kernel.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens the line in which support is written down. An interface, so that those who offer it are not seen to use its fields, and a
 * page does not load their script before they are wanted.
 */
public interface LogSupport {

    /** Whether the signed-in person may. */
    boolean isOffered();

    /** @param dealer whose page this is; null: it is named in the line, or chosen below it */
    void open(Component by, @Nullable DealerId dealer);

    /** What was given at a talk in confidence: of its circle too. */
    void openInConfidence(Component by, DealerId dealer, Matter talk);

    /** One thing given to all of these. */
    void openFor(Component by, List<DealerId> dealers);
}
