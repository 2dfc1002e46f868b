package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.FoundSeal;
import io.tanxin.seals.SealErasing;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For who erases: a seal by its fingerprint, and whose it is. What was sealed is not shown. */
@Service
public class SealSearch {
    public record Hit(String dealer, FoundSeal seal) implements Serializable {}

    private final SealErasing seals;
    private final JdbcClient db;

    SealSearch(SealErasing seals, JdbcClient db) {
        this.seals = seals;
        this.db = db;
    }

    @PreAuthorize("hasAuthority('seals:erase')")
    @Transactional(readOnly = true)
    public List<Hit> find(String fingerprint) {
        var found = seals.find(fingerprint);
        if (found.isEmpty()) return List.of();
        var names = new HashMap<DealerId, String>();
        db.sql("select id, name from dealer where id in (:ids)")
                .param(
                        "ids",
                        found.stream().map(one -> one.mark().dealer().value()).toList())
                .query(row -> {
                    names.put(new DealerId(row.getLong("id")), row.getString("name"));
                });
        return found.stream()
                .map(one -> new Hit(names.getOrDefault(one.mark().dealer(), ""), one))
                .toList();
    }
}
