package io.tanxin.files;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings.
 *
 * @param owner kind of an {@link AttachmentOwner}, {@code subject} the key of its row
 * @param dealer whose matter it is
 * @param by who brought it
 * @param name as it was called there: anything
 */
public record NewAttachment(
        String owner, long subject, @Nullable DealerId dealer, UserId by, String name) {}
