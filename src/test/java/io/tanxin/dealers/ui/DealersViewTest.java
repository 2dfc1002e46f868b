package io.tanxin.dealers.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.DealerRow;
import io.tanxin.ui.SearchField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
class DealersViewTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @Test
    void a_manager_sees_the_own_dealers_and_finds_one_by_its_initials() {
        navigate(DealersView.class);
        assertThat(names()).containsExactly("Chen's Kitchen", "秦记五金");
        test(find(SearchField.class)
                        .withCondition(field -> field.getPlaceholder().startsWith("Search by name, code"))
                        .single())
                .setValue("qjwj");
        assertThat(names()).containsExactly("秦记五金");
    }

    @Test
    void the_filters_of_the_address_hold() {
        UI.getCurrent().navigate("dealers", QueryParameters.of("stage", "growing"));
        assertThat(names()).containsExactly("Chen's Kitchen");
    }

    @Test
    @SignedIn("wu.jing")
    void a_director_assigns_the_chosen_dealers_at_once() {
        navigate(DealersView.class);
        Grid<DealerRow> grid = grid();
        grid.asMultiSelect()
                .select(
                        grid.getLazyDataView().getItem(0),
                        grid.getLazyDataView().getItem(2));
        test(find(Button.class).withText("Assign").single()).click();
        test(find(ComboBox.class).withCaption("Account manager").single()).selectItem("Zhou Min");
        test(find(AssignDialog.class).single());
        test(find(Button.class).withText("Assign").last()).click();
        assertThat(db.sql("select distinct manager_id from dealer")
                        .query(Long.class)
                        .list())
                .containsExactly(ZHOU_MIN.value());
    }

    @Test
    @SignedIn("wu.jing")
    @Tag("P6")
    void chosen_dealers_go_to_another_manager_from_a_later_day_on_and_until_then_stay_where_they_are() {
        var before = managers();
        navigate(DealersView.class);
        choose(0);
        test(find(Button.class).withText("Assign").single()).click();
        test(find(ComboBox.class).withCaption("Account manager").single()).selectItem("Zhou Min");
        var day = find(DatePicker.class).withCaption("Takes effect").single();
        var later = day.getValue().plusDays(3);
        test(day).setValue(later);
        test(find(Button.class).withText("Assign").last()).click();
        assertThat(managers()).isEqualTo(before);
        assertThat(db.sql("select from_day from coming_manager where to_id = :to")
                        .param("to", ZHOU_MIN.value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(later);
    }

    private List<Long> managers() {
        return db.sql("select manager_id from dealer order by id")
                .query(Long.class)
                .list();
    }

    @Test
    void all_of_the_filter_are_chosen_not_only_those_on_the_screen() {
        for (var n = 0; n < 60; n++) dealer(n);
        navigate(DealersView.class);
        choose(0);
        test(find(Button.class).withText("Choose all 62").single()).click();
        assertThat(grid().getSelectedItems()).hasSize(62);
        assertThat(find(Button.class).withText("Choose all 62").exists()).isFalse();

        UI.getCurrent().navigate("dealers", QueryParameters.of("q", "many"));
        choose(0);
        test(find(Button.class).withText("Choose all 60").single()).click();
        assertThat(grid().getSelectedItems()).hasSize(60);
    }

    @Test
    void beyond_the_bound_the_first_are_chosen_and_it_is_said() {
        for (var n = 0; n < 510; n++) dealer(n);
        navigate(DealersView.class);
        choose(0);
        test(find(Button.class).withText("Choose the first 500 of 512").single())
                .click();
        assertThat(grid().getSelectedItems()).hasSize(500);
        assertThat(find(Span.class)
                        .withText("500 of 512 chosen: more cannot be done at once")
                        .exists())
                .isTrue();
    }

    private void choose(int row) {
        grid().asMultiSelect().select(grid().getLazyDataView().getItem(row));
    }

    private void dealer(int n) {
        db.sql("""
                insert into dealer (version, code, name, pinyin, initials, stage, zone, country, manager_id, state, created_at)
                values (0, :code, :code, :code, :code, 'GROWING', 'Asia/Shanghai', 'CN', 12, 'ACTIVE', '2026-01-01')
                """).param("code", "many%03d".formatted(n)).update();
        db.sql("""
                insert into visible_dealer (viewer_id, dealer_id, from_day, to_day, because)
                select 12, id, '2000-01-01', '9999-12-31', 'MANAGER' from dealer where code = :code
                """).param("code", "many%03d".formatted(n)).update();
    }

    @Test
    @SignedIn("admin")
    void an_administrator_sees_the_register_without_the_dealers_people() {
        navigate(DealersView.class);
        assertThat(names()).hasSize(3);
        assertThat(grid().getColumns().stream().map(Grid.Column::getHeaderText)).doesNotContain("First contact");
        assertThat(find(Button.class).withText("New dealer").exists()).isFalse();
    }

    @Test
    void a_dealers_page_shows_its_people_and_a_foreign_one_is_not_found() {
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN);
        assertThat(find(H1.class).single().getText()).isEqualTo("Chen's Kitchen");
        assertThat(find(ContactsCard.class).exists()).isTrue();

        UI.getCurrent().navigate("dealers/" + HU_LIGHTING);
        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
        UI.getCurrent().navigate("dealers/nonsense");
        assertThat(find(ContactsCard.class).exists()).isFalse();
    }

    @Test
    void somebody_added_in_the_dialog_stands_among_the_people() {
        UI.getCurrent().navigate("dealers/" + QIN_HARDWARE + "/overview");
        test(find(Button.class).withText("Add a person").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("秦少游");
        test(find(TextField.class).withCaption("E-mail").single()).setValue("nonsense");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(ContactDialog.class).exists()).as("stays open").isTrue();
        test(find(TextField.class).withCaption("E-mail").single()).setValue("");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(ContactDialog.class).exists()).isFalse();
        assertThat(db.sql("select count(*) from contact where dealer_id = 102")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private Grid<DealerRow> grid() {
        return find(Grid.class).single();
    }

    private List<String> names() {
        var grid = test(grid());
        var names = new ArrayList<String>();
        for (var i = 0; i < grid.size(); i++) names.add(((DealerRow) grid.getRow(i)).name());
        return names;
    }
}
