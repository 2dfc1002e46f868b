package io.tanxin.sample;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A strip above the staff's screens while the sample is older than a day: brings it to today. */
public class SampleBar extends Div {
    private static final int LOOK_EVERY_MS = 500;

    public SampleBar(SampleNetwork sample) {
        addClassName("sample-bar");
        getElement().setAttribute("role", "status");
        setVisible(sample.isStale());
        if (!isVisible()) return;
        var words = new Span(getTranslation("sample.stale"));
        var button = new Button(getTranslation("sample.toToday"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            words.setText(getTranslation("sample.beingMade"));
            remake(sample, click.getSource().getUI().orElseThrow(), words, button);
        });
        add(words, button);
    }

    // half a year takes seconds: not under the session's lock; the page looks for the end by polling
    private void remake(SampleNetwork sample, UI ui, Span words, Button button) {
        ui.setPollInterval(LOOK_EVERY_MS);
        var work = new DelegatingSecurityContextRunnable(sample::remake);
        CompletableFuture.runAsync(work, task -> Thread.ofVirtual().start(task))
                .whenComplete((done, failure) -> ui.access(() -> {
                    ui.setPollInterval(-1);
                    if (failure == null) {
                        // everybody in it is new, whoever is signed in too
                        ui.getPage().setLocation("/sign-in");
                    } else {
                        words.setText(getTranslation("sample.failed"));
                        button.setEnabled(true);
                    }
                }));
    }
}
