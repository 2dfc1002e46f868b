package io.tanxin.dealers;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of dealers. Every answer is for the acting person: what is not theirs is not found. */
@Service
@Transactional(readOnly = true)
public class Dealers {
    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;

    Dealers(JdbcClient db, DealerAccess access, CurrentActor actor) {
        this.db = db;
        this.access = access;
        this.actor = actor;
    }

    public DealerBrief brief(DealerId id) {
        return briefs(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("dealer"));
    }

    /** In the order of the ids, without those that are not the actor's to see; at most 200 at once. */
    public List<DealerBrief> briefs(Collection<DealerId> ids) {
        if (ids.size() > AT_ONCE) throw new IllegalArgumentException("at most " + AT_ONCE + " dealers at once");
        if (ids.isEmpty()) return List.of();
        var parameters = viewer();
        parameters.put("ids", ids.stream().map(DealerId::value).toList());
        var found = read("where d.id in (:ids)", parameters).stream()
                .collect(Collectors.toMap(DealerBrief::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** By name, code, pinyin or pinyin initials, for a box to choose from; by pinyin. Paged by number: boxes are short. */
    public List<DealerBrief> choose(String search, int offset, int limit) {
        var sought = DealerSearch.of(search);
        var parameters = viewer();
        parameters.putAll(sought.parameters());
        parameters.put("limit", Math.min(limit, AT_ONCE));
        parameters.put("offset", offset);
        return read(
                "where d.state = 'ACTIVE' and " + sought.condition()
                        + " order by d.pinyin, d.id limit :limit offset :offset",
                parameters);
    }

    /** The dealer's people who are there now, the first one first. */
    public List<ContactPerson> contacts(DealerId id) {
        var found = contactsOf(id);
        // nobody there, or nobody that the acting person may know of
        if (found.isEmpty()) access.require(id);
        return found;
    }

    private List<ContactPerson> contactsOf(DealerId id) {
        return db.sql("""
                select p.id, p.name, p.title, p.email, p.phone, c.position, c.first, c.invited, a.since as stopped_since,
                       a.words as stopped_words
                  from contact c
                """ + visible("c.dealer_id") + """
                  join person p on p.id = c.person_id
                  left join stopped_address a on a.address = p.email
                 where c.dealer_id = :dealer and c.removed_at is null
                 order by c.first desc, p.name_sort, c.id
                """)
                .params(viewer())
                .param("dealer", id.value())
                .query((row, n) -> new ContactPerson(
                        new UserId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("title"),
                        Columns.orNull(row.getString("email"), EmailAddress::new),
                        row.getString("phone"),
                        "OWNER".equals(row.getString("position")),
                        row.getBoolean("first"),
                        row.getBoolean("invited"),
                        Columns.stopped(row)))
                .list();
    }

    /** The language in which a dealer reads: its first contact's. Empty: nobody is there, or it is not the actor's to see. */
    public Optional<Locale> language(DealerId id) {
        return db.sql("select p.locale from contact c " + visible("c.dealer_id") + """
                  join person p on p.id = c.person_id
                 where c.dealer_id = :dealer and c.first and c.removed_at is null
                """)
                .params(viewer())
                .param("dealer", id.value())
                .query((row, n) -> Locale.forLanguageTag(row.getString(1)))
                .optional();
    }

    /** The dealers of the acting dealer's person, by name: it chooses at the top of its screen. */
    public List<DealerBrief> mine() {
        return read(
                "join contact c on c.dealer_id = d.id and c.person_id = :viewer and c.removed_at is null"
                        + " order by d.pinyin, d.id",
                viewer());
    }

    /** Whether this person is (was) at the dealer: a promise's receiver, a day's guest. */
    public boolean isContact(UserId person, DealerId dealer) {
        return db.sql("select count(*) from contact where dealer_id = :dealer and person_id = :person")
                        .param("dealer", dealer.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A job sees all. */
    private String visible(String dealer) {
        return actor.get().isJob() ? "" : """
                join visible_dealer v on v.dealer_id = %s and v.viewer_id = :viewer
                                     and :today between v.from_day and v.to_day
                """.formatted(dealer);
    }

    private Map<String, Object> viewer() {
        var parameters = new HashMap<String, Object>();
        parameters.put("viewer", actor.id().value());
        parameters.put("today", access.today());
        return parameters;
    }

    private List<DealerBrief> read(String which, Map<String, Object> parameters) {
        return db.sql("""
                select d.id, d.code, d.name, d.stage, d.province, d.city, d.address, d.zone, d.country, d.manager_id
                  from dealer d
                """ + visible("d.id") + which)
                .params(parameters)
                .query((row, n) -> Columns.brief(row))
                .list();
    }
}
