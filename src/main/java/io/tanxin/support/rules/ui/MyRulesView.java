package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckId;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.CheckSheet;
import io.tanxin.support.rules.CheckState;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.RulesRefused;
import io.tanxin.support.rules.RulesService;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The dealer's rules on its phone: what waits for its word or its signature first, then what is agreed, then the checks. */
@Route("my/rules")
@RolesAllowed(Role.DEALER)
class MyRulesView extends RulesOfDealer implements HasDynamicTitle, BeforeEnterObserver {
    private final transient AgreedRules rules;
    private final transient RulesService service;
    private final transient Checks checks;
    private final transient CheckService checking;
    private final transient RulesDialogs dialogs;
    private final transient DealerSeals seals;
    private final DealerId dealer;
    private final RulesFace face;
    private final QueryState state = new QueryState();

    MyRulesView(
            AgreedRules rules,
            RulesService service,
            Checks checks,
            CheckService checking,
            RulesDialogs dialogs,
            DealerSeals seals,
            ChosenDealer chosen,
            CurrentActor actor) {
        this.rules = rules;
        this.service = service;
        this.checks = checks;
        this.checking = checking;
        this.dialogs = dialogs;
        this.seals = seals;
        dealer = chosen.get().id();
        face = RulesFace.of(this, actor.get().zone());
        addClassNames("page", "my-rules");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.my.title");
    }

    private void show() {
        removeAll();
        var one = state.get("check")
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .map(CheckId::new);
        if (one.isPresent()) {
            check(checks.sheet(one.get()), true);
            return;
        }
        add(new PageHeader(getTranslation("rules.my.title")).line(getTranslation("rules.my.line")));
        var cards = new RulesCards(this, dealer, rules, checks, dialogs, seals, face);
        cards.proposed(
                sheet -> attempt(() -> service.agree(sheet.id(), sheet.seen()), "rules.my.said.agreed"),
                sheet -> dialogs.say(
                        this,
                        getTranslation("rules.my.ask"),
                        getTranslation("rules.my.askHint"),
                        getTranslation("rules.my.askLabel"),
                        words -> attempt(
                                () -> service.askToChange(sheet.id(), sheet.seen(), words), "rules.my.said.asked")));
        checks.toSign(dealer).forEach(id -> check(checks.sheet(id), false));
        cards.inForce();
        cards.checks("my/rules?check=");
        cards.before();
    }

    /** @param alone by its own address: then the page is about nothing else */
    private void check(CheckSheet sheet, boolean alone) {
        if (!sheet.dealer().equals(dealer)) throw new NotFound("check");
        if (alone) {
            add(new PageHeader(getTranslation("rules.my.check", face.day(sheet.day())))
                    .line(
                            new StatusBadge(face.look(sheet.state())),
                            new Anchor("my/rules", face.say("rules.my.back"))));
        }
        var card = new Card(
                alone ? getTranslation("rules.check.found") : getTranslation("rules.my.check", face.day(sheet.day())));
        if (!alone) card.add(new StatusBadge(face.look(sheet.state())));
        card.add(new CheckPart(sheet, face, seals, rule -> List.of()));
        if (sheet.state() == CheckState.TO_SIGN) {
            card.add(new Paragraph(getTranslation("rules.sign.meaning")));
            var sign = new Buttons.Accent(getTranslation("rules.sign.button"), click -> sign(sheet, null));
            sign.addClassName("todo-action");
            card.buttons(
                    sign,
                    new Buttons.Plain(getTranslation("rules.my.signWith"), click -> say(words -> sign(sheet, words))));
        } else {
            card.buttons(new Buttons.Plain(
                    getTranslation("rules.my.say"),
                    click -> say(words -> attempt(() -> checking.say(sheet.id(), words), "rules.my.said.words"))));
        }
        add(card);
    }

    private void sign(CheckSheet sheet, @Nullable String words) {
        attempt(() -> checking.sign(sheet.id(), sheet.seen(), words), "rules.said.both");
    }

    private void say(SerializableConsumer<String> said) {
        dialogs.say(
                this,
                getTranslation("rules.sign.words"),
                getTranslation("rules.sign.wordsHint"),
                getTranslation("rules.my.sayLabel"),
                said);
    }

    private void attempt(SerializableRunnable change, String said) {
        try {
            change.run();
            Toast.success(this, said);
        } catch (RulesRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException changed) {
            Toast.failure(this, "rules.my.said.changed");
        }
        show();
    }
}
