package io.tanxin.support.rules.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.identity.Actors;
import io.tanxin.promises.PromiseService;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckId;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.CheckState;
import io.tanxin.support.rules.CheckedRule;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.DealerSaid;
import io.tanxin.support.rules.Result;
import io.tanxin.support.rules.Rule;
import io.tanxin.support.rules.RulesService;
import io.tanxin.support.rules.RulesState;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class RulesScreensTest extends ScreenTest {
    @Autowired
    RulesService service;

    @Autowired
    AgreedRules rules;

    @Autowired
    CheckService checking;

    @Autowired
    Checks checks;

    @Autowired
    RulesHomeCard homeCard;

    @Autowired
    PromiseService promises;

    @Autowired
    Actors actors;

    @Test
    void a_manager_begins_with_the_stages_template_and_proposes() {
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN + "/rules");
        click("Write rules");
        assertThat(find(TextField.class).withCaption("Rule").all()).hasSize(6);
        click("Save");
        click("Propose to the dealer");
        assertThat(rules.open(CHENS_KITCHEN).orElseThrow().state()).isEqualTo(RulesState.PROPOSED);
        assertThat(find(Button.class).withText("Take back").exists()).isTrue();
    }

    @Test
    void a_line_without_words_is_marked_and_nothing_is_saved() {
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN + "/rules");
        click("Write rules");
        test(find(TextField.class).withCaption("Rule").all().getFirst()).setValue(" ");
        click("Save");
        assertThat(rules.open(CHENS_KITCHEN)).isEmpty();
        assertThat(find(TextField.class).withCaption("Rule").all().getFirst().isInvalid())
                .isTrue();
    }

    @Test
    void what_is_tapped_and_typed_on_a_visit_is_kept_and_then_signed() {
        agreed();
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN + "/rules");
        click("Shop check");
        test(find(Button.class).withText("not kept").all().getFirst()).click();
        test(find(TextArea.class).withCaption("Note").all().getFirst()).setValue("Four without a price");
        var id = checks.of(CHENS_KITCHEN, null, 1).getFirst().id();
        assertThat(checks.sheet(id).rules()).extracting(CheckedRule::result).containsExactly(Result.NOT, Result.UNSEEN);
        assertThat(checks.sheet(id).rules().getFirst().note()).isEqualTo("Four without a price");
        click("Finish and sign");
        click("Sign");
        click("The dealer signs here");
        test(find(TextField.class).withCaption("Name of the person who signs").single())
                .setValue("小陈");
        click("Sign");
        assertThat(checks.sheet(id).state()).isEqualTo(CheckState.SIGNED);
        click("Make a promise of it");
        assertThat(find(TextArea.class)
                        .withCaption("What was promised")
                        .single()
                        .getValue())
                .isNotBlank();
        click("Save");
        assertThat(promises.about("SHOP_CHECK", id.value())).hasSize(1);
        assertThat(find(Button.class).withText("The dealer signs here").exists())
                .isFalse();
    }

    @Test
    @SignedIn("chen")
    void the_owner_agrees_and_signs_on_the_phone_and_its_words_stay() {
        propose();
        assertThat(homeCard.build(CHENS_KITCHEN)).isPresent();
        UI.getCurrent().navigate("my/rules");
        click("我同意");
        assertThat(rules.inForce(CHENS_KITCHEN)).isPresent();
        var id = toSign();
        UI.getCurrent().navigate("my/rules", QueryParameters.of("check", id.toString()));
        click("签字并附说明");
        test(find(TextArea.class).single()).setValue("当天正在换价签");
        click("发送");
        assertThat(checks.sheet(id).state()).isEqualTo(CheckState.SIGNED);
        assertThat(checks.sheet(id).said()).extracting(DealerSaid::words).containsExactly("当天正在换价签");
    }

    @Test
    @SignedIn("zhou.min")
    void a_foreign_check_is_not_found() {
        agreed();
        var id = toSign();
        UI.getCurrent().navigate("checks/" + id);
        assertThat(find(H1.class).single().getText()).isEqualTo("没有找到");
    }

    private void propose() {
        actors.runAs(LI_NA, () -> {
            service.draft(
                    CHENS_KITCHEN,
                    List.of(new Rule(0, "Prices are shown", null), new Rule(0, "Lights are on", null)),
                    null);
            var draft = rules.open(CHENS_KITCHEN).orElseThrow();
            service.propose(draft.id(), draft.seen());
        });
    }

    private void agreed() {
        propose();
        actors.runAs(CHEN, () -> {
            var shown = rules.open(CHENS_KITCHEN).orElseThrow();
            service.agree(shown.id(), shown.seen());
        });
    }

    private CheckId toSign() {
        Supplier<CheckId> signed = () -> {
            var id = checking.begin(CHENS_KITCHEN, null);
            checking.note(id, 1, Result.KEPT, "");
            checking.sign(id, checks.sheet(id).seen(), 30, SupportForm.ADVICE);
            return id;
        };
        return actors.runAs(LI_NA, signed);
    }

    private void click(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
