package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.talk.TalkRefused;
import io.tanxin.ui.Toast;
import org.springframework.dao.OptimisticLockingFailureException;

/** Does what a person asked for, or says in one sentence why not. */
final class Attempt {
    private Attempt() {}

    static boolean at(Component by, SerializableRunnable work) {
        try {
            work.run();
            return true;
        } catch (TalkRefused refused) {
            Toast.failure(by, "communication.talk.refused." + refused.reason());
        } catch (OptimisticLockingFailureException quicker) {
            Toast.ask(by, "communication.talk.changedMeanwhile");
        }
        return false;
    }
}
