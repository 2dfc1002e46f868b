package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Toast;
import java.util.List;

/** A communication week for the dealers chosen in the list. */
@SpringComponent
class WeekMany implements DealerBulkAction {
    private final NewWeek newWeek;
    private final CurrentActor actor;

    WeekMany(NewWeek newWeek, CurrentActor actor) {
        this.newWeek = newWeek;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "communication.week.bulk";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isOffered() {
        return actor.get().is(Role.MANAGER) || actor.get().is(Role.DIRECTOR);
    }

    @Override
    public void run(Component screen, List<DealerId> dealers, SerializableRunnable done) {
        if (dealers.size() > WeekDraft.MOST_DEALERS) {
            Toast.ask(screen, "communication.bulk.tooMany", WeekDraft.MOST_DEALERS);
            return;
        }
        newWeek.open(screen, dealers);
    }
}
