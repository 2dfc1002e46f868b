package io.tanxin.support.ui;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportFilter;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class SupportViewTest extends ScreenTest {
    @Autowired
    SupportService support;

    @Autowired
    SupportLists lists;

    @Autowired
    SupportLogging logging;

    @Autowired
    KeyMoments moments;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void a_line_an_end_and_it_stands_in_the_list() {
        navigate(SupportView.class);
        click("Log support");
        write("taught shelf display 30m ¥200 @ck");
        intent().setValue(SupportKind.TEACH);
        click("Save");
        var row = lists.rows(SupportFilter.of(CHENS_KITCHEN), null, 0, 10).getFirst();
        assertThat(row.words()).isEqualTo("taught shelf display");
        assertThat(row.form()).isEqualTo(SupportForm.TRAINING);
        assertThat(row.minutes()).isEqualTo(30);
        assertThat(row.money()).isEqualTo(Money.of(new BigDecimal("200"), "CNY"));
        assertThat(row.day()).isEqualTo(today());
        assertThat(test(grid()).size()).isOne();
    }

    @Test
    void to_which_end_it_was_is_never_guessed() {
        navigate(SupportView.class);
        click("Log support");
        write("taught shelf display 30m @ck");
        click("Save");
        assertThat(intent().isInvalid()).isTrue();
        assertThat(intent().getErrorMessage()).contains("Alt+1");
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10)).isEmpty();
    }

    @Test
    void what_a_person_puts_right_the_line_does_not_overwrite() {
        navigate(SupportView.class);
        click("Log support");
        write("taught shelf display");
        @SuppressWarnings("unchecked")
        Select<SupportForm> form = find(Select.class).withCaption("Form").single();
        test(form).selectItem("coaching");
        write("taught shelf display 2h @qjwj");
        assertThat(form.getValue()).isEqualTo(SupportForm.COACHING);
        assertThat(dealer().getValue().id()).isEqualTo(QIN_HARDWARE);
        intent().setValue(SupportKind.CARE);
        click("Save");
        assertThat(lists.rows(SupportFilter.of(QIN_HARDWARE), null, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.form()).isEqualTo(SupportForm.COACHING);
                    assertThat(row.minutes()).isEqualTo(120);
                });
    }

    @Test
    void saved_by_mistake_it_is_undone_from_the_toast() {
        navigate(SupportView.class);
        logging.open(UI.getCurrent(), CHENS_KITCHEN);
        write("praised the new shop lead");
        intent().setValue(SupportKind.CARE);
        click("Save");
        assertThat(find(Button.class).withText("Make a promise").exists()).isTrue();
        click("Undo");
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10)).isEmpty();
    }

    @Test
    void of_two_dealers_that_fit_the_person_chooses() {
        navigate(SupportView.class);
        click("Log support");
        write("advised @i");
        assertThat(dealer().isEmpty()).isTrue();
        click("秦记五金");
        assertThat(dealer().getValue().id()).isEqualTo(QIN_HARDWARE);
    }

    @Test
    void of_two_dealers_that_fit_the_one_with_a_word_that_begins_so_is_meant() {
        db.sql("update dealer set name = 'Northern Kitchens' where id = :qin")
                .param("qin", QIN_HARDWARE.value())
                .update();
        navigate(SupportView.class);
        click("Log support");
        write("advised @kit");
        assertThat(dealer().isEmpty()).isTrue();
        write("advised @chen");
        assertThat(dealer().getValue().id()).isEqualTo(CHENS_KITCHEN);
        click("Northern Kitchens");
        assertThat(dealer().getValue().id()).isEqualTo(QIN_HARDWARE);
    }

    @Test
    void the_open_record_and_the_filters_stand_in_the_address() {
        var id = logged(CHENS_KITCHEN, SupportForm.GOODS, SupportKind.CARE, "Samples");
        logged(CHENS_KITCHEN, SupportForm.ADVICE, SupportKind.TEACH, "Advice");
        UI.getCurrent().navigate("support/" + id, QueryParameters.fromString("form=material&intent=care"));
        assertThat(test(grid()).size()).isOne();
        assertThat(find(H2.class).withText("Samples").exists()).isTrue();
        click("Take back");
        assertThat(test(grid()).size()).isZero();
        click("Bring back");
        assertThat(test(grid()).size()).isOne();
    }

    @Test
    void from_the_dealers_page_a_record_opens_among_those_of_that_dealer() {
        logged(QIN_HARDWARE, SupportForm.ADVICE, SupportKind.TEACH, "Advice");
        var id = logged(CHENS_KITCHEN, SupportForm.GOODS, SupportKind.CARE, "Samples");
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN + "/support");
        test(grid()).clickRow(0);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("support/" + id + "?dealer=" + CHENS_KITCHEN);
        assertThat(find(H2.class).withText("Samples").exists()).isTrue();
        assertThat(test(grid()).size()).isOne();
    }

    @Test
    @Tag("N5")
    void put_right_a_record_keeps_the_measure_the_moment_and_the_giver_that_are_not_offered_any_more() {
        var moment = actors.runAs(ADMIN, () -> moments.add("Flood", "水灾")).value();
        var measure = measure("Hire two people");
        var id = support.log(new SupportDraft(
                CHENS_KITCHEN,
                today(),
                SupportForm.GOODS,
                SupportKind.CARE,
                "Shelfs",
                30,
                null,
                COLLEAGUE,
                moment,
                measure));
        db.sql("update plan_measure set status = 'DONE'").update();
        db.sql("update person set state = 'LEFT' where id = :id")
                .param("id", COLLEAGUE.value())
                .update();
        UI.getCurrent().navigate("support/" + id);
        assertThat(find(DescriptionList.Description.class).all())
                .extracting(DescriptionList.Description::getText)
                .contains("Hire two people", "Flood", "He Ping");
        click("Put right");
        test(find(TextField.class).withCaption("What was given").single()).setValue("Shelves");
        click("Save");
        var record = lists.detail(id).row();
        assertThat(record.words()).isEqualTo("Shelves");
        assertThat(record.measure()).isEqualTo(measure);
        assertThat(record.keyMoment()).isEqualTo(moment);
        assertThat(record.givenBy()).isEqualTo(COLLEAGUE);
    }

    @Test
    void one_thing_for_several_dealers_is_shared_out() {
        navigate(SupportView.class);
        logging.openFor(UI.getCurrent(), List.of(CHENS_KITCHEN, QIN_HARDWARE));
        write("workshop 3h ¥501");
        intent().setValue(SupportKind.TEACH);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> shared =
                find(RadioButtonGroup.class).withCaption("Time and money").single();
        shared.setValue(true);
        click("Save");
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10))
                .extracting(row -> row.minutes() + " " + row.money().amount())
                .containsOnly("90 250.50");
    }

    /** Of Chen's agreed plan. */
    private long measure(String words) {
        db.sql("""
                insert into development_plan (id, version, dealer_id, first_year, years, standing, agreed_number, staff_sees, made_by, made_at)
                values (7, 1, :dealer, 2026, 5, 'AGREED', 1, false, :me, '2026-01-01')
                """)
                .param("dealer", CHENS_KITCHEN.value())
                .param("me", LI_NA.value())
                .update();
        db.sql("""
                insert into plan_measure (id, version, plan_id, dealer_id, agreed, words, side, year, status)
                values (77, 1, 7, :dealer, true, :words, 'DEALER', 2026, 'PLANNED')
                """).param("dealer", CHENS_KITCHEN.value()).param("words", words).update();
        return 77;
    }

    private SupportId logged(DealerId dealer, SupportForm form, SupportKind intent, String words) {
        return support.log(new SupportDraft(dealer, today(), form, intent, words, 30, null, LI_NA, null));
    }

    private void write(String line) {
        test(find(TextField.class).withCaption("What did you do?").single()).setValue(line);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<SupportKind> intent() {
        return find(RadioButtonGroup.class).withCaption("To which end?").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DealerBrief> dealer() {
        return find(ComboBox.class).withCaption("Dealer").single();
    }

    @SuppressWarnings("unchecked")
    private Grid<io.tanxin.support.SupportRow> grid() {
        return find(Grid.class).single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
