package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.promises.OwnerChoice;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.load.PromiseTerms;
import io.tanxin.promises.load.WeekLoad;
import io.tanxin.promises.load.WorkLoad;
import io.tanxin.ui.Toast;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The form, asking the services. */
@SpringComponent
class PromiseMaking implements NewPromise {
    private final PromiseService promises;
    private final PromiseLists lists;
    private final Dealers dealers;
    private final WorkLoad load;
    private final PromiseTerms terms;
    private final Clock clock;

    PromiseMaking(
            PromiseService promises,
            PromiseLists lists,
            Dealers dealers,
            WorkLoad load,
            PromiseTerms terms,
            Clock clock) {
        this.promises = promises;
        this.lists = lists;
        this.dealers = dealers;
        this.load = load;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void open(Component by, Start start, SerializableConsumer<PromiseId> made) {
        var choices = new PromiseForm.Choices(
                dealers::choose,
                (side, dealer) -> lists.owners(side, dealer.id()),
                zone -> LocalDate.ofInstant(clock.instant(), zone),
                new Loads(load),
                terms.read().sentence(UI.getCurrentOrThrow().getLocale()));
        var form = new PromiseForm[1];
        form[0] = new PromiseForm(choices, start, draft -> {
            try {
                var id = promises.make(draft);
                form[0].close();
                Toast.success(by, "promises.said.made");
                made.accept(id);
            } catch (PromiseRefused refused) {
                Toast.failure(by, refused.key());
            }
        });
        form[0].open();
    }

    private record Loads(WorkLoad load) implements PromiseForm.Choices.Weeks {
        @Override
        public WeekLoad of(DealerBrief dealer, OwnerChoice owner, LocalDate day) {
            return load.ofWeek(dealer.id(), owner.id(), day);
        }

        @Override
        public Optional<LocalDate> room(DealerBrief dealer, OwnerChoice owner, LocalDate day) {
            return load.nextWithRoom(dealer.id(), owner.id(), day);
        }
    }
}
