package io.tanxin.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./portal chaos mail}. */
class ChaosMailIT {
    @Test
    @Tag("M3")
    @Tag("M4")
    void killed_again_and_again_while_letters_go_out_none_is_lost() throws Exception {
        var verdict = ChaosMail.of(Path.of("target/tanxin.jar"), Path.of("target/chaos-short"), 5, 300);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.kills()).isEqualTo(5);
    }
}
