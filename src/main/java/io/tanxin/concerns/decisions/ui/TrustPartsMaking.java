package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.decisions.TermsOfConflicts;
import io.tanxin.concerns.decisions.Trust;
import io.tanxin.concerns.decisions.TrustRow;
import io.tanxin.concerns.decisions.TrustState;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.AskDialog;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dialogs of trust, asking the services. */
@SpringComponent
class TrustPartsMaking implements TrustParts {
    private final Trust trust;
    private final TermsOfConflicts terms;
    private final Dealers dealers;
    private final DecisionParts decisions;

    TrustPartsMaking(Trust trust, TermsOfConflicts terms, Dealers dealers, DecisionParts decisions) {
        this.trust = trust;
        this.terms = terms;
        this.dealers = dealers;
        this.decisions = decisions;
    }

    @Override
    public void take(Component by, @Nullable DealerId fixed, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("decisions.trust.take"));
        var dealer = DealerBox.in(dialog, by, dealers);
        var left = dialog.put(new Paragraph());
        left.addClassName("quiet");
        left.setVisible(false);
        var locale = by.getUI().orElseThrow().getLocale();
        dealer.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            var year = trust.year(change.getValue().id());
            left.setVisible(true);
            left.setText(by.getTranslation(
                    "decisions.trust.left",
                    year.claim().in(locale),
                    year.left().in(locale),
                    String.valueOf(year.year())));
        });
        DealerBox.fix(dealer, dealers, fixed);
        var amount = dialog.money(by.getTranslation("decisions.trust.amount"), usual());
        var words = dialog.words(by.getTranslation("decisions.trust.words"), 500);
        words.setHelperText(by.getTranslation("decisions.trust.wordsHelp"));
        var ask = dialog.tick(by.getTranslation("decisions.trust.ask"));
        ask.setVisible(false);
        dialog.ask(by.getTranslation("decisions.trust.take"), () -> {
            if (!dialog.filled(dealer) || !dialog.filled(amount) || !dialog.filled(words)) return false;
            var done = new boolean[1];
            DecisionAttempt.at(by, () -> {
                switch (trust.take(dealer.getValue().id(), amount.getValue(), words.getValue(), ask.getValue())) {
                    case Trust.Answer.Taken taken -> {
                        Toast.success(by, "decisions.trust.said.taken");
                        done[0] = true;
                    }
                    case Trust.Answer.Asked asked -> {
                        Toast.success(by, "decisions.trust.said.asked");
                        done[0] = true;
                    }
                    case Trust.Answer.Over(var year) -> {
                        amount.setErrorMessage(by.getTranslation(
                                "decisions.trust.over",
                                year.claim().in(locale),
                                year.left().in(locale)));
                        amount.setInvalid(true);
                        ask.setVisible(true);
                    }
                }
                if (done[0]) changed.run();
            });
            return done[0];
        });
    }

    @Override
    public void look(Component by, TrustRow row, boolean mayApprove, DecisionFace face, SerializableRunnable changed) {
        var dialog = new AskDialog(face.say("decisions.trust.heading", row.dealerName(), face.money(row.amount())));
        dialog.put(new StatusBadge(face.look(row.state())));
        dialog.put(new Paragraph(row.words()));
        dialog.put(quiet(face.say("concerns.saidBy", row.takenBy(), face.moment(row.takenAt()))));
        if (row.decision() != null && !row.decision().isEmpty())
            dialog.put(quiet(face.say(
                    "decisions.trust.answer", Objects.requireNonNullElse(row.decidedBy(), ""), row.decision())));
        var buttons = dialog.put(new Div());
        buttons.addClassName("row");
        if (row.state() == TrustState.ASKED && mayApprove) {
            buttons.add(
                    new Buttons.Soft(face.say("decisions.trust.approve"), click -> {
                        dialog.close();
                        DecisionAttempt.did(
                                by,
                                "decisions.trust.approve.done",
                                changed,
                                () -> trust.approve(row.id(), row.version(), ""));
                    }),
                    new Buttons.Plain(face.say("decisions.trust.decline"), click -> {
                        dialog.close();
                        decisions.words(
                                by,
                                "decisions.trust.decline",
                                true,
                                said -> trust.decline(row.id(), row.version(), said),
                                changed);
                    }));
        }
        if (row.mine() && (row.state() == TrustState.TAKEN || row.state() == TrustState.ASKED)) {
            buttons.add(new Buttons.Plain(face.say("decisions.trust.takeBack"), click -> {
                dialog.close();
                DecisionAttempt.did(
                        by, "decisions.trust.takeBack.done", changed, () -> trust.takeBack(row.id(), row.version()));
            }));
        }
        dialog.getFooter().add(new Buttons.Plain(face.say("decisions.close"), click -> dialog.close()));
        dialog.open();
    }

    private Currency usual() {
        return terms.read().approveAbove().currency();
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
