package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.SupportRow;
import io.tanxin.support.repeating.Proposal;
import io.tanxin.support.repeating.Proposals;
import io.tanxin.support.repeating.RepeatDraft;
import io.tanxin.support.repeating.RepeatId;
import io.tanxin.support.repeating.RepeatRefused;
import io.tanxin.support.repeating.Repeats;
import io.tanxin.support.repeating.Standing;
import io.tanxin.ui.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The dialogs, asking the services. */
@SpringComponent
class RepeatingMaking implements Repeating {
    private final Repeats repeats;
    private final Proposals proposals;
    private final SupportLogging logging;
    private final Dealers dealers;
    private final RecurrenceWords words;

    RepeatingMaking(
            Repeats repeats, Proposals proposals, SupportLogging logging, Dealers dealers, RecurrenceWords words) {
        this.repeats = repeats;
        this.proposals = proposals;
        this.logging = logging;
        this.dealers = dealers;
        this.words = words;
    }

    @Override
    public void open(Component by, @Nullable DealerId dealer, SerializableRunnable done) {
        dialog(by, dealer == null ? new LogDialog.For.Anyone() : new LogDialog.For.One(dealers.brief(dealer)), done)
                .open();
    }

    @Override
    public void again(Component by, SupportRow row, SerializableRunnable done) {
        var dialog = dialog(by, new LogDialog.For.One(dealers.brief(row.dealer())), done);
        dialog.fill(row);
        dialog.open();
    }

    @Override
    public void openFor(Component by, List<DealerId> many, SerializableRunnable done) {
        dialog(by, new LogDialog.For.Many(many), done).open();
    }

    private RepeatDialog dialog(Component by, LogDialog.For whom, SerializableRunnable done) {
        var locale = UI.getCurrentOrThrow().getLocale();
        var dialog = new RepeatDialog[1];
        dialog[0] = new RepeatDialog(
                logging.choices(by),
                whom,
                rhythm -> words.days(rhythm, locale),
                draft -> begin(by, dialog[0], whom, draft, done));
        return dialog[0];
    }

    private void begin(
            Component by, RepeatDialog dialog, LogDialog.For whom, RepeatDraft draft, SerializableRunnable done) {
        try {
            var begun = whom instanceof LogDialog.For.Many(var many)
                    ? repeats.startForAll(many, draft)
                    : List.of(repeats.start(draft));
            dialog.close();
            done.run();
            Toast.action(
                    by,
                    "repeating.said.begun",
                    "repeating.look",
                    () -> UI.getCurrentOrThrow().navigate(RepeatingView.PATH),
                    begun.size());
        } catch (RepeatRefused refused) {
            Toast.failure(by, refused.key());
        }
    }

    @Override
    public void change(Component by, Standing standing, SerializableRunnable done) {
        var locale = UI.getCurrentOrThrow().getLocale();
        var dialog = new RepeatDialog[1];
        dialog[0] = new RepeatDialog(
                logging.choices(by),
                new LogDialog.For.One(dealers.brief(standing.dealer())),
                rhythm -> words.days(rhythm, locale),
                draft -> change(by, dialog[0], standing, draft, done));
        dialog[0].change(standing);
        dialog[0].open();
    }

    private void change(
            Component by, RepeatDialog dialog, Standing standing, RepeatDraft draft, SerializableRunnable done) {
        try {
            var other = repeats.change(standing, draft);
            dialog.close();
            Toast.undo(by, "repeating.said.changed", () -> undo(by, standing, other, done));
        } catch (RepeatRefused refused) {
            Toast.failure(by, refused.key());
            return;
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            dialog.close();
            Toast.failure(by, "repeating.said.meanwhile");
        }
        done.run();
    }

    private void undo(Component by, Standing was, RepeatId other, SerializableRunnable done) {
        try {
            repeats.undo(was, other);
        } catch (OptimisticLockingFailureException aDayHasCome) {
            Toast.failure(by, "repeating.said.meanwhile");
        }
        done.run();
    }

    @Override
    public void change(Component by, Proposal proposal, SerializableRunnable done) {
        var dialog = new LogDialog[1];
        dialog[0] =
                new LogDialog(logging.choices(by), new LogDialog.For.One(dealers.brief(proposal.dealer())), draft -> {
                    try {
                        proposals.accept(proposal.id(), draft);
                        dialog[0].close();
                        Toast.success(by, "repeating.said.accepted");
                    } catch (SupportRefused refused) {
                        Toast.failure(by, refused.key());
                        return;
                    } catch (RepeatRefused refused) {
                        Toast.failure(by, refused.key());
                    }
                    done.run();
                });
        dialog[0].fill(row(proposal));
        dialog[0].open();
    }

    @Override
    public void why(Component by, String title, String button, SerializableConsumer<String> said) {
        new WhyDialog(title, button, said).open();
    }

    /** As if it were written down already: the fields begin with it. */
    private static SupportRow row(Proposal proposal) {
        return new SupportRow(
                new SupportId(0),
                0,
                proposal.dealer(),
                proposal.dealerName(),
                proposal.day(),
                proposal.form(),
                proposal.intent(),
                proposal.words(),
                proposal.minutes(),
                proposal.money(),
                proposal.givenBy(),
                proposal.giverName(),
                null,
                null,
                false);
    }
}
