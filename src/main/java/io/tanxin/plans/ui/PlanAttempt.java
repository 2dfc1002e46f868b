package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.plans.PlanRefused;
import io.tanxin.ui.Toast;
import org.springframework.dao.OptimisticLockingFailureException;

/** Does something with a plan, or says why it can't be done. */
final class PlanAttempt {
    private PlanAttempt() {}

    static void at(Component by, SerializableRunnable change) {
        try {
            change.run();
        } catch (PlanRefused refused) {
            Toast.failure(by, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "plans.said.meanwhile");
        }
    }
}
