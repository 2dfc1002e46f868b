package io.tanxin.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

/** Whatever reminds a dealer of what it owes passes one guard (P5). */
@Tag("P5")
@DatabaseTest
class NagGuardTest {
    /** Of what a dealer owes: a word given, a unit, a signature, a report, an hour to choose. */
    private static final List<String> OWED = List.of(
            "CheckReminders",
            "LoanReminders",
            "PlanReminders",
            "PromiseReminders",
            "SituationReminders",
            "WeekReminders");

    /** Of a talk that both have agreed on; one question, once; a letter that somebody has chosen to get. */
    private static final List<String> NOTHING_OWED = List.of("DayReminders", "HelpedQuestions", "DigestRound");

    @Autowired
    List<ReminderSource> sources;

    @Test
    void of_each_source_it_is_said_whether_it_asks_for_what_is_owed() {
        var known = new TreeSet<>(OWED);
        known.addAll(NOTHING_OWED);
        assertThat(sources)
                .extracting(source -> ClassUtils.getUserClass(source).getSimpleName())
                .as("a new one: does it remind a dealer of what it owes? Then its reminders name it (Owed)")
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
