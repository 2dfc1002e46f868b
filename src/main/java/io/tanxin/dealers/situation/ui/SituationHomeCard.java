package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.dealers.situation.Requests;
import io.tanxin.dealers.situation.SituationStaff;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import java.util.Optional;

/** On the dealer's home while a report is awaited. */
@SpringComponent
class SituationHomeCard implements HomeCard {
    private final Requests requests;
    private final SituationStaff staff;

    SituationHomeCard(Requests requests, SituationStaff staff) {
        this.requests = requests;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        if (!staff.isLetIn(dealer) || requests.open(dealer).isEmpty()) return Optional.empty();
        var words = new Paragraph();
        words.setText(words.getTranslation("situation.home.text"));
        var card = new Card(words.getTranslation("situation.home.title"), words);
        card.buttons(new Buttons.Soft(
                words.getTranslation("situation.home.go"),
                click -> UI.getCurrentOrThrow().navigate("my/situation")));
        return Optional.of(card);
    }
}
