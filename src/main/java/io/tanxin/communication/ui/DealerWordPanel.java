package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.FeltHeard;
import io.tanxin.communication.talk.MinutesPage;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import java.time.ZoneId;
import java.util.List;

/** Staff: what the dealers say to the shared minutes, line by line, and how heard they felt, as far as they show it. */
class DealerWordPanel extends Section {
    private final DayId day;
    private final DealerWord word;
    private final DealerSeals seals;
    private final ZoneId zone;

    DealerWordPanel(DayId day, DealerWord word, FeltHeard heard, DealerSeals seals, ZoneId zone) {
        this.day = day;
        this.word = word;
        this.seals = seals;
        this.zone = zone;
        addClassNames("card", "dealer-word-panel");
        var head = new Div(new H2(getTranslation("communication.word.title")));
        head.addClassName("card-head");
        add(head);
        var pages = word.pages(day);
        var shown = heard.shown(day);
        pages.stream().filter(page -> !page.isEmpty()).forEach(page -> add(page(page, pages.size() > 1)));
        if (unread(pages)) add(readButton());
        for (var answer : shown) {
            var said = answer.words();
            add(new Paragraph(getTranslation("communication.heard.shown", answer.by(), answer.score())));
            if (said != null) {
                var quote = new Paragraph(said);
                quote.addClassName("quoted");
                add(quote);
            }
        }
        heard.sum()
                .ifPresent(sum -> add(quiet(getTranslation("communication.heard.sum", sum.average(), sum.answers()))));
        setVisible(!shown.isEmpty() || pages.stream().anyMatch(page -> !page.isEmpty()));
    }

    private Div page(MinutesPage page, boolean several) {
        var box = new Div();
        if (several) box.add(new H3(page.dealerName()));
        if (page.waits()) box.add(new StatusBadge(Tone.NEUTRAL, getTranslation("communication.word.waits")));
        box.add(new MinutesReading(page, zone, seals, null).withPaper(day, page.dealer()));
        return box;
    }

    private static boolean unread(List<MinutesPage> pages) {
        return pages.stream()
                .flatMap(page -> page.parts().stream())
                .flatMap(part -> part.corrections().stream())
                .anyMatch(correction -> !correction.read());
    }

    private Buttons.Plain readButton() {
        var button = new Buttons.Plain(getTranslation("communication.word.read"), click -> {});
        button.addClickListener(click -> {
            word.read(day);
            button.setVisible(false);
        });
        return button;
    }

    private static Span quiet(String words) {
        var quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
