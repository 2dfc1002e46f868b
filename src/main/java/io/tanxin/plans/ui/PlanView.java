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
import io.tanxin.plans.PlanDrafting.Edited;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanProgress;
import io.tanxin.plans.PlanRefused;
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
import org.springframework.dao.OptimisticLockingFailureException;

/** A dealer's plan as the company works with it: drafted, offered, looked at. The version and the open mark stand in the address. */
@Route("plans/:plan([0-9]{1,18})")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int AIM = 300;
    private static final int VISION = 2000;
    private final transient Plans plans;
    private final transient PlanService service;
    private final transient PlanDrafting drafting;
    private final transient PlanDialogs dialogs;
    private final transient List<MeasurePart> parts;
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
        this.drafting = drafting;
        this.dialogs = dialogs;
        this.parts = parts;
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
        add(header(sheet), new PlanWords(sheet, face, wording(sheet)), new PlanSealed(plans, sheet, seals, zone));
        if (sheet.may().contains(Action.EDIT)) add(adding(sheet));
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

    private List<Component> wording(PlanSheet sheet) {
        if (!sheet.may().contains(Action.EDIT)) return List.of();
        return List.of(
                new Buttons.Plain(getTranslation("plans.do.aim"), click -> aim(sheet)),
                new Buttons.Plain(getTranslation("plans.do.vision"), click -> vision(sheet)));
    }

    private Div adding(PlanSheet sheet) {
        var row = new Div(
                new Buttons.Soft(
                        getTranslation("plans.measure.new"), click -> dialogs.measure(this, sheet, null, this::show)),
                new Buttons.Soft(
                        getTranslation("plans.goal.new"), click -> dialogs.goal(this, sheet, null, this::show)));
        row.addClassName("row");
        return row;
    }

    private List<Component> measureOffers(PlanSheet sheet, PlannedMeasure measure) {
        var offers = new ArrayList<Component>();
        if (sheet.may().contains(Action.EDIT)) {
            offers.add(new Buttons.Plain(
                    getTranslation("plans.do.edit"), click -> dialogs.measure(this, read(), measure.id(), this::show)));
            offers.add(new Buttons.Plain(getTranslation("plans.do.remove"), click -> remove(sheet, measure)));
        }
        offers.addAll(progress.of(sheet, measure));
        parts.forEach(part -> part.of(this, sheet.dealer().id(), measure.id()).ifPresent(offers::add));
        return offers;
    }

    private List<Component> goalOffers(PlanSheet sheet, PlannedGoal goal) {
        var offers = new ArrayList<Component>();
        if (sheet.may().contains(Action.EDIT)) {
            offers.add(new Buttons.Plain(
                    getTranslation("plans.do.edit"), click -> dialogs.goal(this, read(), goal.id(), this::show)));
            offers.add(new Buttons.Plain(getTranslation("plans.do.remove"), click -> remove(sheet, goal)));
        }
        offers.addAll(progress.of(sheet, goal));
        return offers;
    }

    private void remove(PlanSheet sheet, PlannedMeasure measure) {
        var version = sheet.shown().id();
        edited(drafting.remove(version, measure.id(), measure.seen()), "plans.said.removed", () -> {
            drafting.putBack(version, measure);
            show();
        });
    }

    private void remove(PlanSheet sheet, PlannedGoal goal) {
        var version = sheet.shown().id();
        edited(drafting.remove(version, goal.id(), goal.seen()), "plans.said.removed", () -> {
            drafting.putBack(version, goal);
            show();
        });
    }

    private void aim(PlanSheet sheet) {
        var before = sheet.content().aim();
        new SayDialog(
                        getTranslation("plans.do.aim"),
                        getTranslation("plans.aim.hint"),
                        getTranslation("plans.aim"),
                        before,
                        AIM,
                        getTranslation("plans.save"),
                        words ->
                                attempt(() -> written(drafting.aim(sheet.shown().id(), before, words), words)))
                .open();
    }

    private void vision(PlanSheet sheet) {
        var before = sheet.content().vision();
        new SayDialog(
                        getTranslation("plans.do.vision"),
                        getTranslation("plans.vision.hint"),
                        getTranslation("plans.vision"),
                        before,
                        VISION,
                        getTranslation("plans.save"),
                        words -> attempt(
                                () -> written(drafting.vision(sheet.shown().id(), before, words), words)))
                .open();
    }

    /** Where somebody was quicker, the words are not lost: they can be copied from the toast's dialog. */
    private void written(Edited edited, String words) {
        if (edited instanceof Edited.Meanwhile) {
            new SayDialog(
                            getTranslation("plans.said.wordsMeanwhile"),
                            getTranslation("plans.said.wordsMeanwhile.hint"),
                            getTranslation("plans.said.yourWords"),
                            words,
                            VISION,
                            getTranslation("ui.close"),
                            kept -> {})
                    .open();
        }
        show();
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

    private void edited(Edited edited, String said, SerializableRunnable undo) {
        if (edited instanceof Edited.Done) Toast.undo(this, said, undo);
        else Toast.failure(this, "plans.said.meanwhile");
        show();
    }

    private void move(SerializableRunnable change) {
        attempt(change);
        show();
    }

    private void attempt(SerializableRunnable change) {
        try {
            change.run();
        } catch (PlanRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "plans.said.meanwhile");
        }
    }

    /** The newest version, whichever was looked at. */
    private void newest() {
        state.put(this, "v", "");
        show();
    }
}
