package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.List;

/** Who sees these dealers, on which days, and why: asked once for many promises. */
record DealerViewers(List<Viewer> all) {

    /** @param managing the dealer's own row names them as its manager */
    record Viewer(UserId id, DealerId dealer, LocalDate from, LocalDate to, String because, boolean managing) {}

    /** What the person is to a promise; the dealer's manager is known by the dealer's own row too. */
    Standing standing(UserId who, LocalDate today, DealerId dealer, UserId owner) {
        var seen = all.stream()
                .filter(viewer -> viewer.id().equals(who) && viewer.dealer().equals(dealer))
                .filter(viewer -> !today.isBefore(viewer.from()) && !today.isAfter(viewer.to()))
                .findFirst();
        var because = seen.map(Viewer::because).orElse("");
        var contact = because.equals("CONTACT");
        var staff = !because.isEmpty() && !contact;
        var managing = staff
                && (seen.map(Viewer::managing).orElse(false)
                        || because.equals("MANAGER")
                        || because.equals("STAND_IN"));
        return new Standing(owner.equals(who), contact, managing, staff);
    }
}
