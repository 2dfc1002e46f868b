package io.tanxin.dealers.imports;

import static io.tanxin.Network.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.DealerImport.Start;
import io.tanxin.identity.Actors;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrator at work: each import is waited for until it has ended. */
public record ImportDesk(DealerImport imports, Actors actors) {

    public ImportRow tried(byte[] file) {
        return ended(actors.runAs(ADMIN, () -> imports.receive("network.csv", file)));
    }

    public ImportRow written(ImportRow tried, Mode mode) {
        return ended(actors.runAs(ADMIN, () -> imports.write(tried.id(), mode)));
    }

    public ImportRow takenBack(ImportRow done) {
        return ended(actors.runAs(ADMIN, () -> imports.undo(done.id())));
    }

    public List<Finding> findings(ImportRow of) {
        return actors.runAs(ADMIN, () -> imports.findings(of.id()));
    }

    public @Nullable Refusal refused(byte[] file) {
        var start = actors.runAs(ADMIN, () -> imports.receive("network.csv", file));
        return start instanceof Start.Refused(var why) ? why : ended(start).refusal();
    }

    public ImportRow ended(Start start) {
        assertThat(start).isInstanceOf(Start.Begun.class);
        return ended(((Start.Begun) start).id());
    }

    public ImportRow ended(long id) {
        return await().atMost(Duration.ofMinutes(1))
                // a small file takes a moment; who asks that often about a large one keeps the processor from it
                .pollInterval(iterative(before -> before.multipliedBy(3).dividedBy(2), Duration.ofMillis(5)))
                .until(() -> now(id), row -> !row.state().isBusy());
    }

    public ImportRow now(long id) {
        return actors.runAs(ADMIN, () -> imports.get(id));
    }
}
