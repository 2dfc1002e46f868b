package io.tanxin.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.identity.Actors;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Tag("C3")
class ReminderOffsetsTest {

    @Autowired
    ReminderOffsets offsets;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    DatabaseRows rows;

    @BeforeEach
    void empty() {
        rows.clear();
        Network.lay(db);
    }

    @Test
    void who_chose_nothing_is_reminded_seven_days_and_one_day_before() {
        assertThat(offsets.of(List.of(Network.CHEN)).get(Network.CHEN))
                .containsExactly(Duration.ofDays(7), Duration.ofDays(1));
    }

    @Test
    void everybody_chooses_for_themselves_and_no_reminders_is_a_choice() {
        actors.runAs(Network.CHEN, () -> offsets.choose(List.of(Duration.ofHours(2), Duration.ofDays(3))));
        actors.runAs(Network.HU, () -> offsets.choose(List.of()));
        var all = offsets.of(List.of(Network.CHEN, Network.HU, Network.QIN));
        assertThat(all.get(Network.CHEN)).containsExactly(Duration.ofDays(3), Duration.ofHours(2));
        assertThat(all.get(Network.HU)).isEmpty();
        assertThat(all.get(Network.QIN)).isEqualTo(ReminderOffsets.HOUSE);
        assertThat(actors.runAs(Network.CHEN, offsets::mine)).hasSize(2);

        actors.runAs(Network.CHEN, () -> offsets.choose(List.of(Duration.ofDays(1))));
        assertThat(actors.runAs(Network.CHEN, offsets::mine)).containsExactly(Duration.ofDays(1));
    }

    @Test
    void an_offset_of_nonsense_is_refused() {
        assertThatThrownBy(() -> actors.runAs(Network.CHEN, () -> offsets.choose(List.of(Duration.ofMinutes(1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
