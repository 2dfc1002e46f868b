package io.tanxin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.tanxin.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An amount and its currency side by side. Empty as long as there is no amount, whatever the currency. */
public final class MoneyField extends CustomField<@Nullable Money> {
    private static final BigDecimal MOST = new BigDecimal("1e13");

    private final BigDecimalField amount = new BigDecimalField();
    private final ComboBox<Currency> currency = new ComboBox<>();

    /** @param usual the currency that is meant when nobody says another */
    public MoneyField(String label, Currency usual) {
        setLabel(label);
        amount.setLocale(getLocale());
        amount.setAriaLabel(getTranslation("ui.money.amount"));
        currency.setAriaLabel(getTranslation("ui.money.currency"));
        currency.setItems(
                (one, typed) -> typed.isBlank()
                        || one.getCurrencyCode()
                                .toLowerCase(getLocale())
                                .startsWith(typed.strip().toLowerCase(getLocale()))
                        || one.getDisplayName(getLocale())
                                .toLowerCase(getLocale())
                                .contains(typed.strip().toLowerCase(getLocale())),
                Money.currencies());
        currency.setItemLabelGenerator(Currency::getCurrencyCode);
        currency.setValue(usual);
        amount.addValueChangeListener(change -> judge());
        var both = new Div(amount, currency);
        both.addClassName("money-field");
        add(both);
    }

    /** Another currency is usual now; an amount that stands there keeps its own. */
    public void usual(Currency usual) {
        if (amount.isEmpty()) currency.setValue(usual);
    }

    @Override
    protected @Nullable Money generateModelValue() {
        var written = amount.getValue();
        var chosen = currency.getValue();
        return written == null || chosen == null || !isPossible(written) ? null : new Money(written, chosen);
    }

    @Override
    protected void setPresentationValue(@Nullable Money money) {
        amount.setValue(money == null ? null : money.amount());
        if (money != null) currency.setValue(money.currency());
    }

    private void judge() {
        var written = amount.getValue();
        var bad = written != null && !isPossible(written);
        setErrorMessage(bad ? getTranslation("ui.money.bad") : "");
        setInvalid(bad);
    }

    private static boolean isPossible(BigDecimal written) {
        return written.signum() >= 0 && written.compareTo(MOST) < 0;
    }
}
