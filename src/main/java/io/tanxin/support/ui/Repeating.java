package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.SupportRow;
import io.tanxin.support.repeating.Proposal;
import io.tanxin.support.repeating.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens what repeating support is written with. An interface, so that those who offer it are not seen to use the fields, and a page
 * does not load their script before they are wanted.
 */
interface Repeating {

    /** @param dealer whose page this is; null: it is chosen */
    void open(Component by, @Nullable DealerId dealer, SerializableRunnable done);

    /** What was given once is to come again. */
    void again(Component by, SupportRow row, SerializableRunnable done);

    /** The same for all of these. */
    void openFor(Component by, List<DealerId> dealers, SerializableRunnable done);

    /** From a day on given otherwise. */
    void change(Component by, Standing standing, SerializableRunnable done);

    /** Given, but otherwise than foreseen. */
    void change(Component by, Proposal proposal, SerializableRunnable done);

    /** A word why, which may be left out. */
    void why(Component by, String title, String button, SerializableConsumer<String> said);
}
