package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.html.Div;
import io.tanxin.dealers.situation.SituationHistory;
import io.tanxin.ui.Card;

/** A dealer's figures against its own past, side by side. Nothing when there is only one report. */
class TrendCards extends Div {

    TrendCards(SituationHistory history, SituationFace face) {
        var trends = history.trends();
        if (trends.isEmpty()) return;
        var row = new Div();
        row.addClassName("trends");
        trends.forEach(trend -> row.add(new TrendDrawing(trend, face)));
        add(new Card(face.say("situation.trends"), row).note(face.say("situation.trends.own")));
    }
}
