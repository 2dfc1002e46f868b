package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** Brings the looks of rules along, wherever they are shown. */
@StyleSheet("rules.css")
class RulesOfDealer extends Div {
    RulesOfDealer() {
        addClassName("rules-panel");
    }
}
