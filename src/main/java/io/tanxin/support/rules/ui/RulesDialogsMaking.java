package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.ui.NewPromise;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckSheet;
import io.tanxin.support.rules.CheckedRule;
import io.tanxin.support.rules.Rule;
import io.tanxin.support.rules.RuleTemplate;
import io.tanxin.support.rules.RuleTemplates;
import io.tanxin.support.rules.RulesRefused;
import io.tanxin.support.rules.RulesService;
import io.tanxin.support.rules.RulesSheet;
import io.tanxin.ui.Toast;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The dialogs, asking the services. */
@SpringComponent
class RulesDialogsMaking implements RulesDialogs {
    static final String ABOUT = "SHOP_CHECK";
    private static final int USUAL_DAYS = 14;

    private final RulesService service;
    private final AgreedRules rules;
    private final RuleTemplates templates;
    private final NewPromise newPromise;
    private final Dealers dealers;
    private final Clock clock;

    RulesDialogsMaking(
            RulesService service,
            AgreedRules rules,
            RuleTemplates templates,
            NewPromise newPromise,
            Dealers dealers,
            Clock clock) {
        this.service = service;
        this.rules = rules;
        this.templates = templates;
        this.newPromise = newPromise;
        this.dealers = dealers;
        this.clock = clock;
    }

    @Override
    public void edit(Component by, DealerId dealer, @Nullable RulesSheet draft, SerializableRunnable done) {
        if (draft != null) {
            var id = draft.id();
            var seen = draft.seen();
            var why = draft.number() == 1 ? null : draft.why() == null ? "" : draft.why();
            new RulesEditor(
                            draft.rules(),
                            why,
                            (lines, because) -> attempt(by, done, () -> service.rewrite(id, seen, lines, because)))
                    .open();
            return;
        }
        var inForce = rules.inForce(dealer);
        var begin = inForce.map(RulesSheet::rules).orElseGet(() -> template(dealer));
        new RulesEditor(
                        begin,
                        inForce.isEmpty() ? null : "",
                        (lines, because) -> attempt(by, done, () -> service.draft(dealer, lines, because)))
                .open();
    }

    private List<Rule> template(DealerId dealer) {
        // the dealer reads them
        var language = dealers.language(dealer).orElseGet(UI.getCurrentOrThrow()::getLocale);
        return templates.of(dealers.brief(dealer).stage(), language).rules().stream()
                .map(RuleTemplate.Begin::asRule)
                .toList();
    }

    @Override
    public void say(Component by, String title, String hint, String label, SerializableConsumer<String> said) {
        new SayDialog(title, hint, label, said).open();
    }

    @Override
    public void sign(Component by, CheckSheet sheet, SerializableBiConsumer<Integer, SupportForm> signed) {
        new SignDialog(sheet, signed).open();
    }

    @Override
    public void signHere(Component by, SerializableBiConsumer<String, String> signed) {
        new SignHereDialog(signed).open();
    }

    @Override
    public void photo(Component by, String rule, SerializableBiConsumer<String, InputStream> received) {
        new PhotoDialog(rule, received).open();
    }

    /** All is filled in, so that one click is enough: mostly it is the dealer who puts it right. */
    @Override
    public void promise(Component by, CheckSheet sheet, CheckedRule rule, SerializableRunnable done) {
        var dealer = dealers.brief(sheet.dealer());
        var due = LocalDate.ofInstant(clock.instant(), dealer.zone()).plusDays(USUAL_DAYS);
        var start = new NewPromise.Start(
                dealer, rule.words(), due, Side.DEALER, ABOUT, sheet.id().value());
        newPromise.open(by, start, made -> done.run());
    }

    private static boolean attempt(Component by, SerializableRunnable done, SerializableRunnable change) {
        try {
            change.run();
            done.run();
            return true;
        } catch (RulesRefused refused) {
            Toast.failure(by, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "rules.said.meanwhile");
        }
        return false;
    }
}
