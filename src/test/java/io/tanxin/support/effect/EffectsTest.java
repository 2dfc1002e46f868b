package io.tanxin.support.effect;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.reminders.Reminder;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("N5")
class EffectsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Effects effects;

    @Autowired
    GivenToUs given;

    @Autowired
    HelpedQuestions questions;

    @Autowired
    SupportService support;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Test
    void the_companys_note_and_the_dealers_word_stand_side_by_side() {
        var id = give(today(), "Taught shelf display", "300");
        effects.note(id, "They changed the window", 4);
        actors.runAs(CHEN, () -> effects.answer(id, Helped.PARTLY, "The lights are still missing"));
        var effect = effects.of(id);
        assertThat(effect.noted()).isEqualTo("They changed the window");
        assertThat(effect.worth()).isEqualTo(4);
        assertThat(effect.helped()).isEqualTo(Helped.PARTLY);
        assertThat(effect.helpedWords()).isEqualTo("The lights are still missing");
    }

    @Test
    void the_dealer_reads_what_was_given_and_never_to_which_end() {
        give(today(), "Taught shelf display", "300");
        actors.runAs(CHEN, () -> {
            var rows = given.rows(CHENS_KITCHEN, null, 10);
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.words()).isEqualTo("Taught shelf display");
                assertThat(row.money()).isEqualTo(Money.of(new BigDecimal("300"), "CNY"));
            });
        });
        assertThat(Arrays.stream(GivenRow.class.getRecordComponents()))
                .as("nothing that a dealer is handed can hold an intent or a judgement")
                .noneMatch(part -> part.getType() == SupportKind.class
                        || part.getType().getPackageName().contains("balance"));
    }

    @Test
    void who_is_not_the_owner_reads_no_amounts() {
        give(today(), "Taught shelf display", "300");
        actors.runAs(
                CHEN_STAFF,
                () -> assertThat(given.rows(CHENS_KITCHEN, null, 10))
                        .singleElement()
                        .satisfies(row -> assertThat(row.money()).isNull()));
    }

    @Test
    void another_dealers_support_is_not_found() {
        var id = give(today(), "Taught shelf display", null);
        actors.runAs(HU, () -> {
            assertThatThrownBy(() -> effects.answer(id, Helped.NO, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> given.rows(CHENS_KITCHEN, null, 10)).isInstanceOf(NotFound.class);
        });
        assertThat(effects.of(id).helped()).isNull();
    }

    @Test
    void a_link_reaches_its_one_record_and_no_other() {
        var id = give(today(), "Taught shelf display", null);
        var other = give(today(), "Something else", null);
        var token = links.issue(CHEN, "HELPED", id.value(), clock.instant().plus(Duration.ofDays(1)));
        var link = ((Links.Opened.Alive) links.open(token, "HELPED")).link();
        actors.runBy(link, () -> {
            effects.answer(id, Helped.YES, null);
            assertThatThrownBy(() -> effects.answer(other, Helped.YES, null)).isInstanceOf(NotFound.class);
            return true;
        });
        assertThat(effects.of(id).helped()).isEqualTo(Helped.YES);
    }

    @Test
    void of_one_week_the_largest_is_asked_about_two_weeks_later_and_only_that() {
        var monday =
                today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(4);
        give(monday, "Small", null, 30);
        var large = give(monday.plusDays(1), "Large", null, 240);
        give(monday.plusDays(7), "Next week", null, 30);
        var due = due(monday, 60);
        assertThat(due).hasSize(2);
        assertThat(due.getFirst().letter().subject()).isEqualTo(large.value());
        assertThat(due.getFirst().letter().reader()).isEqualTo(CHEN);
        assertThat(LocalDate.ofInstant(due.getFirst().at(), SHANGHAI)).isEqualTo(monday.plusDays(23));
        assertThat(LocalDate.ofInstant(due.get(1).at(), SHANGHAI)).isEqualTo(monday.plusDays(30));
    }

    @Test
    void what_the_dealer_has_answered_already_is_not_asked() {
        var monday =
                today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(4);
        var id = give(monday, "Taught shelf display", null, 60);
        actors.runAs(CHEN, () -> effects.answer(id, Helped.YES, null));
        assertThat(due(monday, 60)).isEmpty();
    }

    private List<Reminder> due(LocalDate from, int days) {
        var found = new ArrayList<Reminder>();
        var begin = from.atStartOfDay(SHANGHAI).toInstant();
        questions.dueBetween(begin, begin.plus(Duration.ofDays(days)), found::addAll);
        return found;
    }

    private SupportId give(LocalDate day, String words, String amount) {
        return give(day, words, amount, 30);
    }

    private SupportId give(LocalDate day, String words, String amount, int minutes) {
        var money = amount == null ? null : Money.of(new BigDecimal(amount), "CNY");
        return support.log(new SupportDraft(
                CHENS_KITCHEN, day, SupportForm.TRAINING, SupportKind.TEACH, words, minutes, money, LI_NA, null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }
}
