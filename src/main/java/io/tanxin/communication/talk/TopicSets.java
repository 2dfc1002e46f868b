package io.tanxin.communication.talk;

import io.tanxin.communication.DayKind;
import java.util.List;
import java.util.stream.IntStream;

/** The sets of topics that come with the house, one for each kind of day; as translation keys, for the writer's language. */
public final class TopicSets {
    private static final int EACH = 4;

    private TopicSets() {}

    public static List<String> of(DayKind kind) {
        return IntStream.rangeClosed(1, EACH)
                .mapToObj(n -> "communication.topics.set." + kind + "." + n)
                .toList();
    }
}
