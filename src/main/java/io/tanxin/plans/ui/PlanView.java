package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.plans.PlanDrafting;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanProgress;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlanSheet.Action;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.plans.Plans;
import io.tanxin.plans.VersionState;
import io.tanxin.plans.panel.MeasurePart;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dealer's plan as the company works with it: drafted, offered, looked at. The version and the open mark stand in the address. */
@Route("plans/:plan([0-9]{1,18})")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Plans plans;
    private final transient PlanService service;
    private final transient PlanDialogs dialogs;
    private final transient List<MeasurePart> parts;
    private final transient DraftOffers draft;
    private final transient ProgressOffers progress;
    private final transient DealerSeals seals;
    private final ZoneId zone;
    private final PlanFace face;
    private final QueryState state = new QueryState();
    private String title = "";
    private @Nullable PlanId id;

    PlanView(
            Plans plans,
            PlanService service,
            PlanDrafting drafting,
            PlanProgress progress,
            MeasurePromises promises,
            PlanDialogs dialogs,
            List<MeasurePart> parts,
            DealerSeals seals,
            CurrentActor actor) {
        this.plans = plans;
        this.service = service;
        this.dialogs = dialogs;
        this.parts = parts;
        this.draft = new DraftOffers(this, drafting, dialogs, this::read, this::show);
        this.progress = new ProgressOffers(this, progress, promises, dialogs, this::show);
        this.seals = seals;
        zone = actor.get().zone();
        face = PlanFace.of(this, zone);
        addClassNames("page", "plan-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        id = event.getRouteParameters()
                .get("plan")
                .map(Long::parseLong)
                .map(PlanId::new)
                .orElseThrow(() -> new NotFound("plan"));
        show();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private PlanSheet read() {
        var plan = id;
        if (plan == null) throw new NotFound("plan");
        return state.get("v")
                .filter(number -> number.matches("\\d{1,4}"))
                .map(number -> plans.sheet(plan, Integer.parseInt(number)))
                .or(() -> plans.sheet(plan))
                .orElseThrow(() -> new NotFound("plan"));
    }

    private void show() {
        var sheet = read();
        title = getTranslation("plans.of", sheet.dealer().name());
        removeAll();
        var road = new PlanRoad(
                false, sheet, face, state, this::read, new PlanRoad.Offers(this::measureOffers, this::goalOffers));
        add(header(sheet), new PlanWords(sheet, face, draft.words(sheet)), new PlanSealed(plans, sheet, seals, zone));
        if (sheet.may().contains(Action.EDIT)) add(draft.adding(sheet));
        add(road);
        if (sheet.agreedNumber() != null) add(new DriftCard(plans.drift(sheet.id()), face));
        if (sheet.versions().size() > 1)
            add(new CompareCard(sheet, face, state, number -> plans.content(sheet.id(), number)));
        add(new PlanHistoryList(sheet, face, "plans/" + sheet.id()));
    }

    private PageHeader header(PlanSheet sheet) {
        var header = new PageHeader(title);
        if (sheet.may().contains(Action.OFFER))
            header.action(new Buttons.Accent(getTranslation("plans.do.offer"), click -> offer(sheet)));
        if (sheet.may().contains(Action.TAKE_BACK))
            header.action(new Buttons.Plain(getTranslation("plans.do.takeBack"), click -> takeBack(sheet)));
        if (sheet.may().contains(Action.CHANGE))
            header.action(new Buttons.Plain(
                    getTranslation("plans.do.change"), click -> dialogs.change(this, sheet, this::newest)));
        var line = new Div(
                new StatusBadge(face.standing(sheet.shown().state())),
                new Span(getTranslation("plans.version", sheet.shown().number())),
                new Span(getTranslation(
                        "plans.period", String.valueOf(sheet.firstYear()), String.valueOf(sheet.lastYear()))),
                new Span(getTranslation(
                        "plans.concreteness",
                        sheet.concreteness().percent(),
                        sheet.concreteness().concrete(),
                        sheet.concreteness().counted())));
        line.addClassName("row");
        if (sheet.reviewDue() != null)
            line.add(new Span(getTranslation("plans.reviewDue", face.day(sheet.reviewDue()))));
        var dealer = new Anchor("dealers/" + sheet.dealer().id(), getTranslation("plans.toDealer"));
        var waiting = new Div(line, dealer);
        waiting.addClassName("plan-lines");
        if (sheet.shown().state() == VersionState.OFFERED && sheet.shown().offeredAt() != null)
            waiting.addComponentAtIndex(
                    1,
                    new Span(getTranslation(
                            "plans.waits", face.moment(sheet.shown().offeredAt()))));
        return header.line(waiting);
    }

    private List<Component> measureOffers(PlanSheet sheet, PlannedMeasure measure) {
        var offers = new ArrayList<>(draft.of(sheet, measure));
        offers.addAll(progress.of(sheet, measure));
        parts.forEach(part -> part.of(this, sheet.dealer().id(), measure.id()).ifPresent(offers::add));
        return offers;
    }

    private List<Component> goalOffers(PlanSheet sheet, PlannedGoal goal) {
        var offers = new ArrayList<>(draft.of(sheet, goal));
        offers.addAll(progress.of(sheet, goal));
        return offers;
    }

    private void offer(PlanSheet sheet) {
        move(() -> {
            service.offer(sheet.shown().id(), sheet.shown().seen());
            Toast.undo(
                    this,
                    "plans.said.offered",
                    () -> move(() ->
                            service.takeBack(sheet.shown().id(), sheet.shown().seen() + 1)));
        });
    }

    private void takeBack(PlanSheet sheet) {
        move(() -> {
            service.takeBack(sheet.shown().id(), sheet.shown().seen());
            Toast.success(this, "plans.said.takenBack");
        });
    }

    private void move(SerializableRunnable change) {
        PlanAttempt.at(this, change);
        show();
    }

    /** The newest version, whichever was looked at. */
    private void newest() {
        state.put(this, "v", "");
        show();
    }
}
