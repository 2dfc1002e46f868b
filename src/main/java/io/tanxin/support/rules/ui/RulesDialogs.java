package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.rules.CheckSheet;
import io.tanxin.support.rules.CheckedRule;
import io.tanxin.support.rules.RulesSheet;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens what rules and checks are written with. An interface, so that those who offer it are not seen to use the fields, and a page
 * does not load their script before they are wanted.
 */
interface RulesDialogs {

    /** @param draft what goes on being written; null: a new one, from what is in force or from a template */
    void edit(Component by, DealerId dealer, @Nullable RulesSheet draft, SerializableRunnable done);

    /** Some words: what should be different, what the dealer says to a check. */
    void say(Component by, String title, String hint, String label, SerializableConsumer<String> said);

    /** Who checked signs: how long it took, and as what it counts. */
    void sign(Component by, CheckSheet sheet, SerializableBiConsumer<Integer, SupportForm> signed);

    /** The dealer's person types its name on this phone, and may say something. */
    void signHere(Component by, SerializableBiConsumer<String, String> signed);

    void photo(Component by, String rule, SerializableBiConsumer<String, InputStream> received);

    /** What came of a rule that was not kept. */
    void promise(Component by, CheckSheet sheet, CheckedRule rule, SerializableRunnable done);
}
