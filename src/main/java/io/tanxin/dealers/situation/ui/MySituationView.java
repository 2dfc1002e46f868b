package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.dealers.situation.Quarter;
import io.tanxin.dealers.situation.ReportForm;
import io.tanxin.dealers.situation.SituationDesk;
import io.tanxin.dealers.situation.SituationHistory;
import io.tanxin.dealers.situation.SituationReports;
import io.tanxin.dealers.situation.SituationStaff;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;

/** The dealer's report on its phone, and how its figures went; the letter's link leads here. */
@Route("my/situation")
@RolesAllowed(Role.DEALER)
class MySituationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SituationDesk desk;
    private final transient SituationReports reports;
    private final transient SituationStaff staff;
    private final transient Dealers dealers;
    private final transient ChosenDealer chosen;
    private final SituationFace face;

    MySituationView(
            SituationDesk desk,
            SituationReports reports,
            SituationStaff staff,
            Dealers dealers,
            ChosenDealer chosen,
            CurrentActor actor) {
        this.desk = desk;
        this.reports = reports;
        this.staff = staff;
        this.dealers = dealers;
        this.chosen = chosen;
        face = SituationFace.of(this, actor.get().zone());
        addClassNames("page", "my-situation");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // who owns several dealers comes to the one that the letter is about
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("dealer")
                .flatMap(asked -> dealers.mine().stream()
                        .filter(mine -> mine.id().toString().equals(asked))
                        .findFirst())
                .map(DealerBrief::id)
                .ifPresent(chosen::choose);
        show(chosen.get().id());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("situation.title");
    }

    private void show(DealerId dealer) {
        removeAll();
        var form = desk.open(dealer);
        var history = reports.history(dealer);
        add(new PageHeader(getTranslation("situation.my.title")).line(face.quarter(form.quarter())));
        switch (form) {
            case ReportForm.Open open when open.basedOn() == 0 || open.draftKept() -> fillIn(open);
            case ReportForm.Open given ->
                add(thanks(history, new Buttons.Plain(getTranslation("situation.putRight"), click -> putRight(given))));
            case ReportForm.Given given -> add(thanks(history));
        }
        earlier(dealer, history, form.quarter());
        past(dealer, history);
        if (staff.isMine(dealer)) add(new StaffCard(staff, dealer));
    }

    private void fillIn(ReportForm.Open form) {
        var why = new Paragraph(getTranslation("situation.my.why"));
        why.addClassName("quiet");
        var part = new ReportFormPart(desk, form, face, () -> show(form.dealer()));
        add(new Card(getTranslation(form.basedOn() == 0 ? "situation.my.form" : "situation.my.correction"), why, part)
                .buttons(new Buttons.Accent(
                        getTranslation(form.basedOn() == 0 ? "situation.give" : "situation.giveAgain"),
                        click -> part.give(done -> {
                            show(form.dealer());
                            Toast.success(this, "situation.my.thanks");
                        }))));
    }

    /** The quarter has ended, the thirty days have not. */
    private void earlier(DealerId dealer, SituationHistory history, Quarter now) {
        if (history.reports().isEmpty()) return;
        var last = history.reports().getFirst().quarter();
        if (!last.equals(now) && desk.open(dealer, last) instanceof ReportForm.Open form) {
            add(new Buttons.Plain(getTranslation("situation.putRightOf", face.quarter(last)), click -> putRight(form)));
        }
    }

    private void putRight(ReportForm.Open form) {
        removeAll();
        add(new PageHeader(getTranslation("situation.my.title")).line(face.quarter(form.quarter())));
        fillIn(form);
    }

    private Card thanks(SituationHistory history, Buttons.Plain... buttons) {
        var last = history.reports().getFirst();
        var card = new Card(
                getTranslation("situation.my.given"),
                new Paragraph(getTranslation(
                        "situation.my.givenOn", face.quarter(last.quarter()), face.day(last.givenAt()))));
        if (buttons.length > 0) card.buttons(buttons);
        return card;
    }

    private void past(DealerId dealer, SituationHistory history) {
        if (history.reports().isEmpty()) return;
        add(
                new TrendCards(history, face),
                new ReportList(history, face, quarter -> reports.revisions(dealer, quarter)));
    }
}
