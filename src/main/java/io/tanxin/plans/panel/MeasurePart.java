package io.tanxin.plans.panel;

import com.vaadin.flow.component.Component;
import io.tanxin.kernel.DealerId;
import io.tanxin.plans.MeasureId;
import java.util.Optional;

/** What a higher module shows at the measure that is open, to those of the company. A Spring bean. */
public interface MeasurePart {

    /** Built for the signed-in reader, who may read the plan; empty: nothing to show. */
    Optional<Component> of(Component by, DealerId dealer, MeasureId measure);
}
