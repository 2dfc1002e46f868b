package io.tanxin.views;

import static io.tanxin.Network.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.identity.Actors;
import io.tanxin.views.SavedViews.Saved;
import io.tanxin.views.ui.ViewBar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
class ViewBarTest extends ScreenTest {
    @Autowired
    SavedViews views;

    @Autowired
    Actors actors;

    @Test
    void a_filter_gets_a_name_and_is_one_click_away() {
        UI.getCurrent().navigate("dealers");
        assertThat(find(ViewBar.class).exists()).as("nothing to offer yet").isFalse();
        UI.getCurrent().navigate("dealers", QueryParameters.of("stage", "growing"));
        test(find(Button.class).withText("Save this view").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("Growing ones");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(chips()).containsExactly("All", "Growing ones");
        assertThat(find(Button.class).withText("Save this view").exists()).isFalse();

        UI.getCurrent().navigate("dealers");
        assertThat(rows()).isEqualTo(2);
        test(chip("Growing ones")).navigate();
        assertThat(rows()).isEqualTo(1);
        assertThat(chip("Growing ones").getElement().getAttribute("aria-current"))
                .isEqualTo("page");
    }

    @Test
    void the_view_that_was_open_takes_the_filters_of_the_moment_and_gives_them_back() {
        saved("dealers", "Growing ones", "stage=growing");
        UI.getCurrent().navigate("dealers", QueryParameters.of("stage", "growing"));
        assertThat(find(Button.class).withText("Update “Growing ones”").exists())
                .isFalse();
        UI.getCurrent().navigate("dealers", QueryParameters.of("stage", "starting"));
        test(find(Button.class).withText("Update “Growing ones”").single()).click();
        assertThat(views.of("dealers")).extracting(SavedView::query).containsExactly("stage=starting");
        assertThat(chip("Growing ones").getElement().getAttribute("aria-current"))
                .isEqualTo("page");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(views.of("dealers")).extracting(SavedView::query).containsExactly("stage=growing");
    }

    @Test
    void among_all_views_too_one_is_given_the_filters_of_the_moment() {
        saved("dealers", "Growing ones", "stage=growing");
        UI.getCurrent().navigate("dealers", QueryParameters.of("stage", "starting"));
        assertThat(find(Button.class).withText("Update “Growing ones”").exists())
                .as("it was not open before")
                .isFalse();
        manage();
        test(find(Button.class)
                        .withAriaLabel("Give “Growing ones” the filters of the moment")
                        .single())
                .click();
        assertThat(views.of("dealers")).extracting(SavedView::query).containsExactly("stage=starting");
    }

    @Test
    void a_list_opens_with_its_start_and_all_of_it_is_one_click_away() {
        views.startWith("dealers", saved("dealers", "Growing ones", "stage=growing"));
        UI.getCurrent().navigate("dealers");
        assertThat(rows()).isEqualTo(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("dealers?stage=growing");
        test(chip("All")).navigate();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void days_and_promises_have_views_too() {
        views.startWith("days", saved("days", "Drafts", "tab=drafts"));
        UI.getCurrent().navigate("days");
        assertThat(chips()).containsExactly("All", "Drafts");
        views.startWith("promises", saved("promises", "Waiting", "tab=waiting"));
        UI.getCurrent().navigate("promises");
        assertThat(chips()).containsExactly("All", "Waiting");
    }

    @Test
    void a_view_that_names_what_one_may_not_see_shows_less_and_not_everything() {
        actors.runAs(DIRECTOR, () -> views.share(saved("dealers", "Zhou Min's", "manager=13"), true));
        UI.getCurrent().navigate("dealers");
        test(chip("Zhou Min's")).navigate();
        assertThat(rows()).isZero();
        UI.getCurrent().navigate("dealers", QueryParameters.of("city", "佛山"));
        assertThat(rows()).isZero();
        UI.getCurrent().navigate("dealers", QueryParameters.of("manager", "nobody"));
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_view_is_removed_and_comes_back_renamed_and_made_the_start() {
        saved("dealers", "Growing ones", "stage=growing");
        UI.getCurrent().navigate("dealers");
        manage();
        test(find(Button.class)
                        .withAriaLabel("Open this list with “Growing ones”")
                        .single())
                .click();
        assertThat(views.start("dealers")).contains("stage=growing");
        var name = find(TextField.class).all().stream()
                .filter(field -> field.getValue().equals("Growing ones"))
                .findFirst()
                .orElseThrow();
        test(name).setValue("Growers");
        assertThat(chips()).contains("Growers");
        test(find(Button.class).withAriaLabel("Remove “Growing ones”").single()).click();
        assertThat(views.of("dealers")).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(views.of("dealers")).extracting(SavedView::name).containsExactly("Growers");
    }

    @Test
    void a_manager_offers_no_views_and_a_director_does() {
        saved("dealers", "Growing ones", "stage=growing");
        UI.getCurrent().navigate("dealers");
        manage();
        assertThat(find(Button.class)
                        .withAriaLabel("Offer “Growing ones” to all managers")
                        .exists())
                .isFalse();
    }

    private void manage() {
        test(find(Button.class).withAriaLabel("Change the saved views").single())
                .click();
    }

    private long saved(String list, String name, String query) {
        return ((Saved.Done) views.save(list, name, query)).id();
    }

    private List<String> chips() {
        return find(Anchor.class, find(ViewBar.class).single()).all().stream()
                .map(chip -> chip.getElement().getTextRecursively())
                .map(words -> words.replace("opens first", ""))
                .toList();
    }

    private Anchor chip(String name) {
        return find(Anchor.class, find(ViewBar.class).single())
                .withCondition(link -> link.getElement().getTextRecursively().endsWith(name))
                .single();
    }

    private int rows() {
        return test(find(Grid.class).single()).size();
    }
}
