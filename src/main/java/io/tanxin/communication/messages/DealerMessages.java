package io.tanxin.communication.messages;

import io.tanxin.communication.messages.MessageRow.LeftOut;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.Photo;
import io.tanxin.concerns.Urgency;
import io.tanxin.concerns.Way;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.files.AttachmentOwner;
import io.tanxin.files.Attachments;
import io.tanxin.files.NewAttachment;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.mailbox.Arrived;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a dealer's people wrote to the portal: read, and marked as read or answered, by whoever sees the dealer. */
@Service
@Transactional
public class DealerMessages implements AttachmentOwner {
    private static final String OWNER = "dealer-message";
    private static final int LONGEST = 3900;

    private final MessageRows rows;
    private final Attachments attachments;
    private final ConcernDesk concerns;
    private final DealerAccess dealers;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    DealerMessages(
            MessageRows rows,
            Attachments attachments,
            ConcernDesk concerns,
            DealerAccess dealers,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.attachments = attachments;
        this.concerns = concerns;
        this.dealers = dealers;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a mail from one of the dealer's people. */
    @PreAuthorize("hasAuthority('messages:receive')")
    MessageId receive(DealerId dealer, UserId person, Arrived mail) {
        var id = rows.insert(dealer, person, mail.subject(), mail.text(), mail.arrivedAt());
        var leftOut = new ArrayList<LeftOut>();
        for (var file : mail.files()) {
            var brought = new NewAttachment(OWNER, id.value(), dealer, person, file.name());
            if (keep(brought, file) instanceof Attachments.Kept.Refused(var name, var why)) {
                leftOut.add(new LeftOut(name, why));
            }
        }
        if (!leftOut.isEmpty()) rows.leftOut(id, leftOut);
        return id;
    }

    private Attachments.Kept keep(NewAttachment brought, Arrived.File file) {
        try (var content = file.content().open()) {
            return attachments.keep(brought, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A dealer's messages, the newest first. @throws NotFound if the dealer is not the acting person's */
    @PreAuthorize("hasAuthority('messages:read')")
    @Transactional(readOnly = true)
    public List<MessageRow> rows(DealerId dealer, String search, MessageRow.@Nullable Key after, int limit) {
        dealers.require(dealer);
        return withFiles(rows.rows(actor.id(), dealers.today(), dealer, search, after, limit));
    }

    @PreAuthorize("hasAuthority('messages:read')")
    @Transactional(readOnly = true)
    public MessageRow get(MessageId id) {
        return withFiles(List.of(mine(id))).getFirst();
    }

    /** Those that nobody has read yet, of all the acting person's dealers; the longest waiting first. */
    @PreAuthorize("hasAuthority('messages:read')")
    @Transactional(readOnly = true)
    public List<MessageRow> unread(int limit) {
        return rows.unread(actor.id(), dealers.today(), limit);
    }

    /** {@link MessageState#NEW} takes it back. Audited. @return false: somebody else was quicker */
    @PreAuthorize("hasAuthority('messages:read')")
    public boolean settle(MessageId id, int version, MessageState state) {
        var message = mine(id);
        if (!rows.settle(id, version, state, actor.id(), now())) return false;
        switch (state) {
            case NEW -> audit.record("message.put-back", "message", id.value(), message.dealer(), Map.of());
            case READ -> audit.record("message.read", "message", id.value(), message.dealer(), Map.of());
            case ANSWERED -> audit.record("message.answered", "message", id.value(), message.dealer(), Map.of());
        }
        return true;
    }

    /**
     * What was written is a concern: it goes on there, with its files, and this message is answered. Audited.
     *
     * @return empty: somebody else was quicker
     */
    @PreAuthorize("hasAuthority('messages:read') and hasAuthority('concerns:answer')")
    public Optional<ConcernId> makeConcern(MessageId id, int version, ConcernKind kind) {
        var message = mine(id);
        if (!rows.settle(id, version, MessageState.ANSWERED, actor.id(), now())) return Optional.empty();
        var words = message.words().isBlank() ? message.subject() : message.words();
        var draft = new ConcernDraft(
                message.dealer(),
                kind,
                Urgency.NORMAL,
                null,
                Addressee.MANAGER,
                words.length() <= LONGEST ? words : words.substring(0, LONGEST));
        var photos = attachments.of(OWNER, List.of(id.value())).getOrDefault(id.value(), List.of()).stream()
                .map(file -> new Photo(file.name(), () -> attachments.content(file.id())))
                .toList();
        var raised = concerns.raiseFor(draft, rows.sender(id), Way.MAIL, photos);
        audit.record("message.answered", "message", id.value(), message.dealer(), Map.of());
        return Optional.of(raised.id());
    }

    @Override
    public String kind() {
        return OWNER;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long message) {
        return actor.may("messages:read")
                && rows.find(actor.id(), dealers.today(), new MessageId(message))
                        .isPresent();
    }

    private MessageRow mine(MessageId id) {
        return rows.find(actor.id(), dealers.today(), id).orElseThrow(() -> new NotFound("message"));
    }

    private List<MessageRow> withFiles(List<MessageRow> messages) {
        var files = attachments.of(
                OWNER, messages.stream().map(row -> row.id().value()).toList());
        return messages.stream()
                .map(row -> row.with(files.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
