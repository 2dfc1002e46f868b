package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DayWay;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.RulesRefused;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** On the day of a visit at a dealer that has agreed to rules: the way to the check, which knows then what it was part of. */
@SpringComponent
class ShopCheckLink {
    private final AgreedRules rules;
    private final CheckService checks;
    private final Clock clock;

    ShopCheckLink(AgreedRules rules, CheckService checks, Clock clock) {
        this.rules = rules;
        this.checks = checks;
        this.clock = clock;
    }

    Optional<Component> of(Component by, DayRow day) {
        var live = day.state() == DayState.SCHEDULED || day.state() == DayState.CLOSED;
        // a check is read by whoever sees the dealer
        if (day.inConfidence()) return Optional.empty();
        if (!live || day.way() != DayWay.VISIT || day.seats().size() != 1) return Optional.empty();
        var today = LocalDate.ofInstant(clock.instant(), day.zone());
        if (!LocalDate.ofInstant(day.startsAt(), day.zone()).equals(today)) return Optional.empty();
        var dealer = day.seats().getFirst().dealer();
        if (rules.inForce(dealer).isEmpty()) return Optional.empty();
        return Optional.of(new Buttons.Plain(by.getTranslation("rules.do.check"), click -> {
            try {
                var check = checks.begin(dealer, day.id().value());
                UI.getCurrentOrThrow().navigate("checks/" + check);
            } catch (RulesRefused refused) {
                Toast.failure(by, refused.key());
            }
        }));
    }
}
