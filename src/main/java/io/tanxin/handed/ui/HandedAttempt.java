package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.handed.HandedRefused;
import io.tanxin.ui.Toast;
import org.springframework.dao.OptimisticLockingFailureException;

/** Does something, or says why it can't be done. */
final class HandedAttempt {
    private HandedAttempt() {}

    /** @return whether it was done */
    static boolean at(Component by, SerializableRunnable deed) {
        try {
            deed.run();
            return true;
        } catch (HandedRefused refused) {
            Toast.failure(by, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "handed.said.meanwhile");
        }
        return false;
    }
}
