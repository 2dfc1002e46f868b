package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.situation.Figures;
import io.tanxin.dealers.situation.NetworkSpread;
import io.tanxin.dealers.situation.NetworkSpread.Part;
import io.tanxin.dealers.situation.SituationNetwork;
import io.tanxin.dealers.situation.SituationNetwork.By;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;

/** The network's figures: for each a table of groups, with the middle half of their dealers as a bar and the median as a line in it. */
class NetworkPart extends Div {
    private final transient SituationNetwork network;
    private final SituationFace face;
    private final Div cards = new Div();

    NetworkPart(SituationNetwork network, SituationFace face) {
        this.network = network;
        this.face = face;
        var text = new Paragraph(face.say("situation.network.text", SituationNetwork.LEAST));
        text.addClassName("quiet");
        var by = new Tabs();
        for (var one : By.values()) by.add(new Tab(face.say("situation.by." + one)));
        by.getElement().setAttribute("aria-label", face.say("situation.by"));
        by.addSelectedChangeListener(change -> show(By.values()[by.getSelectedIndex()]));
        addClassName("situation-cards");
        cards.addClassName("situation-cards");
        add(text, by, cards);
        show(By.STAGE);
    }

    private void show(By by) {
        cards.removeAll();
        var all = network.spread(by);
        if (all.isEmpty())
            cards.add(new EmptyState(Glyph.DEALERS, face.say("situation.network.none", SituationNetwork.LEAST)));
        for (var spread : all) cards.add(new Card(spread.question().words().in(face.locale()), table(spread, by)));
    }

    private NativeTable table(NetworkSpread spread, By by) {
        var table = new NativeTable();
        table.addClassName("spread");
        table.setCaptionText(spread.question().words().in(face.locale()));
        var head = table.getHead().addRow();
        for (var key : new String[] {"group", "dealers", "lower", "median", "upper", "drawn"}) {
            head.addHeaderCell().setText(face.say("situation.spread." + key));
        }
        var most = spread.parts().stream()
                .map(Part::upper)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        var parts = spread.parts().stream()
                .sorted(Comparator.comparingInt(part -> by == By.STAGE ? place(part) : 0))
                .toList();
        for (var part : parts) {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(group(part, by));
            row.addDataCell().setText(Integer.toString(part.dealers()));
            for (var figure : new BigDecimal[] {part.lower(), part.median(), part.upper()}) {
                row.addDataCell().setText(Figures.brief(rounded(figure, spread), spread.question(), face.locale()));
            }
            row.addDataCell().add(bar(part, most));
        }
        return table;
    }

    /** A median between two dealers is said no finer than they said theirs. */
    private static BigDecimal rounded(BigDecimal figure, NetworkSpread spread) {
        return figure.setScale(spread.question().decimals(), RoundingMode.HALF_UP);
    }

    private static int place(Part part) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(part.group()))
                .map(Stage::ordinal)
                .findFirst()
                .orElse(Stage.values().length);
    }

    private String group(Part part, By by) {
        var group = part.group();
        if (group == null) return face.say("situation.spread.noArea");
        return by == By.STAGE ? face.say("words.stage." + group) : group;
    }

    private static Div bar(Part part, BigDecimal most) {
        var half = new Span();
        half.addClassName("spread-half");
        half.getStyle().set("inset-inline-start", share(part.lower(), most) + "%");
        half.getStyle().set("inline-size", share(part.upper().subtract(part.lower()), most) + "%");
        var middle = new Span();
        middle.addClassName("spread-middle");
        middle.getStyle().set("inset-inline-start", share(part.median(), most) + "%");
        var bar = new Div(half, middle);
        bar.addClassName("spread-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static BigDecimal share(BigDecimal of, BigDecimal most) {
        if (most.signum() == 0) return BigDecimal.ZERO;
        return of.multiply(BigDecimal.valueOf(100)).divide(most, 1, RoundingMode.HALF_UP);
    }
}
