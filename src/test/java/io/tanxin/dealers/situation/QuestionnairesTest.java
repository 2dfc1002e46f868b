package io.tanxin.dealers.situation;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.dealers.situation.SituationTable.NOVEMBER;
import static io.tanxin.dealers.situation.SituationTable.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.situation.SituationDesk.Given;
import io.tanxin.identity.Actors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("N2")
class QuestionnairesTest {
    private static final Bilingual VEHICLES = new Bilingual("Delivery vehicles", "配送车辆");

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    SituationDesk desk;

    @Autowired
    SituationReports reports;

    private final SituationTable table;

    QuestionnairesTest(@Autowired SituationDesk desk, @Autowired Actors actors) {
        table = new SituationTable(desk, actors);
    }

    @Test
    void the_shipped_questions_ask_for_six_things_and_three_more_in_confidence_if_the_dealer_likes() {
        var shipped = admin(() -> questionnaires.current());
        assertThat(shipped.questions())
                .extracting(Question::name)
                .containsExactly(
                        "staff", "floor", "turnover", "stock", "cash", "brands", "worries", "wishes", "succession");
        assertThat(shipped.questions())
                .filteredOn(Question::mayConfide)
                .extracting(Question::name)
                .containsExactly("worries", "wishes", "succession");
        assertThat(shipped.question("succession").orElseThrow().choices()).hasSize(4);
        assertThat(shipped.question("floor").orElseThrow().unit().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("平方米");
    }

    @Test
    void a_draft_is_asked_of_nobody_until_it_is_published_as_the_next_version() {
        change(with(vehicles()));
        assertThat(form().questionnaire().number()).isOne();
        assertThat(admin(() -> questionnaires.publish(questionnaires.draft().orElseThrow())))
                .isTrue();
        assertThat(form().questionnaire().number()).isEqualTo(2);
        assertThat(form().questionnaire().questions().getLast().words()).isEqualTo(VEHICLES);
    }

    @Test
    void earlier_reports_keep_their_questions_and_a_question_that_goes_on_keeps_its_trend() {
        table.give(Instant.parse("2026-05-12T02:00:00Z"), CHEN, CHENS_KITCHEN, "staff=4");
        var questions = new ArrayList<>(admin(() -> questionnaires.current()).questions());
        questions.removeIf(question -> question.name().equals("floor"));
        questions.set(0, reworded(questions.getFirst()));
        publish(questions);
        table.chen("staff=6");
        var history = table.as(LI_NA, () -> reports.history(CHENS_KITCHEN));
        assertThat(history.reports().getFirst().answer("floor")).isEmpty();
        assertThat(history.reports().getLast().answer("floor")).isPresent();
        assertThat(history.questions())
                .extracting(Question::name)
                .startsWith("staff")
                .endsWith("floor");
        assertThat(history.trends())
                .extracting(trend -> trend.question().name())
                .contains("staff")
                .doesNotContain("floor");
        assertThat(history.questions().getFirst().words().english()).isEqualTo("Staff");
    }

    @Test
    void who_filled_in_the_old_questions_is_asked_anew_and_loses_nothing() {
        var opened = form();
        publish(with(vehicles()));
        assertThat(table.as(CHEN, () -> desk.give(opened, answers("staff=11")))).isEqualTo(new Given.AskedAnew());
        assertThat(form().filled()).containsEntry("staff", new Typed("11", false));
    }

    @Test
    void a_name_does_not_come_to_mean_another_kind_of_answer() {
        var draft = admin(() -> questionnaires.edit());
        var questions = new ArrayList<>(draft.questions());
        questions.set(
                0,
                new Question(
                        "staff",
                        QuestionKind.TEXT,
                        VEHICLES,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        0,
                        null,
                        false,
                        false,
                        List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> admin(() -> questionnaires.change(draft, questions)));
    }

    @Test
    void of_two_who_change_the_draft_at_once_the_second_is_told() {
        var draft = admin(() -> questionnaires.edit());
        assertThat(admin(() -> questionnaires.change(draft, with(vehicles())))).isTrue();
        assertThat(admin(() -> questionnaires.change(draft, draft.questions()))).isFalse();
        assertThat(admin(() -> questionnaires.draft().orElseThrow().questions()))
                .hasSize(10);
    }

    @Test
    void publishing_is_undone_as_long_as_no_dealer_has_answered_it() {
        publish(with(vehicles()));
        assertThat(admin(() -> questionnaires.undoPublish(questionnaires.current())))
                .isTrue();
        assertThat(form().questionnaire().number()).isOne();
        assertThat(admin(() -> questionnaires.publish(questionnaires.draft().orElseThrow())))
                .isTrue();
        table.chen("vehicles=2");
        assertThat(admin(() -> questionnaires.undoPublish(questionnaires.current())))
                .isFalse();
    }

    @Test
    void an_earlier_version_is_taken_up_again() {
        publish(with(vehicles()));
        assertThat(admin(() -> questionnaires.editAgain(1)).questions()).hasSize(9);
        admin(() -> questionnaires.publish(questionnaires.draft().orElseThrow()));
        assertThat(form().questionnaire().number()).isEqualTo(3);
        assertThat(form().questionnaire().question("vehicles")).isEmpty();
    }

    @Test
    void only_the_administrator_chooses_what_is_asked() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.as(LI_NA, () -> questionnaires.edit()));
    }

    private static Question vehicles() {
        return new Question(
                "vehicles",
                QuestionKind.NUMBER,
                VEHICLES,
                Bilingual.NONE,
                Bilingual.NONE,
                0,
                null,
                true,
                false,
                List.of());
    }

    private static Question reworded(Question staff) {
        return new Question(
                staff.name(),
                staff.kind(),
                new Bilingual("Staff", "员工"),
                staff.help(),
                staff.unit(),
                staff.decimals(),
                null,
                false,
                false,
                List.of());
    }

    private List<Question> with(Question more) {
        var questions = new ArrayList<>(admin(() -> questionnaires.current()).questions());
        questions.add(more);
        return questions;
    }

    private void change(List<Question> questions) {
        assertThat(admin(() -> questionnaires.change(questionnaires.edit(), questions)))
                .isTrue();
    }

    private void publish(List<Question> questions) {
        change(questions);
        assertThat(admin(() -> questionnaires.publish(questionnaires.draft().orElseThrow())))
                .isTrue();
    }

    private ReportForm.Open form() {
        return table.as(NOVEMBER, CHEN, () -> (ReportForm.Open) desk.open(CHENS_KITCHEN));
    }

    private <T> T admin(Supplier<T> work) {
        return table.as(ADMIN, work);
    }
}
