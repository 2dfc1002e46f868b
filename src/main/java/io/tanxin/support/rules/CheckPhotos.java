package io.tanxin.support.rules;

import io.tanxin.files.AttachmentOwner;
import io.tanxin.identity.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos hang on how one rule was found; both sides see them, a dealer once the check is signed by who wrote it. */
@Component
class CheckPhotos implements AttachmentOwner {
    static final String KIND = "shop-finding";

    private final ShopChecks checks;
    private final CheckRows rows;
    private final RulesAccess access;
    private final CurrentActor actor;

    CheckPhotos(ShopChecks checks, CheckRows rows, RulesAccess access, CurrentActor actor) {
        this.checks = checks;
        this.rows = rows;
        this.access = access;
        this.actor = actor;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long finding) {
        return actor.may("rules:see")
                && rows.checkOf(finding)
                        .flatMap(checks::findById)
                        .filter(check -> check.state() != CheckState.DRAFT || !access.isDealer())
                        .filter(check -> access.maySee(check.dealer()))
                        .isPresent();
    }
}
