package io.tanxin.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./portal chaos mail}. */
class ChaosMailIT {
    @TempDir
    Path unpacked;

    @Test
    @Tag("M3")
    @Tag("M4")
    void killed_again_and_again_while_letters_go_out_none_is_lost() throws Exception {
        var program = FragilePortal.unpack(Path.of("target/tanxin.jar"), unpacked.resolve("app"));
        var verdict = ChaosMail.of(program, Path.of("target/chaos-short"), 2, 150);
        assertThat(verdict.faults()).isEmpty();
    }
}
