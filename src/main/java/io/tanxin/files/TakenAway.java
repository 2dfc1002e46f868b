package io.tanxin.files;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A file that no longer hangs where it did, until it is put back there: its content still lies on the shelf. */
public record TakenAway(
        String owner,
        long subject,
        @Nullable DealerId dealer,
        String name,
        String type,
        long size,
        byte[] hash,
        UserId by,
        LocalDateTime at)
        implements Serializable {}
