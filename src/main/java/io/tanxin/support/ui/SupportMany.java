package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.kernel.DealerId;
import java.util.List;

/** One training for the dealers chosen in the list. */
@SpringComponent
class SupportMany implements DealerBulkAction {
    private final LogSupport log;

    SupportMany(LogSupport log) {
        this.log = log;
    }

    @Override
    public String title() {
        return "support.log";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isOffered() {
        return log.isOffered();
    }

    @Override
    public void run(Component screen, List<DealerId> dealers, SerializableRunnable done) {
        log.openFor(screen, dealers);
    }
}
