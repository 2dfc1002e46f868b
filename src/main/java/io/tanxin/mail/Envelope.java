package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A posted letter as its kind sees it when it is composed. */
public record Envelope(
        long id,
        String kind,
        long subject,
        String occurrence,
        int version,
        Map<String, Object> facts,
        @Nullable DealerId dealer,
        @Nullable UserId author,
        Instant postedAt) {}
