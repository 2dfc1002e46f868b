package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.util.List;

/** A rhythm of support for the dealers chosen in the list. */
@SpringComponent
class RepeatMany implements DealerBulkAction {
    private final Repeating repeating;
    private final CurrentActor actor;

    RepeatMany(Repeating repeating, CurrentActor actor) {
        this.repeating = repeating;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "repeating.bulk";
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public boolean isOffered() {
        return actor.may("support:log");
    }

    @Override
    public void run(Component screen, List<DealerId> dealers, SerializableRunnable done) {
        repeating.openFor(screen, dealers, done);
    }
}
