package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.dealers.situation.ReportForm;
import io.tanxin.dealers.situation.Requests;
import io.tanxin.dealers.situation.SituationDesk;
import io.tanxin.dealers.situation.SituationReports;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.ScreenParts;
import io.tanxin.ui.Toast;

/** How a dealer is doing, on its page: the figures over the years, the reports; asked for, or written down during a visit. */
@SpringComponent
class SituationPanel implements DealerPanel {
    private final SituationReports reports;
    private final SituationDesk desk;
    private final Requests requests;
    private final CurrentActor actor;

    SituationPanel(SituationReports reports, SituationDesk desk, Requests requests, CurrentActor actor) {
        this.reports = reports;
        this.desk = desk;
        this.requests = requests;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "situation.panel.situation";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("situation-panel");
        fill(panel, dealer);
        return panel;
    }

    private void fill(Div panel, DealerId dealer) {
        panel.removeAll();
        var face = SituationFace.of(panel, actor.get().zone());
        var history = reports.history(dealer);
        panel.add(head(panel, dealer, face));
        if (history.reports().isEmpty()) {
            panel.add(new EmptyState(Glyph.LOG, face.say("situation.none")));
            return;
        }
        panel.add(
                new TrendCards(history, face),
                new ReportList(history, face, quarter -> reports.revisions(dealer, quarter)));
    }

    private Div head(Div panel, DealerId dealer, SituationFace face) {
        var open = requests.open(dealer);
        var line = new Span(open.map(one ->
                        face.say(one.silent() ? "situation.silentSince" : "situation.askedOn", face.day(one.askedAt())))
                .orElse(""));
        line.addClassName("quiet");
        var head = new Div(line);
        head.addClassNames("row", "situation-head");
        if (actor.may("situation:ask")) {
            if (open.isEmpty()) {
                head.add(new Buttons.Plain(face.say("situation.ask"), click -> ask(panel, dealer)));
            } else {
                var request = open.get().id();
                head.add(new Buttons.Plain(face.say("situation.leave"), click -> {
                    requests.leave(dealer);
                    fill(panel, dealer);
                    Toast.undo(panel, "situation.leftOut", () -> {
                        requests.undoLeave(dealer, request);
                        fill(panel, dealer);
                    });
                }));
            }
        }
        if (actor.may("situation:give")) giving(head, panel, dealer, face);
        return head;
    }

    private void giving(Div head, Div panel, DealerId dealer, SituationFace face) {
        switch (desk.open(dealer)) {
            case ReportForm.Open form -> {
                var words = face.say(form.basedOn() == 0 ? "situation.writeDown" : "situation.putRight");
                head.add(new Buttons.Soft(words, click -> {
                    ScreenParts.of(MySituationView.class);
                    new VisitDialog(desk, dealer, face, () -> fill(panel, dealer)).open();
                }));
            }
            case ReportForm.Given given -> {}
        }
    }

    private void ask(Div panel, DealerId dealer) {
        if (!requests.ask(dealer)) {
            Toast.ask(panel, "situation.cannotAsk");
            fill(panel, dealer);
            return;
        }
        fill(panel, dealer);
        Toast.undo(panel, "situation.asked", () -> {
            requests.undoAsk(dealer);
            fill(panel, dealer);
        });
    }
}
