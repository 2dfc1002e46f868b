package io.tanxin.sample;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The invented people who act in the sample's half year. */
record Cast(UserId director, List<Player> players, Map<String, UserId> colleagues) {

    Player player(String userName) {
        return players.stream()
                .filter(p -> p.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    /** Of another department, by user name. */
    UserId colleague(String userName) {
        return Objects.requireNonNull(colleagues.get(userName));
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
