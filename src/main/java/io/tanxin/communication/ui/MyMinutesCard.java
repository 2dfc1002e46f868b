package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.MinutesLine;
import io.tanxin.communication.talk.MinutesPage;
import io.tanxin.communication.talk.MinutesPage.Part;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Toast;
import java.time.ZoneId;

/** The shared minutes on the dealer's phone: confirmed in one tap, or corrected line by line. */
class MyMinutesCard extends Div {
    private final DayId day;
    private final DealerWord word;
    private final DealerSeals seals;
    private final ZoneId zone;

    MyMinutesCard(DayId day, MinutesPage page, DealerWord word, DealerSeals seals, ZoneId zone) {
        this.day = day;
        this.word = word;
        this.seals = seals;
        this.zone = zone;
        show(page);
    }

    private void show(MinutesPage page) {
        removeAll();
        var card = new Card(getTranslation("communication.my.minutes"));
        card.add(new MinutesReading(page, zone, seals, (part, line) -> correct(page, part, line))
                .withPaper(day, page.dealer()));
        var help = new Paragraph(getTranslation("communication.my.correct.help"));
        help.addClassName("quiet");
        card.add(help);
        if (page.parts().stream().anyMatch(part -> part.confirmed() == null)) {
            card.buttons(new Buttons.Accent(getTranslation("communication.my.confirm"), click -> {
                if (Attempt.at(this, () -> word.confirm(day, page.dealer()))) {
                    Toast.success(this, "communication.my.confirmed");
                }
                again(page);
            }));
        }
        add(card);
    }

    private void correct(MinutesPage page, Part part, MinutesLine line) {
        var minutes = part.id();
        if (minutes == null) return;
        new AskWords(
                        getTranslation("communication.my.correct.title"),
                        MinutesReading.words(line, DayFace.of(this, zone)),
                        getTranslation("communication.my.correct.words"),
                        getTranslation("communication.my.correct.do"),
                        words -> {
                            var done = Attempt.at(
                                    this,
                                    () -> word.correct(
                                            day, page.dealer(), minutes, part.share(), line.number(), words));
                            if (done) Toast.success(this, "communication.my.corrected");
                            again(page);
                            return done;
                        })
                .open();
    }

    private void again(MinutesPage page) {
        show(word.page(day, page.dealer()));
    }
}
