package io.tanxin.communication.messages;

import io.tanxin.files.Attachment;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is read.
 *
 * @param settledBy name of who read or answered it, or null
 */
public record MessageRow(
        MessageId id,
        int version,
        DealerId dealer,
        String dealerName,
        String sender,
        @Nullable EmailAddress email,
        @Nullable String phone,
        String subject,
        String words,
        List<LeftOut> leftOut,
        List<Attachment> attachments,
        Instant receivedAt,
        MessageState state,
        @Nullable String settledBy,
        @Nullable Instant settledAt)
        implements Serializable {

    public record Key(Instant receivedAt, long id) implements Serializable {}

    /** An attachment that was not kept. @param why a translation key */
    public record LeftOut(String name, String why) implements Serializable {}

    public Key key() {
        return new Key(receivedAt, id.value());
    }

    MessageRow with(List<Attachment> files) {
        return new MessageRow(
                id,
                version,
                dealer,
                dealerName,
                sender,
                email,
                phone,
                subject,
                words,
                leftOut,
                files,
                receivedAt,
                state,
                settledBy,
                settledAt);
    }
}
