package io.tanxin.support.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.balance.Balances;
import io.tanxin.support.balance.DealerMoments;
import io.tanxin.ui.Card;
import java.time.LocalDate;

/** A dealer's balance on its page: what stands out, the mix of a year against the policy, eight quarters. */
final class BalancePart extends Div {
    private final transient Balances balances;
    private final transient DealerMoments moments;
    private final DealerId dealer;
    private final LocalDate today;
    private final LocalDate from;
    private final SupportFace face;

    BalancePart(Balances balances, DealerMoments moments, DealerId dealer, LocalDate today, SupportFace face) {
        this.balances = balances;
        this.moments = moments;
        this.dealer = dealer;
        this.today = today;
        this.face = face;
        from = today.withDayOfMonth(1).minusMonths(11);
        addClassName("balance");
        show();
    }

    void show() {
        removeAll();
        var balance = balances.of(dealer);
        var findings = new Div();
        findings.addClassName("findings");
        balance.findings().forEach(row -> findings.add(new FindingCard(row, from, balances, this::show)));
        findings.setVisible(!balance.findings().isEmpty());
        add(findings);
        var year = balance.year();
        if (!year.isEmpty() || balance.inConfidence() > 0) add(card(balance));
        add(new MomentsCard(moments, dealer, today, face, this::show));
    }

    private Card card(Balances.OfDealer balance) {
        var year = balance.year();
        var share = new Paragraph(getTranslation(
                "support.balance.material",
                year.materialShare(),
                balance.bounds().materialMost()));
        var card = new Card(
                getTranslation("support.balance.title"),
                new MixBar(year, balance.bounds()),
                share,
                heading("support.balance.trend"),
                new QuarterBars(balance.quarters()));
        card.note(getTranslation("support.balance.records", year.records())
                + (balance.inConfidence() == 0
                        ? ""
                        : " " + getTranslation("concerns.andInConfidence", balance.inConfidence())));
        if (year.unclassified() > 0) card.add(quiet("support.balance.unclassified", year.unclassified()));
        if (year.unweighed() > 0) card.add(quiet("support.balance.unweighed", year.unweighed()));
        card.add(quiet("support.balance.how"));
        return card;
    }

    private H3 heading(String key) {
        var heading = new H3(getTranslation(key));
        heading.addClassName("section-title");
        return heading;
    }

    private Span quiet(String key, Object... arguments) {
        var words = new Span(getTranslation(key, arguments));
        words.addClassNames("quiet", "balance-note");
        return words;
    }
}
