package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.ConcernRefused;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.ui.Toast;
import org.springframework.dao.OptimisticLockingFailureException;

/** Does something, or says why it can't be done. */
final class Attempt {
    private Attempt() {}

    /** @return whether it was done */
    static boolean at(Component by, SerializableRunnable deed) {
        try {
            deed.run();
            return true;
        } catch (ConcernRefused refused) {
            Toast.failure(by, refused.key());
        } catch (PromiseRefused refused) {
            Toast.failure(by, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "concerns.meanwhile");
        }
        return false;
    }
}
