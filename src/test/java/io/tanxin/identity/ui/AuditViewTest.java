package io.tanxin.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("admin")
class AuditViewTest extends ScreenTest {
    private static final int WHO = 1;
    private static final int ABOUT = 3;
    private static final int DETAILS = 4;

    @Autowired
    AuditTrail trail;

    @Autowired
    Actors actors;

    @Test
    void a_deed_is_told_in_words_with_what_it_was_about() {
        trail.record("promise.judged", "promise", 135L, Network.CHENS_KITCHEN, Map.of("state", "KEPT_LATE"));
        navigate(AuditView.class);
        assertThat(cell(ABOUT)).isEqualTo("Promise 135");
        assertThat(cell(DETAILS)).isEqualTo("state: kept late");
    }

    @Test
    void a_job_is_told_apart_from_a_person() {
        actors.runAs("promises", () -> trail.record("promise.broken", "promise", 135L, null, Map.of()));
        navigate(AuditView.class);
        assertThat(cell(WHO)).isEqualTo("the portal itself, promises");
    }

    @Test
    void what_has_no_words_yet_is_told_as_it_was_noted() {
        trail.record("promise.judged", "spaceship", 7L, null, Map.of("fuel", "LOW"));
        navigate(AuditView.class);
        assertThat(cell(ABOUT)).isEqualTo("spaceship 7");
        assertThat(cell(DETAILS)).isEqualTo("fuel: LOW");
    }

    private String cell(int column) {
        return test(find(Grid.class).single()).getCellText(0, column);
    }
}
