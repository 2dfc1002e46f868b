package io.tanxin.communication;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.Rule;
import io.tanxin.support.rules.RulesService;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop check knows the talk it was part of: chosen on that day's page, or the visit of today found by itself. */
@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class ShopCheckDaysTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-12-01T01:00:00Z");

    @Autowired
    DayService days;

    @Autowired
    RulesService rules;

    @Autowired
    AgreedRules agreed;

    @Autowired
    CheckService checking;

    @Autowired
    Checks checks;

    @Autowired
    Actors actors;

    @Test
    void todays_visit_is_found_and_another_dealers_day_is_not() {
        HouseClock.startingAt(MORNING, time -> {
            agree();
            var visit = visit(CHENS_KITCHEN, 1);
            var other = visit(QIN_HARDWARE, 1);
            var tomorrow = visit(CHENS_KITCHEN, 2);
            assertThatThrownBy(() -> checking.begin(CHENS_KITCHEN, other.value()))
                    .isInstanceOf(NotFound.class);
            var found = checking.begin(CHENS_KITCHEN, null);
            assertThat(checks.sheet(found).dayId()).isEqualTo(visit.value());
            assertThat(checks.sheet(found).occasion()).isNotBlank();
            checking.discard(found);
            var chosen = checking.begin(CHENS_KITCHEN, tomorrow.value());
            assertThat(checks.sheet(chosen).dayId()).isEqualTo(tomorrow.value());
            return true;
        });
    }

    private DayId visit(DealerId dealer, int dayOfMonth) {
        var draft = new DayDraft(
                DayKind.HEART_TO_HEART,
                DayWay.VISIT,
                null,
                List.of(dealer),
                LocalDateTime.of(2026, 12, dayOfMonth, dealer.equals(CHENS_KITCHEN) ? 10 : 15, 0),
                THERE,
                60,
                null,
                false);
        return ((DayService.Planned.Made) days.plan(List.of(draft), true, false))
                .days()
                .getFirst();
    }

    private void agree() {
        actors.runAs(LI_NA, () -> {
            rules.draft(CHENS_KITCHEN, List.of(new Rule(0, "Prices are shown", null)), null);
            var draft = agreed.open(CHENS_KITCHEN).orElseThrow();
            rules.propose(draft.id(), draft.seen());
        });
        actors.runAs(CHEN, () -> {
            var shown = agreed.open(CHENS_KITCHEN).orElseThrow();
            rules.agree(shown.id(), shown.seen());
        });
    }
}
