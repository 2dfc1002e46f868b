package io.tanxin.insights.ui;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Today;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Greeting;
import io.tanxin.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;

/** Who needs me today, and why; beside it the day, the week, and how our word stands. */
@Route("today")
@Menu(title = "insights.today", icon = "today", order = 10)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE})
class TodayView extends Div implements HasDynamicTitle {
    private final Today today;
    private final CurrentActor actor;
    private final Clock clock;
    private final NeedActions actions;
    private final PageHeader header = new PageHeader("").voice();
    private final Div needs = new Div();

    TodayView(Today today, NeedActions actions, CurrentActor actor, Clock clock, TodayAside aside) {
        this.today = today;
        this.actions = actions;
        this.actor = actor;
        this.clock = clock;
        addClassNames("page", "today");
        needs.addClassName("needs");
        var columns = new Div(needs, aside.build(actor.get()));
        columns.addClassName("today-columns");
        add(header, columns);
        show();
    }

    private void show() {
        var list = today.needs();
        header.title(greeting(list.size()));
        needs.removeAll();
        if (list.isEmpty()) {
            var cares = actor.get().is(Role.MANAGER) || actor.get().is(Role.DIRECTOR);
            needs.add(new EmptyState(
                    Glyph.SUN, getTranslation(cares ? "insights.nothing" : "insights.nothingForColleague")));
            return;
        }
        var title = new H2(getTranslation("insights.needsYou"));
        title.addClassName("section-title");
        needs.add(title);
        list.forEach(need -> needs.add(new NeedRow(need, actions, this::show)));
    }

    private String greeting(int count) {
        var who = actor.get();
        var hello = Greeting.of(this, LocalTime.ofInstant(clock.instant(), who.zone()), who.name());
        return getTranslation("insights.greeting", hello, count, spelled(count));
    }

    /** "Five", up to twelve; a figure beyond. */
    private String spelled(int count) {
        if (count > 12 || getLocale().getLanguage().equals("zh")) return Integer.toString(count);
        var words = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT).format(count);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insights.today");
    }
}
