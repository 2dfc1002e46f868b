package io.tanxin.sample;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The invented people who act in the sample's half year. */
record Cast(UserId director, List<Player> players) {

    Player player(String userName) {
        return players.stream()
                .filter(p -> p.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    /** A dealer and who speaks for it. @param manager null: nobody's yet */
    record Player(
            DealerId dealer,
            Stage stage,
            @Nullable UserId manager,
            @Nullable String managerName,
            UserId owner,
            String userName,
            String ownerName,
            Locale language) {

        UserId managerId() {
            if (manager == null) throw new IllegalStateException("nobody's dealer");
            return manager;
        }
    }
}
