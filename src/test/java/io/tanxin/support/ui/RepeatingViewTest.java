package io.tanxin.support.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.support.repeating.Pace;
import io.tanxin.support.repeating.RepeatDraft;
import io.tanxin.support.repeating.Repeats;
import io.tanxin.support.repeating.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class RepeatingViewTest extends ScreenTest {
    @Autowired
    Repeats repeats;

    @Autowired
    Clock clock;

    @Test
    void what_repeats_is_changed_from_a_day_on_and_the_change_undone() {
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusWeeks(2);
        repeats.start(new RepeatDraft(
                CHENS_KITCHEN,
                SupportForm.TRAINING,
                SupportKind.TEACH,
                "Visit of the trainer",
                120,
                null,
                LI_NA,
                Pace.FORTNIGHTLY,
                first,
                null,
                true));
        navigate(RepeatingView.class);
        click("Change");
        assertThat(find(TextField.class).withCaption("What was given").single().getValue())
                .isEqualTo("Visit of the trainer");
        assertThat(find(DatePicker.class)
                        .withCaption("From this day on")
                        .single()
                        .getValue())
                .isEqualTo(first);
        @SuppressWarnings("unchecked")
        Select<Pace> pace = find(Select.class).withCaption("How often").single();
        assertThat(pace.getValue()).isEqualTo(Pace.FORTNIGHTLY);
        pace.setValue(Pace.QUARTERLY);
        click("Change");
        assertThat(standing().recurrence().rhythm()).isEqualTo(Pace.QUARTERLY.from(first));
        assertThat(standing())
                .extracting(Standing::words, Standing::minutes, Standing::byItself)
                .containsExactly("Visit of the trainer", 120, true);
        click("Undo");
        assertThat(standing().recurrence().rhythm()).isEqualTo(Pace.FORTNIGHTLY.from(first));
    }

    private Standing standing() {
        return repeats.standing(null, null, 1).getFirst();
    }

    /** The dialog's, where one is open. */
    private void click(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
