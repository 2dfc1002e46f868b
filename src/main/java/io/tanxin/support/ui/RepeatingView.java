package io.tanxin.support.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.repeating.Proposal;
import io.tanxin.support.repeating.Proposals;
import io.tanxin.support.repeating.RepeatRefused;
import io.tanxin.support.repeating.Repeats;
import io.tanxin.support.repeating.Standing;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What repeats: the days that have come and wait for a word, and below them all that comes again and again. */
@Route(RepeatingView.PATH)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class RepeatingView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    static final String PATH = "support/repeating";
    private static final int PAGE = 30;

    private final transient Proposals proposals;
    private final transient Repeats repeats;
    private final transient Repeating dialogs;
    private final transient RecurrenceWords words;
    private final SupportFace face;
    private final QueryState state = new QueryState();

    RepeatingView(Proposals proposals, Repeats repeats, Repeating dialogs, RecurrenceWords words, CurrentActor actor) {
        this.proposals = proposals;
        this.repeats = repeats;
        this.dialogs = dialogs;
        this.words = words;
        face = SupportFace.of(this, actor.get().zone());
        addClassNames("page", "my-promises", "repeating");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("repeating.title");
    }

    /** Whose page one came from; null: all of one's dealers. */
    private @Nullable DealerId dealer() {
        return state.get("dealer")
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .map(DealerId::new)
                .orElse(null);
    }

    private void show() {
        removeAll();
        var header = new PageHeader(getTranslation("repeating.title"));
        header.line(
                new Span(getTranslation("repeating.line") + " "),
                new Anchor("support", getTranslation("support.title")));
        header.action(
                new Buttons.Accent(getTranslation("repeating.new"), click -> dialogs.open(this, dealer(), this::show)));
        add(header);
        waiting();
        standing();
    }

    private void waiting() {
        var first = proposals.open(dealer(), null, PAGE);
        if (first.isEmpty()) return;
        var list = new UnorderedList();
        first.forEach(one -> list.add(item(one)));
        add(new Card(
                getTranslation("repeating.waiting"),
                list,
                new MoreRows<>(
                        first,
                        PAGE,
                        Proposal::key,
                        last -> proposals.open(dealer(), last, PAGE),
                        one -> list.add(item(one)))));
    }

    private ListItem item(Proposal one) {
        var facts = new Span(facts(
                face.day(one.day()),
                face.form(one.form()),
                face.time(one.minutes()),
                face.money(one.money()),
                one.giverName()));
        facts.addClassName("quiet");
        var what = new Div(new Span(one.words()), dealer(one.dealer(), one.dealerName()), facts);
        what.addClassName("promise-what");
        var yes = new Buttons.Soft(getTranslation("repeating.accept"), click -> accept(one));
        yes.addClassName("todo-action");
        yes.setAriaLabel(getTranslation("repeating.acceptOf", one.words(), one.dealerName()));
        var buttons = new Div(
                yes,
                new Buttons.Plain(getTranslation("repeating.change"), click -> dialogs.change(this, one, this::show)),
                new Buttons.Plain(
                        getTranslation("repeating.skip"),
                        click -> dialogs.why(
                                this,
                                getTranslation("repeating.skip.title"),
                                getTranslation("repeating.skip"),
                                why -> skip(one, why))));
        buttons.addClassName("repeat-buttons");
        var item = new ListItem(what, intent(one.intent()), buttons);
        item.addClassName("todo-row");
        return item;
    }

    private void accept(Proposal one) {
        if (attempt(() -> proposals.accept(one.id()))) Toast.undo(this, "repeating.said.accepted", () -> undo(one));
    }

    private void skip(Proposal one, String why) {
        if (attempt(() -> proposals.skip(one.id(), why))) Toast.undo(this, "repeating.said.skipped", () -> undo(one));
    }

    private void undo(Proposal one) {
        attempt(() -> proposals.undo(one.id()));
    }

    private void standing() {
        var first = repeats.standing(dealer(), null, PAGE);
        if (first.isEmpty()) {
            add(new EmptyState(Glyph.REPEAT, getTranslation("repeating.none")));
            return;
        }
        var list = new UnorderedList();
        first.forEach(one -> list.add(item(one)));
        add(new Card(
                getTranslation("repeating.standing"),
                list,
                new MoreRows<>(
                        first,
                        PAGE,
                        one -> one.id().value(),
                        last -> repeats.standing(dealer(), last, PAGE),
                        one -> list.add(item(one)))));
    }

    private ListItem item(Standing one) {
        var rhythm = new Span(facts(
                words.days(one.recurrence(), face.locale()),
                one.next() == null ? "" : face.say("repeating.next", face.day(one.next())),
                face.say(one.byItself() ? "repeating.byItself" : "repeating.asks")));
        rhythm.addClassName("quiet");
        var facts = new Span(
                facts(face.form(one.form()), face.time(one.minutes()), face.money(one.money()), one.giverName()));
        facts.addClassName("quiet");
        var what = new Div(new Span(one.words()), dealer(one.dealer(), one.dealerName()), rhythm, facts);
        what.addClassName("promise-what");
        var end = new Buttons.Plain(
                getTranslation("repeating.end"),
                click -> dialogs.why(
                        this,
                        getTranslation("repeating.end.title"),
                        getTranslation("repeating.end"),
                        why -> end(one, why)));
        var change =
                new Buttons.Plain(getTranslation("repeating.edit"), click -> dialogs.change(this, one, this::show));
        change.setAriaLabel(getTranslation("repeating.editOf", one.words(), one.dealerName()));
        var buttons = new Div(change, end);
        buttons.addClassName("repeat-buttons");
        return new ListItem(what, intent(one.intent()), buttons);
    }

    private void end(Standing one, String why) {
        if (attempt(() -> repeats.end(one.id(), one.version(), why)))
            Toast.undo(this, "repeating.said.ended", () -> attempt(() -> repeats.goOn(one.id())));
    }

    private StatusBadge intent(SupportKind intent) {
        return new StatusBadge(face.look(intent));
    }

    private static Anchor dealer(DealerId dealer, String name) {
        return new Anchor("dealers/" + dealer + "/support", name);
    }

    private static String facts(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Shown anew whatever came of it. */
    private boolean attempt(SerializableRunnable change) {
        var done = false;
        try {
            change.run();
            done = true;
        } catch (RepeatRefused refused) {
            Toast.failure(this, refused.key());
        } catch (SupportRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "repeating.said.meanwhile");
        }
        show();
        return done;
    }
}
