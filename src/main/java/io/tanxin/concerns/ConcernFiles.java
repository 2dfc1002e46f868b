package io.tanxin.concerns;

import io.tanxin.files.AttachmentOwner;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files are of the circle that their concern is of. */
@Component
class ConcernFiles implements AttachmentOwner {
    static final String KIND = "concern";

    private final ConcernThread thread;
    private final ConcernAccess access;
    private final CurrentActor actor;

    ConcernFiles(ConcernThread thread, ConcernAccess access, CurrentActor actor) {
        this.thread = thread;
        this.access = access;
        this.actor = actor;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long message) {
        var staff = actor.may("concerns:see");
        if (!staff && !actor.may("concerns:own")) return false;
        try {
            return thread.concernOf(message, !staff).map(access::find).isPresent();
        } catch (NotFound hidden) {
            return false;
        }
    }
}
