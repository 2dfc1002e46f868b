package io.tanxin.communication.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.support.SupportFilter;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRow;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was given at a talk in confidence is written down from the talk's page. */
@Tag("C6")
@DatabaseTest
@SignedIn("wu.jing")
class ConfidedSupportTest extends ScreenTest {
    @Autowired
    SupportLists supports;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private DayId day = new DayId(0);

    @BeforeEach
    void a_talk_an_hour_ago() {
        day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(1)), DIRECTOR, CHENS_KITCHEN, CHEN);
    }

    @Test
    void it_is_of_the_talks_circle_and_the_dialog_says_so() {
        db.sql("update communication_day set confided = true").update();
        db.sql("insert into in_confidence (kind, subject_id, dealer_id, since, part_of_kind, part_of_id)"
                        + " values ('CONCERN', 7, 100, now(6), null, null), ('DAY', ?, 100, now(6), 'CONCERN', 7)")
                .param(day.value())
                .update();
        navigate(DayView.class, Map.of("day", day.toString()));
        test(find(Button.class).withText("Log support").single()).click();
        assertThat(find(Span.class).all())
                .anyMatch(words -> words.getText().startsWith("In confidence, like the talk"));
        find(TextField.class).withCaption("What was given").single().setValue("A loan for the shelf");
        radio().setValue(SupportKind.CARE);
        form().setValue(SupportForm.FUNDS);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(supports.rows(SupportFilter.of(CHENS_KITCHEN), null, 0, 9))
                .extracting(SupportRow::inConfidence)
                .containsExactly(true);
    }

    @Test
    void any_other_talk_leaves_it_to_the_line_of_every_page() {
        navigate(DayView.class, Map.of("day", day.toString()));
        assertThat(find(Button.class).withText("Log support").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<SupportKind> radio() {
        return (RadioButtonGroup<SupportKind>)
                find(RadioButtonGroup.class).withCaption("To which end?").single();
    }

    @SuppressWarnings("unchecked")
    private Select<SupportForm> form() {
        return (Select<SupportForm>) find(Select.class).withCaption("Form").single();
    }
}
