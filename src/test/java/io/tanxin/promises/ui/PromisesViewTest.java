package io.tanxin.promises.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("P2")
class PromisesViewTest extends ScreenTest {
    @Autowired
    PromiseService promises;

    @Autowired
    PromiseLists lists;

    @Autowired
    Dealers dealers;

    @Autowired
    PromisesHomeCard homeCard;

    @Autowired
    PromisesPanel panel;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_promise_made_in_the_dialog_stands_in_the_list() {
        navigate(PromisesView.class);
        click("New promise");
        @SuppressWarnings("unchecked")
        ComboBox<DealerBrief> dealer =
                find(ComboBox.class).withCaption("Dealer").single();
        dealer.setValue(dealers.brief(CHENS_KITCHEN));
        test(find(TextArea.class).withCaption("What was promised").single()).setValue("A shelf by Friday");
        test(find(DatePicker.class).withCaption("Due").single()).setValue(today().plusDays(4));
        click("Save");
        assertThat(row(0)).isEqualTo("A shelf by Friday");
        assertThat(find(H2.class).withText("A shelf by Friday").exists()).isTrue();
    }

    @Test
    void an_empty_form_says_what_is_missing_and_saves_nothing() {
        navigate(PromisesView.class);
        click("New promise");
        click("Save");
        assertThat(find(TextArea.class)
                        .withCaption("What was promised")
                        .single()
                        .isInvalid())
                .isTrue();
        assertThat(db.sql("select count(*) from promise").query(Integer.class).single())
                .isZero();
    }

