package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.decisions.DecisionRefused;
import io.tanxin.ui.Toast;
import org.springframework.dao.OptimisticLockingFailureException;

/** Does something, or says why it can't be done. */
final class DecisionAttempt {
    private DecisionAttempt() {}

    /** @return whether it was done */
    static boolean at(Component by, SerializableRunnable deed) {
        try {
            deed.run();
            return true;
        } catch (DecisionRefused refused) {
            Toast.failure(by, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "decisions.meanwhile");
        }
        return false;
    }

    /** @return whether it was done; then it is said, and the page shown anew */
    static boolean did(Component by, String said, SerializableRunnable changed, SerializableRunnable deed) {
        var done = at(by, deed);
        if (done) {
            Toast.success(by, said);
            changed.run();
        }
        return done;
    }
}
