package io.tanxin.communication.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.FeltHeard;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.communication.talk.Topic;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.identity.Actors;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("C4")
@DatabaseTest
@SignedIn("hu")
class MyDayViewTest extends ScreenTest {
    @Autowired
    Actors actors;

    @Autowired
    MinutesService minutes;

    @Autowired
    PrivateNotes notes;

    @Autowired
    DealerWord word;

    @Autowired
    FeltHeard heard;

    @Autowired
    TopicService topics;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private DayId day = new DayId(0);

    @BeforeEach
    void minutes_were_shared() {
        day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(2)), ZHOU_MIN, HU_LIGHTING, HU);
        actors.runAs(ZHOU_MIN, () -> {
            notes.save(day, null, -1, "About to give up");
            var saved = (MinutesService.Saved.Kept) minutes.save(day, null, -1, "The shelf is 2 m.\n\nFriday it is.");
            minutes.share(day, null, saved.draft().version());
        });
        UI.getCurrent().navigate("my/days/" + day);
    }

    @Test
    void minutes_are_confirmed_in_one_tap() {
        test(find(Button.class).withText("That is right").single()).click();

        assertThat(word.page(day, null).parts().getFirst().confirmed()).isNotNull();
        assertThat(find(Button.class).withText("That is right").exists()).isFalse();
    }

    @Test
    void a_line_is_corrected_and_the_correction_stands_beside_it() {
        test(find(Button.class)
                        .withAriaLabel("Correct this line: The shelf is 2 m.")
                        .single())
                .click();
        test(find(TextArea.class)
                        .withCaption("Your words stand beside the line")
                        .single())
                .setValue("It is 3 m");
        test(find(Button.class).withText("Send").last()).click();

        assertThat(find(Span.class).withText("It is 3 m").exists()).isTrue();
        assertThat(word.page(day, null).parts().getFirst().corrections()).hasSize(1);
    }

    @Test
    void the_seal_is_checked_in_one_tap_and_a_change_behind_the_portal_is_told_in_words() {
        var check = find(Button.class).withText("Check").single();
        test(check).click();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(words -> words.startsWith("The one seal holds: nothing has been changed. The newest is of"));

        db.sql("update minutes_share set text = 'Saturday it is.'").update();
        test(check).click();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(words -> words.startsWith("Seal 1 (minutes, ")
                        && words.contains("what you read today is not what was sealed."));
    }

    @Test
    void a_topic_is_added_for_one_pair_of_eyes() {
        test(find(TextField.class)
                        .withCaption("What would you like to talk about?")
                        .single())
                .setValue("Only for you");
        test(find(Button.class).withText("Add").single()).click();

        assertThat(find(Span.class).withText("Only for you").exists()).isTrue();
        assertThat(actors.runAs(ZHOU_MIN, () -> topics.of(day)))
                .extracting(Topic::words)
                .containsExactly("Only for you");
    }

    @Test
    @SuppressWarnings("unchecked")
    void how_it_felt_is_told_for_a_sum_without_words() {
        RadioButtonGroup<FeltHeard.Circle> circle =
                find(RadioButtonGroup.class).withCaption("Who may see it").single();
        RadioButtonGroup<Integer> score = find(RadioButtonGroup.class)
                .withCaption("From 1, not at all, to 5, completely")
                .single();
        circle.setValue(FeltHeard.Circle.SUM);
        score.setValue(4);

        assertThat(find(TextArea.class)
                        .withCaption("In your words, if you like")
                        .exists())
                .isFalse();
        test(find(Button.class).withText("Send").single()).click();
        assertThat(heard.mine(day, null)).isPresent();
        assertThat(actors.runAs(ZHOU_MIN, () -> heard.shown(day))).isEmpty();
    }

    @Test
    void nothing_internal_and_nobody_elses_is_on_the_page() {
        var round = TalkRows.round(
                db, clock.instant().minus(Duration.ofHours(5)), DIRECTOR, Map.of(HU_LIGHTING, HU, CHENS_KITCHEN, CHEN));
        actors.runAs(CHEN, () -> topics.add(round, null, "Chen's own point", null));
        UI.getCurrent().navigate("my/days/" + round);

        var page = UI.getCurrent().getElement().toString() + text();
        assertThat(page).doesNotContain("give up").doesNotContain("Chen");
    }

    @Test
    void a_strangers_day_is_not_found() {
        var other = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(5)), LI_NA, CHENS_KITCHEN, CHEN);
        UI.getCurrent().navigate("my/days/" + other);

        assertThat(find(MyDayView.class).exists()).isFalse();
    }

    private String text() {
        return find(Span.class).all().stream().map(Span::getText).toList().toString();
    }
}
