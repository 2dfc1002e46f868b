package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.ConcernFilter;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.decisions.Choice;
import io.tanxin.concerns.decisions.DecisionDetail;
import io.tanxin.concerns.decisions.DecisionId;
import io.tanxin.concerns.decisions.DecisionOption;
import io.tanxin.concerns.decisions.DecisionState;
import io.tanxin.concerns.decisions.Decisions;
import io.tanxin.concerns.decisions.Interest;
import io.tanxin.concerns.decisions.SanctionDetail;
import io.tanxin.concerns.decisions.Sanctions;
import io.tanxin.concerns.decisions.TermsOfConflicts;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.AskDialog;
import io.tanxin.ui.Toast;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dialogs, asking the services. */
@SpringComponent
class DecisionPartsMaking implements DecisionParts {
    private static final int CONCERNS = 20;

    private final Decisions decisions;
    private final Sanctions sanctions;
    private final TermsOfConflicts terms;
    private final ConcernLists concerns;
    private final Dealers dealers;
    private final DealerAccess access;

    DecisionPartsMaking(
            Decisions decisions,
            Sanctions sanctions,
            TermsOfConflicts terms,
            ConcernLists concerns,
            Dealers dealers,
            DealerAccess access) {
        this.decisions = decisions;
        this.sanctions = sanctions;
        this.terms = terms;
        this.concerns = concerns;
        this.dealers = dealers;
        this.access = access;
    }

    @Override
    public void record(Component by, @Nullable DealerId fixed, SerializableConsumer<DecisionId> recorded) {
        var dialog = new AskDialog(by.getTranslation("decisions.record"));
        var dealer = DealerBox.in(dialog, by, dealers);
        var concern = dialog.<ConcernRow>box(by.getTranslation("decisions.concern"));
        concern.setHelperText(by.getTranslation("decisions.concernHelp"));
        concern.setItemLabelGenerator(ConcernRow::heading);
        concern.setClearButtonVisible(true);
        dealer.addValueChangeListener(change -> concern.setItems(
                change.getValue() == null
                        ? List.of()
                        : concerns.rows(ConcernFilter.of(change.getValue().id()), null, 0, CONCERNS)));
        DealerBox.fix(dealer, dealers, fixed);
        var form = new DecisionForm(dialog, usual());
        dialog.ask(by.getTranslation("decisions.save"), () -> {
            if (!dialog.filled(dealer) || !form.isSound()) return false;
            var about =
                    concern.getValue() == null ? null : concern.getValue().id().value();
            return DecisionAttempt.at(by, () -> {
                var id = decisions.record(form.draft(dealer.getValue().id(), about));
                Toast.success(by, "decisions.said.recorded");
                recorded.accept(id);
            });
        });
    }

    @Override
    public void change(Component by, DecisionDetail detail, SerializableRunnable changed) {
        var row = detail.row();
        var dialog = new AskDialog(by.getTranslation("decisions.change"));
        var form = new DecisionForm(dialog, usual());
        form.read(detail);
        dialog.ask(
                by.getTranslation("decisions.save"),
                () -> form.isSound()
                        && DecisionAttempt.did(
                                by,
                                "decisions.said.saved",
                                changed,
                                () -> decisions.change(
                                        row.id(), row.version(), form.draft(row.dealer(), detail.concern()))));
    }

    @Override
    public void decide(Component by, DecisionDetail detail, SerializableRunnable changed) {
        var row = detail.row();
        var now = terms.read();
        var dialog = new AskDialog(by.getTranslation("decisions.decide"));
        var locale = by.getUI().orElseThrow().getLocale();
        var told = dialog.put(new Paragraph(
                by.getTranslation("decisions.decideHelp", now.approveAbove().in(locale))));
        told.addClassName("quiet");
        var option = dialog.choice(by.getTranslation("decisions.which"), detail.options());
        option.setItemLabelGenerator(DecisionOption::words);
        var protects = dialog.choice(by.getTranslation("decisions.protects"), List.of(Interest.values()));
        protects.setItemLabelGenerator(one -> by.getTranslation("words.interest." + one));
        var cost = dialog.money(by.getTranslation("decisions.costs"), usual());
        option.addValueChangeListener(change -> {
            protects.setValue(change.getValue().serves());
            cost.setValue(change.getValue().cost());
        });
        var reasons = dialog.words(by.getTranslation("decisions.reasons"), 1000);
        reasons.setHelperText(by.getTranslation("decisions.reasonsHelp"));
        var restricts = dialog.tick(by.getTranslation("decisions.restricts"));
        var restriction = dialog.put(new RestrictionFields(now.noticeDays(), access.today()));
        restriction.setVisible(false);
        restricts.addValueChangeListener(change -> restriction.setVisible(change.getValue()));
        dialog.ask(by.getTranslation("decisions.decide"), () -> {
            var sound = dialog.filled(option) & dialog.filled(protects) & dialog.filled(reasons) & !cost.isInvalid();
            if (!sound || restricts.getValue() && !restriction.isSound()) return false;
            var choice = new Choice(
                    option.getValue().id(),
                    protects.getValue(),
                    reasons.getValue(),
                    cost.getValue(),
                    restricts.getValue() ? restriction.draft() : null);
            return DecisionAttempt.at(by, () -> {
                var became = decisions.decide(row.id(), row.version(), choice);
                Toast.success(by, became == DecisionState.ASKED ? "decisions.said.asked" : "decisions.said.decided");
                changed.run();
            });
        });
    }

    @Override
    public void shorten(Component by, SanctionDetail sanction, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("decisions.shorten"));
        var last = dialog.day(by.getTranslation("decisions.restriction.until"), access.today());
        last.setMax(sanction.until().minusDays(1));
        var reasons = dialog.words(by.getTranslation("decisions.lookWords"), 1000);
        reasons.setHelperText(by.getTranslation("decisions.dealerReads"));
        dialog.ask(
                by.getTranslation("decisions.shorten"),
                () -> dialog.filled(last)
                        && dialog.filled(reasons)
                        && DecisionAttempt.did(
                                by,
                                "decisions.said.shortened",
                                changed,
                                () -> sanctions.shorten(
                                        sanction.id(), sanction.version(), last.getValue(), reasons.getValue())));
    }

    @Override
    public void words(
            Component by, String key, boolean needed, SerializableConsumer<String> deed, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation(key));
        var words = dialog.words(by.getTranslation(key + ".label"), 1000);
        words.setHelperText(by.getTranslation(key + ".help"));
        dialog.ask(
                by.getTranslation(key),
                () -> (!needed || dialog.filled(words))
                        && DecisionAttempt.did(by, key + ".done", changed, () -> deed.accept(words.getValue())));
    }

    private Currency usual() {
        return terms.read().approveAbove().currency();
    }
}
