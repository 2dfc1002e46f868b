package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.panel.ChosenDealer;
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
import io.tanxin.plans.Plans;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The dealer's plan on its phone: the aim, the road, and what it says to a version that is offered. */
@Route("my/plan")
@RolesAllowed(Role.DEALER)
class MyPlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int WORDS = 1000;
    private static final int VISION = 2000;
    private final transient Plans plans;
    private final transient PlanService service;
    private final transient PlanDrafting drafting;
    private final transient DealerSeals seals;
    private final ZoneId zone;
    private final PlanFace face;
    private final QueryState state = new QueryState();
    private final transient ProgressOffers progress;
    private final @Nullable PlanId id;

    MyPlanView(
            Plans plans,
            PlanService service,
            PlanDrafting drafting,
            PlanProgress progress,
            MeasurePromises promises,
            PlanDialogs dialogs,
            ChosenDealer chosen,
            DealerSeals seals,
            CurrentActor actor) {
        this.plans = plans;
        this.service = service;
        this.drafting = drafting;
        this.progress = new ProgressOffers(this, progress, promises, dialogs, this::show);
        this.seals = seals;
        zone = actor.get().zone();
        face = PlanFace.of(this, zone);
        id = plans.ofDealer(chosen.get().id()).orElse(null);
        addClassNames("page", "my-plan", "plan-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.my.title");
    }

    private void show() {
        removeAll();
        var header = new PageHeader(getTranslation("plans.my.title"));
        add(header);
        if (id == null) {
            add(new EmptyState(Glyph.FLAG, getTranslation("plans.my.none")));
            return;
        }
        var sheet = read(id);
        if (sheet == null) add(new EmptyState(Glyph.EDIT, getTranslation("plans.my.beingWritten")));
        else fill(header, sheet);
        plans.draftVision(id).ifPresent(this::vision);
    }

    private @Nullable PlanSheet read(PlanId plan) {
        return state.get("v")
                .filter(number -> number.matches("\\d{1,4}"))
                .map(number -> plans.sheet(plan, Integer.parseInt(number)))
                .or(() -> plans.sheet(plan))
                .orElse(null);
    }

    private PlanSheet again(PlanId plan) {
        var sheet = read(plan);
        if (sheet == null) throw new NotFound("plan");
        return sheet;
    }

    private void fill(PageHeader header, PlanSheet sheet) {
        var line = new Div(
                new StatusBadge(face.standing(sheet.shown().state())),
                new Span(getTranslation(
                        "plans.period", String.valueOf(sheet.firstYear()), String.valueOf(sheet.lastYear()))));
        line.addClassName("row");
        header.line(line);
        if (sheet.may().contains(Action.AGREE)) add(asked(sheet));
        add(new PlanWords(sheet, face, "plans.my.vision", List.of()), new PlanSealed(plans, sheet, seals, zone));
        var road = new PlanRoad(
                true, sheet, face, state, () -> again(sheet.id()), new PlanRoad.Offers(progress::of, progress::of));
        add(road);
        if (sheet.agreedNumber() != null) add(new DriftCard(plans.drift(sheet.id()), face));
        if (sheet.versions().size() > 1)
            add(new CompareCard(sheet, face, state, number -> plans.content(sheet.id(), number)));
        add(new PlanHistoryList(sheet, face, "my/plan"));
        if (sheet.may().contains(Action.DISSENT)) add(owners(sheet));
    }

    /** A version waits for the owner's word. */
    private Card asked(PlanSheet sheet) {
        var first = sheet.shown().number() == 1;
        var words = new Paragraph(first ? getTranslation("plans.my.asked") : getTranslation("plans.my.askedAgain"));
        var card = new Card(getTranslation("plans.my.askedTitle"), words);
        if (sheet.shown().why() != null) {
            var why = new Paragraph(sheet.shown().why());
            why.addClassName("promise-quote");
            card.add(why);
        }
        var agree = new Buttons.Accent(
                getTranslation("plans.my.agree"),
                click -> move(() -> {
                    service.agree(sheet.shown().id(), sheet.shown().seen(), null);
                    Toast.success(this, "plans.my.said.agreed");
                }));
        agree.addClassName("todo-action");
        return card.buttons(
                agree,
                new Buttons.Plain(getTranslation("plans.my.askToChange"), click -> askToChange(sheet)),
                new Buttons.Plain(getTranslation("plans.my.agreeWith"), click -> agreeWith(sheet)));
    }

    private void askToChange(PlanSheet sheet) {
        new SayDialog(
                        getTranslation("plans.my.askToChange"),
                        getTranslation("plans.my.askToChange.hint"),
                        getTranslation("plans.my.askToChange.label"),
                        "",
                        WORDS,
                        getTranslation("plans.my.send"),
                        words -> move(() -> {
                            service.askToChange(
                                    sheet.shown().id(), sheet.shown().seen(), words);
                            Toast.success(this, "plans.my.said.asked");
                        }))
                .open();
    }

    private void agreeWith(PlanSheet sheet) {
        new SayDialog(
                        getTranslation("plans.my.agreeWith"),
                        getTranslation("plans.my.dissent.hint"),
                        getTranslation("plans.my.dissent.label"),
                        "",
                        WORDS,
                        getTranslation("plans.my.agree"),
                        words -> move(() -> {
                            service.agree(sheet.shown().id(), sheet.shown().seen(), words);
                            Toast.success(this, "plans.my.said.agreed");
                        }))
                .open();
    }

    /** What only the owner decides. */
    private Component owners(PlanSheet sheet) {
        var staff = new Checkbox(getTranslation("plans.my.staff"), sheet.staffSees());
        staff.addValueChangeListener(change -> {
            if (change.isFromClient()) move(() -> service.letStaffSee(sheet.id(), change.getValue()));
        });
        var hint = new Paragraph(getTranslation("plans.my.staff.hint"));
        hint.addClassName("quiet");
        return new Card(getTranslation("plans.my.owner"), staff, hint)
                .buttons(new Buttons.Plain(getTranslation("plans.my.dissent"), click -> dissent(sheet)));
    }

    private void dissent(PlanSheet sheet) {
        new SayDialog(
                        getTranslation("plans.my.dissent"),
                        getTranslation("plans.my.dissent.hint"),
                        getTranslation("plans.my.dissent.label"),
                        "",
                        WORDS,
                        getTranslation("plans.my.send"),
                        words -> move(() -> {
                            service.dissent(sheet.shown().id(), words);
                            Toast.success(this, "plans.my.said.dissent");
                        }))
                .open();
    }

    /** While the company drafts, the vision is the dealer's to write. */
    private void vision(Plans.DraftVision draft) {
        var words = new Paragraph(draft.words().isBlank() ? getTranslation("plans.my.vision.none") : draft.words());
        add(new Card(getTranslation("plans.my.vision"), words)
                .buttons(new Buttons.Soft(
                        getTranslation("plans.my.vision.write"),
                        click -> new SayDialog(
                                        getTranslation("plans.my.vision"),
                                        getTranslation("plans.my.vision.hint"),
                                        getTranslation("plans.vision"),
                                        draft.words(),
                                        VISION,
                                        getTranslation("plans.save"),
                                        said -> move(() -> written(draft, said)))
                                .open())));
    }

    private void written(Plans.DraftVision draft, String said) {
        if (drafting.vision(draft.version(), draft.words(), said) instanceof Edited.Done)
            Toast.success(this, "plans.my.said.vision");
        else Toast.failure(this, "plans.said.meanwhile");
    }

    private void move(SerializableRunnable change) {
        try {
            change.run();
        } catch (PlanRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "plans.my.said.changed");
        }
        show();
    }
}
