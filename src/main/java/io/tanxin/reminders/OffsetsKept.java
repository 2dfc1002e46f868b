package io.tanxin.reminders;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long before a day the person is reminded. */
@Component
class OffsetsKept implements KeptPart {
    private final ReminderOffsets offsets;

    OffsetsKept(ReminderOffsets offsets) {
        this.offsets = offsets;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        var own = offsets.of(List.of(person)).getOrDefault(person, List.of());
        return List.of(new KeptEntry(
                null,
                words.say("kept.reminders"),
                own.stream()
                        .map(before -> words.say(
                                "kept.reminders.before",
                                before.toHours() / 24,
                                before.toHours() % 24,
                                before.toMinutes() % 60))
                        .toList(),
                Map.of("before", own.stream().map(Duration::toString).toList())));
    }
}
