package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.RulesRefused;
import io.tanxin.support.rules.RulesService;
import io.tanxin.ui.Toast;
import org.springframework.dao.OptimisticLockingFailureException;

/** The agreed rules of a dealer on its page: what is in force and how it goes, what is being agreed, the checks. */
@SpringComponent
class RulesPanel implements DealerPanel {
    private final AgreedRules rules;
    private final RulesService service;
    private final Checks checks;
    private final CheckService checking;
    private final RulesDialogs dialogs;
    private final DealerSeals seals;
    private final CurrentActor actor;

    RulesPanel(
            AgreedRules rules,
            RulesService service,
            Checks checks,
            CheckService checking,
            RulesDialogs dialogs,
            DealerSeals seals,
            CurrentActor actor) {
        this.rules = rules;
        this.service = service;
        this.checks = checks;
        this.checking = checking;
        this.dialogs = dialogs;
        this.seals = seals;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "rules.panel.rules";
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new RulesOfDealer();
        fill(panel, dealer);
        return panel;
    }

    private void fill(Div panel, DealerId dealer) {
        var face = RulesFace.of(panel, actor.get().zone());
        SerializableRunnable again = () -> {
            panel.removeAll();
            fill(panel, dealer);
        };
        var cards = new RulesCards(panel, dealer, rules, checks, dialogs, seals, face);
        cards.open(
                again,
                sheet -> attempt(panel, again, () -> service.propose(sheet.id(), sheet.seen()), "rules.said.proposed"),
                sheet ->
                        attempt(panel, again, () -> service.takeBack(sheet.id(), sheet.seen()), "rules.said.takenBack"),
                sheet ->
                        attempt(panel, again, () -> service.discard(sheet.id(), sheet.seen()), "rules.said.discarded"));
        cards.inForce(again, () -> check(panel, dealer));
        cards.checks("checks/");
        cards.before();
    }

    private void check(Div panel, DealerId dealer) {
        try {
            UI.getCurrentOrThrow().navigate("checks/" + checking.begin(dealer, null));
        } catch (RulesRefused refused) {
            Toast.failure(panel, refused.key());
        }
    }

    private static void attempt(Div panel, SerializableRunnable again, SerializableRunnable change, String said) {
        try {
            change.run();
            Toast.success(panel, said);
        } catch (RulesRefused refused) {
            Toast.failure(panel, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(panel, "rules.said.meanwhile");
        }
        again.run();
    }
}