    @Test
    void done_in_the_detail_asks_the_receiver_and_can_be_taken_back() {
        var id = make(CHENS_KITCHEN, Side.COMPANY, LI_NA, "A shelf");
        navigate("promises/" + id, PromisesView.class);
        click("Done");
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(find(Button.class).withText("Yes, kept").exists())
                .as("the owner never says that it was kept")
                .isFalse();
        test(find(Button.class).withText("Undo").all().getFirst()).click();
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void what_the_dealer_promised_the_manager_judges_and_a_no_asks_for_words() {
        var id = make(CHENS_KITCHEN, Side.DEALER, CHEN, "Send back the unit");
        actors.runAs(CHEN, () -> promises.markDone(id, 1));
        navigate("promises/" + id, PromisesView.class);
        click("No");
        test(find(TextArea.class).withCaption("What is missing?").single()).setValue("Still there");
        click("Send");
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void whoever_clicks_on_an_old_screen_is_told_and_shown_how_it_stands() {
        var id = make(CHENS_KITCHEN, Side.COMPANY, COLLEAGUE, "A shelf");
        navigate("promises/" + id, PromisesView.class);
        actors.runAs(COLLEAGUE, () -> promises.markDone(id, 1));
        click("Done");
        assertThat(find(Span.class)
                        .withTextContaining("Somebody else has just changed")
                        .exists())
                .isTrue();
        assertThat(find(Button.class).withText("Done").exists()).isFalse();
    }

    @Test
    void the_tab_and_the_search_stand_in_the_address() {
        make(CHENS_KITCHEN, Side.COMPANY, LI_NA, "To Chen");
        make(CHENS_KITCHEN, Side.DEALER, CHEN, "From Chen");
        UI.getCurrent().navigate("promises", QueryParameters.fromString("tab=from_dealers&q=ck"));
        assertThat(row(0)).isEqualTo("From Chen");
        assertThat(test(grid()).size()).isOne();
    }

    @Test
    @SignedIn("he.ping")
    void a_colleague_sees_what_is_theirs_to_keep_and_cannot_make_any() {
        make(CHENS_KITCHEN, Side.COMPANY, COLLEAGUE, "Theirs");
        make(CHENS_KITCHEN, Side.COMPANY, LI_NA, "Not theirs");
        navigate(PromisesView.class);
        assertThat(test(grid()).size()).isOne();
        assertThat(row(0)).isEqualTo("Theirs");
        assertThat(find(Button.class).withText("New promise").exists()).isFalse();
        assertThat(find(Button.class).withText("新增承诺").exists()).isFalse();
    }

    @Test
    @SignedIn("hu")
    void the_dealer_says_on_its_phone_whether_it_was_kept() {
        var id = make(HU_LIGHTING, Side.COMPANY, ZHOU_MIN, "A price list");
        actors.runAs(ZHOU_MIN, () -> promises.markDone(id, 1));
        navigate(MyPromisesView.class);
        click("Yes, kept");
        assertThat(state(id)).isEqualTo("KEPT");
        assertThat(find(H2.class).withText("Earlier promises to you").exists()).isTrue();
    }

    @Test
    @SignedIn("hu")
    void the_dealer_marks_its_own_promise_done() {
        var id = make(HU_LIGHTING, Side.DEALER, HU, "Photos of the shop");
        make(CHENS_KITCHEN, Side.COMPANY, LI_NA, "Somebody else's");
        navigate(MyPromisesView.class);
        click("Done");
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(find(Span.class).withText("Somebody else's").exists()).isFalse();
    }

    @Test
    @SignedIn("hu")
    @Tag("P3")
    void the_dealer_agrees_to_another_day_and_its_home_has_asked_for_it() {
        var id = make(HU_LIGHTING, Side.COMPANY, ZHOU_MIN, "A price list");
        actors.runAs(ZHOU_MIN, () -> promises.proposeDay(id, 1, today().plusDays(20), "The factory is closed"));
        navigate(MyPromisesView.class);
        assertThat(homeCard.build(HU_LIGHTING).orElseThrow().getElement().getTextRecursively())
                .contains("Another day is asked for");
        click("Agree to the new day");
        assertThat(state(id)).isEqualTo("RENEGOTIATED");
        assertThat(find(Span.class).withText("A price list").exists()).isTrue();
    }

    @Test
    @SignedIn("hu")
    @Tag("P3")
    void the_dealer_asks_for_another_day_itself() {
        var id = make(HU_LIGHTING, Side.DEALER, HU, "Photos of the shop");
        navigate(MyPromisesView.class);
        click("Ask for another day");
        test(find(DatePicker.class).withCaption("New day").single()).setValue(today().plusDays(9));
        test(find(TextArea.class)
                        .withCaption("Why, and what can be done until then")
                        .single())
                .setValue("The camera is broken");
        click("Ask");
        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(actors.runAs(ZHOU_MIN, () -> lists.waitingForMe(5)))
                .extracting(PromiseRow::id)
                .containsExactly(id);
    }

    @Test
    @SignedIn("hu")
    @Tag("P3")
    void the_dealer_says_in_time_that_its_own_may_be_late() {
        var id = make(HU_LIGHTING, Side.DEALER, HU, "Photos of the shop");
        navigate(MyPromisesView.class);
        click("It may be late");
        test(find(TextArea.class)
                        .withCaption("What should we know, and what could be done until then?")
                        .single())
                .setValue("The camera is broken, I can draw it");
        click("Tell us");
        assertThat(state(id)).isEqualTo("AT_RISK");
        assertThat(db.sql("select told_on from promise where id = :id")
                        .param("id", id.value())
                        .query(LocalDate.class)
                        .single())
                .as("counted as told in advance")
                .isEqualTo(today());
        assertThat(find(Button.class).withText("It may be late").exists())
                .as("once")
                .isFalse();
    }

    @Test
    @SignedIn("hu")
    void the_home_shows_what_was_promised_and_how_much_was_kept() {
        make(HU_LIGHTING, Side.COMPANY, ZHOU_MIN, "A price list");
        navigate(MyPromisesView.class);
        var card = homeCard.build(HU_LIGHTING).orElseThrow();
        assertThat(card.getElement().getTextRecursively())
                .contains("Promises to you", "1 open, 0 kept", "A price list", "by ");
    }

    @Test
    void the_dealers_page_has_its_promises_both_ways() {
        make(CHENS_KITCHEN, Side.COMPANY, LI_NA, "Ours");
        make(CHENS_KITCHEN, Side.DEALER, CHEN, "Theirs");
        navigate(PromisesView.class);
        var shown = panel.build(CHENS_KITCHEN);
        assertThat(shown.getElement().getTextRecursively()).contains("Ours to the dealer: 1 open");
    }

    private PromiseId make(DealerId dealer, Side side, UserId owner, String words) {
        var maker = dealer.equals(HU_LIGHTING) ? ZHOU_MIN : LI_NA;
        return actors.runAs(
                maker,
                () -> promises.make(new PromiseDraft(dealer, side, owner, words, today().plusDays(6), null, null)));
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<PromiseRow> grid() {
        return find(Grid.class).single();
    }

    private String row(int number) {
        return test(grid()).getRow(number).words();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private String state(PromiseId id) {
        return db.sql("select state from promise where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
