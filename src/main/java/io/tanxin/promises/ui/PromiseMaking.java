package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.promises.OwnerChoice;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        show(by, start, List.of(Side.values()), (side, dealer) -> lists.owners(side, dealer.id()), draft -> {
            var id = promises.make(draft);
            return () -> made.accept(id);
        });
    }

    @Override
    public void open(Component by, DealerBrief dealer, Making making, SerializableRunnable made) {
        show(
                by,
                Start.with(dealer),
                List.of(Side.COMPANY),
                (side, whose) -> making.owners(),
                draft -> making.make(draft) ? made : null);
    }

    /** @param make what follows once it is made; null: it was not */
    private void show(
            Component by,
            Start start,
            List<Side> sides,
            SerializableBiFunction<Side, DealerBrief, List<OwnerChoice>> owners,
            SerializableFunction<PromiseDraft, @Nullable SerializableRunnable> make) {
        var choices = new PromiseForm.Choices(
                dealers::choose,
                sides,
                owners,
                zone -> LocalDate.ofInstant(clock.instant(), zone),
                new Loads(load),
                terms.read().sentence(UI.getCurrentOrThrow().getLocale()));
        var form = new PromiseForm[1];
        form[0] = new PromiseForm(choices, start, draft -> {
            try {
                var then = make.apply(draft);
                if (then != null) {
                    form[0].close();
                    Toast.success(by, "promises.said.made");
                    then.run();
                    return;
                }
            } catch (PromiseRefused refused) {
                Toast.failure(by, refused.key());
            }
            // the week may have filled up since it was shown
            form[0].weigh();
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
