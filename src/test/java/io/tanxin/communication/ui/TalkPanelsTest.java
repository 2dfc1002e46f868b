package io.tanxin.communication.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.communication.talk.Topic;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.communication.talk.TopicState;
import io.tanxin.dealers.policy.Temptations;
import io.tanxin.identity.Actors;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.load.PromiseTerms;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("C2")
@Tag("C4")
@DatabaseTest
@SignedIn("li.na")
class TalkPanelsTest extends ScreenTest {
    @Autowired
    TalkPanels panels;

    @Autowired
    TopicService topics;

    @Autowired
    MinutesService minutes;

    @Autowired
    DealerWord word;

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseTerms terms;

    @Autowired
    Attendance attendance;

    @Autowired
    DayAccess access;

    @Autowired
    Actors actors;

    @Autowired
    Temptations temptations;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private DayId day = new DayId(0);

    @BeforeEach
    void a_talk_two_hours_ago() {
        day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(2)), LI_NA, CHENS_KITCHEN, CHEN);
        UI.getCurrent().add(panels.build(day));
    }

    @Test
    void a_topic_is_added_and_settled() {
        test(find(TextField.class).withPlaceholder("A topic for this talk").single())
                .setValue("Second shop");
        test(find(Button.class).withText("Add").single()).click();
        assertThat(find(Span.class)
                        .withText("1 topics are still open: settle, promise, park or drop.")
                        .exists())
                .isFalse();
        became(TopicState.SETTLED);

        assertThat(topics.of(day)).extracting(Topic::state).containsExactly(TopicState.SETTLED);
        assertThat(find(Span.class)
                        .withText("Every topic has come to something.")
                        .exists())
                .isTrue();
    }

    @Test
    void dropping_asks_why() {
        topics.add(day, null, "Second shop", null);
        again();
        became(TopicState.DROPPED);
        test(find(TextArea.class)
                        .withCaption("Why, in a word. The dealer reads it.")
                        .single())
                .setValue("solved already");
        test(find(Button.class).withText("Drop").single()).click();

        assertThat(topics.of(day)).extracting(Topic::outcome).containsExactly("solved already");
    }

    @Test
    @Tag("N3")
    void at_a_yearly_review_what_tempted_the_dealer_is_asked_for_and_noted() {
        assertThat(find(Button.class).withText("Note a temptation").exists())
                .as("not at any talk")
                .isFalse();
        db.sql("update communication_day set kind = 'PLAN_REVIEW'").update();
        again();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.startsWith("Ask what tempted the dealer"));
        test(find(Button.class).withText("Note a temptation").single()).click();
        test(find(Select.class).withCaption("Kind").single()).selectItem("price cutting");
        test(find(TextArea.class).withCaption("What tempted it").single()).setValue("A rival sold below cost");
        test(find(TextArea.class).withCaption("What was decided").single()).setValue("Service instead");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(temptations.of(CHENS_KITCHEN))
                .extracting(one -> one.draft().decision())
                .containsExactly("Service instead");
    }

    @Test
    void minutes_are_typed_looked_at_shared_and_the_day_is_closed_with_the_next_one() {
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(8);
        type("We talked about the shelf.\n\n- [ ] @Li Na " + due + " send price list");
        assertThat(find(Span.class).withText("Li Na: send price list").exists())
                .as("the preview shows a promise, not its marks")
                .isTrue();
        test(find(Button.class).withText("Look and share").single()).click();
        test(find(Button.class).withText("Share with the dealer").single()).click();

        assertThat(actors.runAs(CHEN, () -> word.page(day, null)).parts()).hasSize(1);
        assertThat(promises.about("DAY", day.value()))
                .extracting(PromiseRow::words)
                .containsExactly("send price list");

        test(find(Button.class).withText("Close and plan next").single()).click();
        if (access.require(day).state() != DayState.CLOSED) {
            test(find(Button.class).withText("Plan it all the same").single()).click();
        }
        assertThat(access.require(day).state()).isEqualTo(DayState.CLOSED);
        assertThat(db.sql("select count(*) from communication_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Tag("P1")
    void beside_a_promise_of_ours_stand_its_owners_week_the_holidays_in_it_and_what_a_promise_means() {
        var due = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(30)
                .with(DayOfWeek.WEDNESDAY);
        db.sql("insert into holiday (country, day, working, name_en, name_zh) values ('ZY', :day, false, 'Fair', '展会')")
                .param("day", due)
                .update();
        db.sql("update dealer set country = 'ZY' where id = :id")
                .param("id", CHENS_KITCHEN.value())
                .update();
        again();
        type("- [ ] @Li Na " + due + " send price list");
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(words -> words.contains("Fair"));
        assertThat(find(Paragraph.class).withText(terms.read().english()).exists())
                .isTrue();
        type("We talked");
        assertThat(find(Paragraph.class).withText(terms.read().english()).exists())
                .as("nothing is promised")
                .isFalse();
    }

    @Test
    void an_unclear_promise_is_put_right_in_the_list() {
        type("- [ ] @Li Na send price list");
        assertThat(find(Paragraph.class).withText("Line 1: the day is missing.").exists())
                .isTrue();

        test(find(DatePicker.class).withCaption("By").single())
                .setValue(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                        .plusDays(8));
        test(find(Button.class).withText("Put it right").single()).click();

        assertThat(minutes.reading(day, null, minutes.draft(day, null).text()).toMake())
                .hasSize(1)
                .allMatch(line -> line.ready());
    }

    @Test
    void the_second_writer_sees_both_texts() {
        type("Mine");
        actors.runAs(
                DIRECTOR, () -> minutes.save(day, null, minutes.draft(day, null).version(), "The director's"));
        type("Mine, longer");

        assertThat(find(TextArea.class)
                        .withCaption("As it was saved: Wu Jing")
                        .single()
                        .getValue())
                .isEqualTo("The director's");
        test(find(Button.class).withText("Put both together").single()).click();
        assertThat(minutes.draft(day, null).text()).contains("The director's").contains("Mine, longer");
    }

    @Test
    void who_came_is_ticked() {
        test(find(Checkbox.class).withCaption("陈大明").single()).click();

        assertThat(attendance.of(day))
                .filteredOn(guest -> guest.person().equals(CHEN))
                .allMatch(guest -> Boolean.TRUE.equals(guest.came()));
        assertThat(db.sql("select came from seat where day_id = :day")
                        .param("day", day.value())
                        .query(String.class)
                        .single())
                .isEqualTo("YES");
    }

    private void again() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panels.build(day));
    }

    private void type(String words) {
        test(find(TextArea.class).withCaption("What was said").single()).setValue(words);
    }

    @SuppressWarnings("unchecked")
    private void became(TopicState state) {
        Select<TopicState> select = find(Select.class).single();
        test(select)
                .selectItem(
                        switch (state) {
                            case DROPPED -> "dropped";
                            case SETTLED -> "settled";
                            default -> throw new IllegalArgumentException();
                        });
    }
}
