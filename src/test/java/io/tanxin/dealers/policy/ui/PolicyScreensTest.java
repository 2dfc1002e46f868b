package io.tanxin.dealers.policy.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.dealers.policy.OwnPart;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.dealers.policy.Stages;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.Temptation;
import io.tanxin.identity.Actors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("N3")
class PolicyScreensTest extends ScreenTest {
    @Autowired
    NurturePolicies policies;

    @Autowired
    PolicyOverrides overrides;

    @Autowired
    Stages stages;

    @Autowired
    List<PolicyPreview> previews;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    @SignedIn("admin")
    void an_edit_is_a_new_version_in_the_list_and_its_undo_withdraws_it() {
        UI.getCurrent().navigate("admin/policies", QueryParameters.of("show", "growing"));
        test(find(IntegerField.class).withCaption("Days between two talks").single())
                .setValue(21);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(spans()).contains("Version 2", "Days between two talks: 28 → 21");
        assertThat(checkIn()).isEqualTo(21);
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(checkIn()).isEqualTo(28);
        assertThat(spans()).contains("withdrawn");
    }

    @Test
    @SignedIn("admin")
    void a_number_out_of_bounds_is_not_saved_and_shares_are_summed_while_they_change() {
        UI.getCurrent().navigate("admin/policies", QueryParameters.of("show", "growing"));
        assertThat(paragraphs()).contains("the least shares are 65 percent and the most 145");
        var care = find(IntegerField.class)
                .withCaption("Care: at least, in percent")
                .single();
        test(care).setValue(20);
        assertThat(paragraphs()).contains("the least shares are 70 percent");
        care.setValue(101);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(care.isInvalid()).isTrue();
        assertThat(db.sql("select count(*) from nurture_policy_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @SignedIn("admin")
    void below_the_longest_silence_stands_whom_it_would_touch_now() {
        UI.getCurrent().navigate("admin/policies", QueryParameters.of("show", "growing"));
        assertThat(summaries()).contains("Today it touches one dealer.");
        test(find(IntegerField.class)
                        .withCaption("Longest time without contact, in days")
                        .single())
                .setValue(730);
        assertThat(summaries()).doesNotContain("Today it touches one dealer.");
    }

    @Test
    void whatever_a_policy_says_has_words_and_a_preview_of_whom_it_would_touch() {
        var all = Stream.concat(
                        Arrays.stream(PolicyNumber.values()).map(PolicyPart::of),
                        Arrays.stream(PolicyPart.Other.values()))
                .toList();
        assertThat(previews.stream().flatMap(one -> one.parts().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(all);
        for (var number : PolicyNumber.values()) {
            assertThat(UI.getCurrent().getTranslation("policies.number." + number + ".help"))
                    .doesNotContain("policies.number");
        }
    }

    @Test
    @SignedIn("admin")
    void below_a_share_of_support_stand_the_dealers_that_are_outside_it() {
        db.sql("""
                insert into support_balance (dealer_id, month, reckoned_on, records, unclassified, care, manage, teach, material, value, stale)
                values (100, current_date, current_date, 9, 0, 60, 20, 20, 71, 100, false)
                """).update();
        UI.getCurrent().navigate("admin/policies", QueryParameters.of("show", "growing"));
        assertThat(summaries())
                .filteredOn("Today one dealer is above it."::equals)
                .hasSize(2);
        assertThat(find(ListItem.class).all().stream().map(ListItem::getText).toList())
                .contains("Chen's Kitchen (C001): 71 percent", "Chen's Kitchen (C001): 60 percent");
        test(find(IntegerField.class)
                        .withCaption("Material help: at most, in percent")
                        .single())
                .setValue(75);
        assertThat(summaries())
                .filteredOn("Today one dealer is above it."::equals)
                .hasSize(1);
    }

    private List<String> summaries() {
        return find(Details.class).all().stream().map(Details::getSummaryText).toList();
    }

    @Test
    void the_stage_is_changed_with_its_evidence_and_what_changes_with_it_is_said_before() {
        open(CHENS_KITCHEN.value());
        test(find(Button.class).withText("Change stage").single()).click();
        var to = find(Select.class).withCaption("New stage").single();
        test(to).selectItem("established");
        assertThat(find(ListItem.class).all().stream()
                        .map(item -> item.getText())
                        .collect(Collectors.joining("\n")))
                .contains("Support policy: builds independence → builds breadth")
                .contains("Material help: at most, in percent: 40 → 25");
        test(find(Button.class).withText("Change from today").single()).click();
        assertThat(find(StageDialog.class).exists())
                .as("no change without evidence")
                .isTrue();
        test(find(TextArea.class).withCaption("What shows it").single()).setValue("Two shops in profit, /days/7");
        test(find(Button.class).withText("Change from today").single()).click();
        assertThat(find(StageDialog.class).exists()).isFalse();
        assertThat(actors.runAs(LI_NA, () -> stages.history(CHENS_KITCHEN))).hasSize(1);
        assertThat(find(Anchor.class).withText("/days/7").exists()).isTrue();
        assertThat(paragraphs()).contains("Builds breadth");
    }

    @Test
    void one_number_is_set_differently_and_ended() {
        choose("Material help: at most, in percent");
        test(find(IntegerField.class).withCaption("For this dealer").single()).setValue(60);
        save("A flood took the stock");
        assertThat(actors.runAs(LI_NA, () -> policies.of(CHENS_KITCHEN)).get(PolicyNumber.MATERIAL_MOST))
                .isEqualTo(60);
        assertThat(paragraphs()).contains("Material help is at most 60 percent");
        test(find(Button.class).withText("End it").single()).click();
        assertThat(paragraphs()).contains("Material help is at most 40 percent");
    }

    @Test
    void the_kind_is_set_differently_and_its_undo_ends_it() {
        choose("Support policy");
        test(find(Select.class).withCaption("For this dealer").single()).selectItem("builds breadth");
        save("The daughter has taken over and thinks in decades");
        assertThat(paragraphs()).contains("Builds breadth").contains("ask what tempted it");
        assertThat(spans()).contains("Support policy: builds breadth");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(paragraphs()).contains("Builds independence");
        assertThat(spans()).contains("Support policy: builds breadth", "over");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_key_moments_are_set_differently_from_those_of_the_stage() {
        choose("Material help is right at");
        CheckboxGroup<KeyMoment> moments =
                find(CheckboxGroup.class).withCaption("For this dealer").single();
        assertThat(moments.getValue()).extracting(KeyMoment::english).contains("Second shop", "Flood, fire or storm");
        moments.deselect(moments.getValue().stream()
                .filter(one -> !one.english().equals("Second shop"))
                .toList());
        save("The house is insured against the rest");
        assertThat(paragraphs()).contains("Material help is right at these moments: Second shop.");
        assertThat(spans()).contains("Material help is right at: Second shop");
        test(find(Button.class).withText("End it").single()).click();
        assertThat(paragraphs()).contains("Flood, fire or storm");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_asking_afterwards_is_set_differently_and_what_cannot_be_read_or_kept_is_told() {
        choose("Days after a support");
        var days = find(TextField.class).withCaption("For this dealer").single();
        days.setValue("soon");
        save("He asked for it");
        assertThat(days.isInvalid()).isTrue();
        days.setValue("1 2 3 4 5 6 7");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(OwnPartDialog.class).exists())
                .as("more than anybody could ask")
                .isTrue();
        days.setValue("");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(paragraphs()).contains("Nobody asks after a support");
        assertThat(spans()).contains("Days after a support: never");
        test(find(Button.class).withText("End it").single()).click();
        choose("After support of these forms");
        CheckboxGroup<SupportForm> forms =
                find(CheckboxGroup.class).withCaption("For this dealer").single();
        forms.setValue(Set.of(SupportForm.ADVICE));
        save("He asked for it");
        assertThat(paragraphs()).contains("after a support of these forms: advice");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_part_that_is_different_already_cannot_be_chosen_again() {
        own(new OwnPart.Moments(Set.of()));
        open(CHENS_KITCHEN.value());
        assertThat(paragraphs()).contains("No moment is named");
        test(find(Button.class).withText("Set a part differently").single()).click();
        Select<OwnPart> part = find(Select.class).withCaption("Which part").single();
        assertThat(part.getGenericDataView().getItems())
                .extracting(OwnPart::key)
                .contains("KIND", "AFTERCARE_DAYS", "MATERIAL_MOST")
                .doesNotContain("MOMENTS");
    }

    @Test
    void what_is_different_for_the_dealer_does_not_change_with_the_stage() {
        own(new OwnPart.Number(PolicyNumber.MATERIAL_MOST, 60));
        open(CHENS_KITCHEN.value());
        test(find(Button.class).withText("Change stage").single()).click();
        test(find(Select.class).withCaption("New stage").single()).selectItem("established");
        assertThat(find(ListItem.class).all().stream().map(ListItem::getText).collect(Collectors.joining("\n")))
                .contains("Support policy: builds independence → builds breadth")
                .contains("Material help is right at: Second shop, ")
                .doesNotContain("Material help: at most");
        assertThat(paragraphs()).contains("What is set differently for this dealer stays as it is.");
    }

    private void choose(String part) {
        open(CHENS_KITCHEN.value());
        test(find(Button.class).withText("Set a part differently").single()).click();
        test(find(Select.class).withCaption("Which part").single()).selectItem(part);
    }

    private void save(String why) {
        test(find(TextArea.class).withCaption("Why").single()).setValue(why);
        var to = find(DatePicker.class).withCaption("Until").single();
        test(to).setValue(to.getMin().plusDays(90));
        test(find(Button.class).withText("Save").single()).click();
    }

    private void own(OwnPart part) {
        actors.runAs(
                LI_NA,
                () -> overrides.set(
                        CHENS_KITCHEN, part, "The owner is ill", LocalDate.now().plusDays(9)));
    }

    @Test
    @SignedIn("wu.jing")
    void what_tempted_an_established_dealer_is_noted_with_what_was_decided() {
        open(HU_LIGHTING.value());
        assertThat(paragraphs()).contains("At a yearly review, ask what tempted it");
        test(find(Button.class).withText("Note a temptation").single()).click();
        test(find(Select.class).withCaption("Kind").single()).selectItem("offer of a competitor");
        test(find(TextArea.class).withCaption("What tempted it").single()).setValue("8 % more margin elsewhere");
        test(find(TextArea.class).withCaption("What was decided").single()).setValue("We plan five years together");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(db.sql("select kind from temptation where removed_at is null")
                        .query(String.class)
                        .single())
                .isEqualTo(Temptation.Kind.RIVAL_OFFER.name());
        assertThat(find(EvidenceWords.class).all()).hasSize(2);
    }

    @Test
    @SignedIn("chen")
    void a_dealer_reads_no_word_of_stage_or_policy() {
        for (var screen : List.of("my", "my/days", "my/me")) {
            UI.getCurrent().navigate(screen);
            assertThat(UI.getCurrent().getElement().getOuterHTML())
                    .doesNotContain("builds independence", "重自立", "Support policy", "扶持政策", "发展阶段");
        }
        UI.getCurrent().navigate("admin/policies");
        assertThat(find(PolicyForm.class).exists()).isFalse();
    }

    private void open(long dealer) {
        UI.getCurrent().navigate("dealers/" + dealer + "/policy");
        assertThat(find(Tab.class).withText("Policy").exists()).isTrue();
    }

    private int checkIn() {
        return actors.runAs(LI_NA, () -> policies.of(Stage.GROWING)).checkInEveryDays();
    }

    private String spans() {
        return find(Span.class).all().stream().map(Span::getText).collect(Collectors.joining("\n"));
    }

    private String paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }
}
