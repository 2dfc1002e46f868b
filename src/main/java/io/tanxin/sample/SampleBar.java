package io.tanxin.sample;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.tanxin.ui.Buttons;
import java.util.concurrent.CompletableFuture;

/** A strip above the staff's screens while the sample is older than a day: brings it to today. */
public class SampleBar extends Div {
    private static final int LOOK_EVERY_MS = 1000;

    private final Span words = new Span();
    private final Element progress = new Element("progress").setAttribute("aria-hidden", "true");
    private final SampleNetwork sample;
    private final Button toToday;

    private enum Shows {
        STALE,
        BEING_MADE,
        FAILED
    }

    public SampleBar(SampleNetwork sample) {
        this.sample = sample;
        addClassName("sample-bar");
        words.getElement().setAttribute("role", "status");
        toToday = new Buttons.Plain(getTranslation("sample.toToday"), click -> follow(sample.remake()));
        toToday.addThemeVariants(ButtonVariant.SMALL);
        add(words);
        getElement().appendChild(progress);
        add(toToday);
        show(Shows.STALE);
        sample.beingMade().ifPresent(this::follow);
    }

    private void show(Shows what) {
        words.setText(getTranslation("sample." + what));
        getElement().setAttribute("data-shows", what.name());
        progress.setVisible(what == Shows.BEING_MADE);
        toToday.setVisible(what != Shows.BEING_MADE);
    }

    // half a year takes seconds: the page looks for the end by polling
    private void follow(CompletableFuture<?> making) {
        var ui = UI.getCurrent();
        show(Shows.BEING_MADE);
        ui.setPollInterval(LOOK_EVERY_MS);
        // how far it is, drawn once a look: a bar that only moves would keep a processor busy that the half year needs
        var looks = ui.addPollListener(look -> progress.setAttribute("value", String.valueOf(sample.lived())));
        progress.setAttribute("value", String.valueOf(sample.lived()));
        making.whenComplete((done, failure) -> ui.access(() -> {
            looks.remove();
            ui.setPollInterval(-1);
            // everybody in it is new, whoever is signed in too
            if (failure == null) ui.getPage().setLocation("/sign-in");
            else show(Shows.FAILED);
        }));
    }
}
