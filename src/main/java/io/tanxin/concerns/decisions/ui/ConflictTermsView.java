package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.decisions.ConflictTerms;
import io.tanxin.concerns.decisions.TermsOfConflicts;
import io.tanxin.identity.Role;
import io.tanxin.kernel.Money;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The company's terms for conflicts: what a decision may cost, what a dealer's word is taken for, how long before a restriction begins. */
@Route("admin/decisions")
@Menu(title = "decisions.settings", icon = "handshake", order = 93)
@RolesAllowed(Role.ADMINISTRATOR)
class ConflictTermsView extends Div implements HasDynamicTitle {
    private final transient TermsOfConflicts terms;
    private final MoneyField above;
    private final MoneyField claim;
    private final MoneyField year;
    private final IntegerField notice = new IntegerField();
    private int version;

    ConflictTermsView(TermsOfConflicts terms) {
        this.terms = terms;
        addClassNames("page", "promise-terms");
        var now = terms.read();
        above = money("decisions.settings.above", now.approveAbove());
        claim = money("decisions.settings.claim", now.trustClaim());
        year = money("decisions.settings.year", now.trustYear());
        notice.setLabel(getTranslation("decisions.settings.notice"));
        notice.setHelperText(getTranslation("decisions.settings.notice.help"));
        notice.setMin(1);
        notice.setMax(ConflictTerms.MOST_NOTICE);
        notice.setStepButtonsVisible(true);
        var form = new Div(above, claim, year, notice);
        form.addClassName("promise-form");
        add(
                new PageHeader(getTranslation("decisions.settings")).line(getTranslation("decisions.settings.line")),
                new Card(
                        getTranslation("decisions.settings.card"),
                        form,
                        new Buttons.Accent(getTranslation("decisions.save"), click -> save())));
        fill(now);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decisions.settings");
    }

    private void fill(ConflictTerms now) {
        version = now.version();
        above.setValue(now.approveAbove());
        claim.setValue(now.trustClaim());
        year.setValue(now.trustYear());
        notice.setValue(now.noticeDays());
    }

    private void save() {
        var most = above.getValue();
        var one = claim.getValue();
        var all = year.getValue();
        var days = notice.getValue();
        needed(above, most);
        needed(claim, one);
        needed(year, all);
        notice.setErrorMessage(getTranslation("dealers.policies.between", 1, ConflictTerms.MOST_NOTICE));
        notice.setInvalid(days == null || days < 1 || days > ConflictTerms.MOST_NOTICE);
        if (most == null || one == null || all == null || days == null || notice.isInvalid()) return;
        if (!most.currency().equals(one.currency()) || !one.currency().equals(all.currency())) {
            Toast.failure(this, "decisions.settings.oneCurrency");
            return;
        }
        year.setErrorMessage(getTranslation("decisions.settings.claimInYear"));
        year.setInvalid(one.amount().compareTo(all.amount()) > 0);
        if (year.isInvalid()) return;
        if (terms.save(new ConflictTerms(version, most, one, all, days))) {
            Toast.success(this, "decisions.settings.saved");
        } else {
            Toast.failure(this, "decisions.settings.meanwhile");
        }
        fill(terms.read());
    }

    private void needed(MoneyField field, @Nullable Money value) {
        field.setErrorMessage(getTranslation("ui.required"));
        field.setInvalid(value == null);
    }

    private MoneyField money(String key, Money now) {
        var field = new MoneyField(getTranslation(key), now.currency());
        field.setHelperText(getTranslation(key + ".help"));
        return field;
    }
}
