package io.tanxin.support.rules;

import io.tanxin.files.Attachments;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.seals.PartErased;
import io.tanxin.seals.SealMark;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.SealedThings;
import io.tanxin.seals.Seals;
import io.tanxin.support.rules.CheckRows.Found;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** A check that both have signed: what was found, the photos by their fingerprints, and who signed. */
@Component
class CheckSeals implements SealedThings {
    private static final String KIND = "SHOP_CHECK";

    private final Seals seals;
    private final ShopChecks checks;
    private final CheckRows rows;
    private final Attachments attachments;
    private final JdbcClient db;
    private final ObjectMapper json;

    CheckSeals(
            Seals seals, ShopChecks checks, CheckRows rows, Attachments attachments, JdbcClient db, ObjectMapper json) {
        this.seals = seals;
        this.checks = checks;
        this.rows = rows;
        this.attachments = attachments;
        this.db = db;
        this.json = json;
    }

    void signed(ShopCheck check) {
        parts(List.of(check)).forEach((subject, parts) -> seals.seal(check.dealer(), subject, parts));
    }

    /** By the checks' keys. */
    Map<Long, SealMark> of(DealerId dealer, Collection<CheckId> found) {
        return seals.newest(dealer, KIND, found.stream().map(CheckId::value).toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<SealSubject, List<SealPart>> asKept(DealerId dealer) {
        return parts(checks.signed(dealer));
    }

    @EventListener
    void erase(PartErased erased) {
        if (!erased.subject().kind().equals(KIND)) return;
        var sql = switch (erased.part()) {
            case "text" -> "update shop_finding set note = '' where check_id = :check";
            case "persons" -> "update shop_check set dealer_name = null, dealer_by = null where id = :check";
            default -> null;
        };
        if (sql != null) db.sql(sql).param("check", erased.subject().id()).update();
    }

    private static SealSubject subject(ShopCheck check) {
        return new SealSubject(KIND, check.key().value(), 0);
    }

    private Map<SealSubject, List<SealPart>> parts(List<ShopCheck> signed) {
        var found = rows.found(signed.stream().map(ShopCheck::key).toList());
        var photos = attachments.prints(
                CheckPhotos.KIND,
                found.values().stream().flatMap(List::stream).map(Found::id).toList());
        var parts = new HashMap<SealSubject, List<SealPart>>();
        signed.forEach(check ->
                parts.put(subject(check), parts(check, found.getOrDefault(check.key(), List.of()), photos)));
        return parts;
    }

    private List<SealPart> parts(ShopCheck check, List<Found> found, Map<Long, List<String>> photos) {
        var text = new TreeMap<String, Object>();
        text.put("day", check.day().toString());
        text.put("rules", check.rules().value());
        text.put(
                "found",
                found.stream()
                        .map(rule -> List.of(
                                rule.number(),
                                rule.result().name(),
                                rule.note(),
                                photos.getOrDefault(rule.id(), List.of())))
                        .toList());
        var persons = new TreeMap<String, Object>();
        persons.put("company", id(check.companyBy()));
        persons.put("dealer", id(check.dealerBy()));
        persons.put("name", Objects.requireNonNullElse(check.dealerName(), ""));
        persons.put("way", check.way() == null ? "" : check.way().name());
        return List.of(
                SealPart.text("text", json.writeValueAsString(text)),
                SealPart.persons("persons", json.writeValueAsString(persons)));
    }

    private static long id(@Nullable UserId person) {
        return person == null ? 0 : person.value();
    }
}
