package io.tanxin.dealers.panel;

import com.vaadin.flow.server.VaadinSession;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which of its dealers a dealer's person is looking at: chosen at the top of its screens, kept in the session as a key only. */
@Component
public class ChosenDealer {
    private static final String KEY = "tanxin.dealer";
    private final Dealers dealers;

    ChosenDealer(Dealers dealers) {
        this.dealers = dealers;
    }

    /** The chosen one, else the first by name. @throws NotFound if the person has none */
    public DealerBrief get() {
        return of(dealers.mine());
    }

    /** The same among dealers that were read already. */
    public DealerBrief of(List<DealerBrief> mine) {
        var chosen = VaadinSession.getCurrent().getAttribute(KEY);
        return mine.stream()
                .filter(dealer -> dealer.id().equals(chosen))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .orElseThrow(() -> new NotFound("dealer"));
    }

    public void choose(DealerId dealer) {
        VaadinSession.getCurrent().setAttribute(KEY, dealer);
    }
}
