package io.tanxin.communication.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DayWay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("C1")
@DatabaseTest
@SignedIn("li.na")
class DayActionsTest extends ScreenTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    Clock clock;

    private DayId day = new DayId(0);

    @BeforeEach
    void a_talk_to_come() {
        var when = LocalDate.ofInstant(clock.instant(), SHANGHAI)
                .plusDays(20)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .atTime(10, 0);
        var draft = new DayDraft(
                DayKind.CHECK_IN, DayWay.PHONE, null, List.of(CHENS_KITCHEN), when, SHANGHAI, 60, null, false);
        day = ((DayService.Planned.Made) days.plan(List.of(draft), true, true))
                .days()
                .getFirst();
        navigate(DayView.class, Map.of("day", day.toString()));
    }

    @Test
    void what_was_cancelled_can_be_taken_back_from_its_word() {
        cancel();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(state()).isEqualTo(DayState.SCHEDULED);
    }

    @Test
    void once_it_is_reopened_the_word_of_its_cancelling_is_gone() {
        cancel();
        test(find(Button.class).withText("Reopen").single()).click();
        var reopen = find(Button.class).withText("Reopen").all().getLast();
        test(reopen).click();
        if (state() == DayState.CANCELLED)
            test(find(Button.class).withText("Do it anyway").single()).click();
        assertThat(state()).isEqualTo(DayState.SCHEDULED);
        assertThat(find(Button.class).withText("Undo").exists()).isFalse();
    }

    private void cancel() {
        test(find(Button.class).withText("Cancel the day").single()).click();
        test(find(Button.class).withText("Cancel the day").all().getLast()).click();
        assertThat(state()).isEqualTo(DayState.CANCELLED);
    }

    private DayState state() {
        return queries.day(day).day().state();
    }
}
