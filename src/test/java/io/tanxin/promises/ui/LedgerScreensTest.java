package io.tanxin.promises.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.promises.MissKind;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.load.PromiseTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
class LedgerScreensTest extends ScreenTest {
    @Autowired
    PromiseService promises;

    @Autowired
    PromiseTerms terms;

    @Autowired
    Dealers dealers;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    @Tag("P1")
    void the_form_shows_the_week_and_a_full_one_asks_for_another_day_or_to_be_known() {
        db.sql("update promise_terms set week_capacity = 1").update();
        var due = today().plusDays(14);
        make(due);
        navigate(PromisesView.class);
        click("New promise");
        @SuppressWarnings("unchecked")
        ComboBox<DealerBrief> dealer =
                find(ComboBox.class).withCaption("Dealer").single();
        dealer.setValue(dealers.brief(CHENS_KITCHEN));
        test(find(TextArea.class).withCaption("What was promised").single()).setValue("A lamp");
        test(find(DatePicker.class).withCaption("Due").single()).setValue(due);
        var panel = find(LoadPanel.class).single();
        assertThat(panel.getElement().getTextRecursively())
                .contains("is full: 1 of 1")
                .contains("1 promise");
        assertThat(find(Paragraph.class).withText(terms.read().english()).exists())
                .isTrue();
        click("Save");
        assertThat(count()).isOne();
        test(find(Checkbox.class).single()).click();
        click("Save");
        assertThat(count()).isEqualTo(2);
        assertThat(db.sql("select load_then from promise order by id desc limit 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    @Tag("P1")
    void the_offered_day_is_taken_with_one_click_and_has_room() {
        db.sql("update promise_terms set week_capacity = 1").update();
        var due = today().plusDays(14);
        make(due);
        navigate(PromisesView.class);
        click("New promise");
        @SuppressWarnings("unchecked")
        ComboBox<DealerBrief> dealer =
                find(ComboBox.class).withCaption("Dealer").single();
        dealer.setValue(dealers.brief(CHENS_KITCHEN));
        test(find(TextArea.class).withCaption("What was promised").single()).setValue("A lamp");
        var day = find(DatePicker.class).withCaption("Due").single();
        test(day).setValue(due);
        test(find(Button.class).withTextContaining("instead").single()).click();
        assertThat(day.getValue()).isAfter(due);
        click("Save");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    @Tag("P3")
    void may_be_late_asks_for_another_way() {
        var id = make(today().plusDays(9));
        navigate("promises/" + id, PromisesView.class);
        click("May be late");
        test(find(TextArea.class).withCaption("What was said to the other side").single())
                .setValue("The truck is late");
        click("Note it");
        assertThat(state(id)).isEqualTo("OPEN");
        test(find(TextArea.class).withCaption("Which other way there is").single())
                .setValue("By courier");
        click("Note it");
        assertThat(state(id)).isEqualTo("AT_RISK");
    }

    @Test
    @Tag("P4")
    void a_broken_promise_shows_its_steps_and_is_not_closed_before_them() {
        var id = make(today().plusDays(9));
        broken(id);
        navigate("promises/" + id, PromisesView.class);
        click("Close the repair");
        assertThat(db.sql("select closed_on from promise")
                        .query(LocalDate.class)
                        .optional())
                .isEmpty();
        click("Apologise");
        test(find(TextArea.class).withCaption("What you said").single()).setValue("It was our fault, we are sorry");
        @SuppressWarnings("unchecked")
        Select<MissKind> kind =
                find(Select.class).withCaption("What kind of miss was it?").single();
        kind.setValue(kind.getListDataView().getItem(0));
        click("Note it");
        assertThat(find(Paragraph.class)
                        .withText("It was our fault, we are sorry")
                        .exists())
                .isTrue();
        assertThat(find(Button.class).withText("Apologise").exists()).isFalse();
    }

    @Test
    @Tag("P2")
    void the_index_stands_over_every_promise_behind_it() {
        for (var i = 0; i < 5; i++) {
            var id = make(today().plusDays(3));
            promises.markDone(id, 1);
            actors.runAs(CHEN, () -> promises.verdict(id, 2, io.tanxin.promises.Verdict.YES, null));
        }
        navigate(WordKeptView.class);
        assertThat(find(Paragraph.class).withText("100 % of 5").exists()).isTrue();
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(5);
    }

    @Test
    @SignedIn("admin")
    @Tag("P1")
    void the_administrator_decides_on_the_terms() {
        navigate(TermsView.class);
        test(find(IntegerField.class).withCaption("How much fits into a week").single())
                .setValue(12);
        test(find(TextArea.class)
                        .withCaption("What a promise and an apology mean, in English")
                        .single())
                .setValue("Our word holds.");
        test(find(Button.class).withText("Save").all().getFirst()).click();
        assertThat(terms.read().weekCapacity()).isEqualTo(12);
        assertThat(terms.read().english()).isEqualTo("Our word holds.");
        click("Add a kind");
        test(find(TextField.class).withCaption("Name in English").single()).setValue("Rude");
        test(find(TextField.class).withCaption("Name in Chinese").single()).setValue("态度不好");
        test(find(Button.class).withText("Save").all().getLast()).click();
        assertThat(db.sql("select count(*) from miss_kind where english = 'Rude'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private PromiseId make(LocalDate due) {
        return actors.runAs(
                LI_NA,
                () -> promises.make(
                        new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "A shelf", due, null, null, true)));
    }

    private void broken(PromiseId id) {
        db.sql("update promise set state = 'BROKEN', made_on = :made, due = :due where id = :id")
                .param("made", today().minusDays(20))
                .param("due", today().minusDays(9))
                .param("id", id.value())
                .update();
    }

    private int count() {
        return db.sql("select count(*) from promise").query(Integer.class).single();
    }

    private String state(PromiseId id) {
        return db.sql("select state from promise where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
