package io.tanxin.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.identity.PersonLine;
import io.tanxin.identity.Role;
import org.junit.jupiter.api.Test;

@DatabaseTest
@SignedIn("admin")
class PeopleViewTest extends ScreenTest {

    @Test
    void a_person_added_in_the_form_stands_in_the_list() {
        navigate(PeopleView.class);
        test(find(Button.class).withText("New person").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("Ma Lin");
        test(find(EmailField.class).withCaption("Mail address").single()).setValue("ma.lin@tanxin.example");
        @SuppressWarnings("unchecked")
        CheckboxGroup<String> roles = find(CheckboxGroup.class).single();
        roles.select(Role.MANAGER);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(names()).contains("Ma Lin");
    }

    @Test
    void an_address_that_is_taken_is_said_at_its_field() {
        navigate(PeopleView.class);
        test(find(Button.class).withText("New person").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("Another Li");
        var email = find(EmailField.class).withCaption("Mail address").single();
        test(email).setValue("li.na@tanxin.example");
        @SuppressWarnings("unchecked")
        CheckboxGroup<String> roles = find(CheckboxGroup.class).single();
        roles.select(Role.MANAGER);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains("belongs to somebody");
        assertThat(names()).doesNotContain("Another Li");
    }

    @Test
    void the_list_is_the_companys_and_the_dealers_people_by_name() {
        navigate(PeopleView.class);
        assertThat(names()).contains("Li Na", "陈大明").doesNotContain("Tanxin");
    }

    @SuppressWarnings("unchecked")
    private java.util.List<String> names() {
        Grid<PersonLine> grid = find(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).name())
                .toList();
    }
}
