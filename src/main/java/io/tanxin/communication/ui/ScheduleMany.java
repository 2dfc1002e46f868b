package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayService;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Toast;
import java.util.List;

/** Days for the dealers chosen in the list. */
@SpringComponent
class ScheduleMany implements DealerBulkAction {
    private final NewDay newDay;
    private final CurrentActor actor;

    ScheduleMany(NewDay newDay, CurrentActor actor) {
        this.newDay = newDay;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "communication.bulk.schedule";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isOffered() {
        return actor.get().is(Role.MANAGER) || actor.get().is(Role.DIRECTOR);
    }

    @Override
    public void run(Component screen, List<DealerId> dealers, SerializableRunnable done) {
        if (dealers.size() > DayService.MOST_AT_ONCE) {
            Toast.ask(screen, "communication.bulk.tooMany", DayService.MOST_AT_ONCE);
            return;
        }
        newDay.open(screen, dealers, made -> done.run());
    }
}
