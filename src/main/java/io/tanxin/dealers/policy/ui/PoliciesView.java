package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.dealers.policy.Policies;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/** What the company holds right for dealers of each stage, from a day on; all stages side by side; the list of key moments. */
@Route("admin/policies")
@Menu(title = "dealers.policies", icon = "settings", order = 85)
@RolesAllowed(Role.ADMINISTRATOR)
class PoliciesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private enum Part {
        STARTING,
        GROWING,
        ESTABLISHED,
        COMPARE,
        MOMENTS
    }

    private final transient Policies policies;
    private final transient KeyMoments moments;
    private final transient List<PolicyPreview> previews;
    private final PolicyWords words;
    private final QueryState state = new QueryState();
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();

    PoliciesView(
            Policies policies,
            KeyMoments moments,
            List<PolicyPreview> previews,
            ListExports exports,
            CurrentActor actor) {
        this.policies = policies;
        this.moments = moments;
        this.previews = previews;
        words = PolicyWords.of(this, actor.get().zone());
        addClassNames("page", "policies");
        for (var part : Part.values()) tabs.add(new Tab(name(part)));
        tabs.getElement().setAttribute("aria-label", getTranslation("dealers.policies"));
        tabs.addSelectedChangeListener(change -> {
            if (!change.isFromClient()) return;
            var part = Part.values()[tabs.getSelectedIndex()];
            state.put(this, "show", part.name().toLowerCase(java.util.Locale.ROOT));
            show(part);
        });
        add(
                new PageHeader(getTranslation("dealers.policies"), new Downloads(exports, this::file))
                        .line(getTranslation("dealers.policies.text")),
                tabs,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        var part = state.get("show", Part.class).orElse(Part.STARTING);
        tabs.setSelectedIndex(part.ordinal());
        show(part);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.policies");
    }

    private void show(Part part) {
        content.removeAll();
        content.add(
                switch (part) {
                    case STARTING, GROWING, ESTABLISHED ->
                        new StagePolicy(policies, moments, touching(), Stage.valueOf(part.name()), words);
                    case COMPARE ->
                        new Card(
                                getTranslation("policies.compare.now"),
                                new PolicyTable(
                                        Arrays.stream(Stage.values())
                                                .map(policies::inForce)
                                                .toList(),
                                        moments.all(),
                                        words));
                    case MOMENTS -> new MomentsCard(moments);
                });
    }

    private ListExport<?, ?> file() {
        return VersionsFile.of(policies, moments.all(), words);
    }

    private List<Touching> touching() {
        return Touching.of(previews).toList();
    }

    private String name(Part part) {
        return switch (part) {
            case STARTING, GROWING, ESTABLISHED -> words.stage(Stage.valueOf(part.name()));
            case COMPARE -> getTranslation("policies.compare");
            case MOMENTS -> getTranslation("policies.group.MOMENTS");
        };
    }
}
