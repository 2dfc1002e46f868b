package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.promises.ui.NewPromise;
import io.tanxin.support.Giver;
import io.tanxin.support.SupportDetail;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.SupportService;
import io.tanxin.ui.Toast;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The line, asking the services. */
@SpringComponent
class SupportLogging implements LogSupport {
    private final SupportService support;
    private final SupportLists lists;
    private final Dealers dealers;
    private final KeyMoments keyMoments;
    private final NewPromise newPromise;
    private final CurrentActor actor;
    private final Clock clock;

    SupportLogging(
            SupportService support,
            SupportLists lists,
            Dealers dealers,
            KeyMoments keyMoments,
            NewPromise newPromise,
            CurrentActor actor,
            Clock clock) {
        this.support = support;
        this.lists = lists;
        this.dealers = dealers;
        this.keyMoments = keyMoments;
        this.newPromise = newPromise;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public boolean isOffered() {
        return actor.may("support:log");
    }

    @Override
    public void open(Component by, @Nullable DealerId dealer) {
        var whom = dealer == null ? new LogDialog.For.Anyone() : new LogDialog.For.One(dealers.brief(dealer));
        var dialog = new LogDialog[1];
        dialog[0] = new LogDialog(choices(by), whom, draft -> saved(by, dialog[0], draft, support::log));
        dialog[0].open();
    }

    @Override
    public void openInConfidence(Component by, DealerId dealer, Matter talk) {
        var dialog = new LogDialog[1];
        dialog[0] = new LogDialog(
                choices(by, lists.giversInConfidence(dealer)),
                new LogDialog.For.One(dealers.brief(dealer)),
                draft -> saved(by, dialog[0], draft, said -> support.logInConfidence(said, talk)));
        dialog[0].inConfidence();
        dialog[0].open();
    }

    @Override
    public void openFor(Component by, List<DealerId> many) {
        var dialog = new LogDialog[1];
        dialog[0] = new LogDialog(choices(by), new LogDialog.For.Many(many), draft -> {
            try {
                var logged = support.logForAll(many, draft, dialog[0].isShared());
                dialog[0].close();
                SupportChanged.tell();
                Toast.undo(
                        by,
                        "support.said.loggedMany",
                        () -> {
                            logged.forEach(support::takeBack);
                            SupportChanged.tell();
                        },
                        logged.size());
            } catch (SupportRefused refused) {
                Toast.failure(by, refused.key());
            }
        });
        dialog[0].open();
    }

    /** The same fields over a record that is there. */
    void edit(Component by, SupportDetail detail) {
        var row = detail.row();
        var dialog = new LogDialog[1];
        var givers = row.inConfidence() ? lists.giversInConfidence(row.dealer()) : lists.givers();
        dialog[0] = new LogDialog(choices(by, givers), new LogDialog.For.One(dealers.brief(row.dealer())), draft -> {
            try {
                support.change(row.id(), row.version(), draft);
                dialog[0].close();
                Toast.success(by, "support.said.changed");
            } catch (SupportRefused refused) {
                Toast.failure(by, refused.key());
            } catch (OptimisticLockingFailureException somebodyWasQuicker) {
                Toast.ask(by, "support.said.changedMeanwhile");
            }
            SupportChanged.tell();
        });
        dialog[0].fill(detail);
        if (row.inConfidence()) dialog[0].inConfidence();
        dialog[0].open();
    }

    private void saved(Component by, LogDialog dialog, SupportDraft draft, Function<SupportDraft, SupportId> log) {
        SupportId id;
        try {
            id = log.apply(draft);
        } catch (SupportRefused refused) {
            Toast.failure(by, refused.key());
            return;
        }
        dialog.close();
        SupportChanged.tell();
        Toast.undoOr(
                by,
                "support.said.logged",
                () -> {
                    support.takeBack(id);
                    SupportChanged.tell();
                },
                "support.makePromise",
                () -> newPromise.open(
                        by, NewPromise.Start.about(dealers.brief(draft.dealer()), "SUPPORT", id.value()), made -> {}));
    }

    LogDialog.Choices choices(Component by) {
        return choices(by, lists.givers());
    }

    private LogDialog.Choices choices(Component by, List<Giver> givers) {
        var today = LocalDate.ofInstant(clock.instant(), actor.get().zone());
        return new LogDialog.Choices(
                dealers::choose, givers, dealer -> moments(by, dealer), this::measures, today, usual());
    }

    private List<LogDialog.Choice> moments(Component by, DealerId dealer) {
        var today = LocalDate.ofInstant(clock.instant(), actor.get().zone());
        var locale = by.getUI().map(UI::getLocale).orElse(actor.get().locale());
        return keyMoments.rightFor(dealer, today).stream()
                .map(one -> new LogDialog.Choice(one.id().value(), one.in(locale)))
                .toList();
    }

    private List<LogDialog.Choice> measures(DealerId dealer) {
        return lists.measures(dealer).entrySet().stream()
                .map(one -> new LogDialog.Choice(one.getKey(), one.getValue()))
                .toList();
    }

    private static Currency usual() {
        return Money.of("CN").orElseThrow();
    }
}
