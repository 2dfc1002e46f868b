package io.tanxin.support;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.files.AttachmentOwner;
import io.tanxin.files.Attachments;
import io.tanxin.files.NewAttachment;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import java.io.InputStream;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a record: a list of who was there, a picture of the shelf. The company's own: a dealer gets none of it. */
@Service
@Transactional
public class SupportFiles implements AttachmentOwner {
    static final String KIND = "support";

    private final Supports supports;
    private final Attachments attachments;
    private final DealerAccess access;
    private final SupportCircle circle;
    private final CurrentActor actor;

    SupportFiles(
            Supports supports, Attachments attachments, DealerAccess access, SupportCircle circle, CurrentActor actor) {
        this.supports = supports;
        this.attachments = attachments;
        this.access = access;
        this.circle = circle;
        this.actor = actor;
    }

    @PreAuthorize("hasAuthority('support:log')")
    public Attachments.Kept attach(SupportId id, String name, InputStream content) {
        var record = supports.findById(id).orElseThrow(() -> new NotFound("support"));
        access.require(record.dealer());
        var inConfidence = circle.enter(record);
        var kept = attachments.keep(new NewAttachment(KIND, id.value(), record.dealer(), actor.id(), name), content);
        if (kept instanceof Attachments.Kept.Done)
            circle.record("support.file", id, record.dealer(), inConfidence, Map.of());
        return kept;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long support) {
        return actor.may("support:see")
                && supports.findById(new SupportId(support))
                        .filter(record ->
                                access.maySee(actor.id(), record.dealer()) && circle.isRead(actor.id(), record))
                        .isPresent();
    }
}
