package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that tie people to dealers. A removed one keeps its {@code first}, so that it can come back as it was. */
@Repository
class ContactRows {
    private final JdbcClient db;

    ContactRows(JdbcClient db) {
        this.db = db;
    }

    boolean isThere(DealerId dealer, UserId person) {
        return of(
                                "select count(*) from contact where dealer_id = :dealer and person_id = :person and removed_at is null",
                                dealer,
                                person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Was staff here, and is no more. */
    boolean wasStaff(DealerId dealer, UserId person) {
        return of("""
                select count(*) from contact
                 where dealer_id = :dealer and person_id = :person and removed_at is not null and position = 'STAFF'
                """, dealer, person).query(Integer.class).single() > 0;
    }

    /** The only one there is the first; somebody who was there before comes back. */
    void add(DealerId dealer, UserId person, boolean owner, boolean invited, LocalDateTime now) {
        lock(dealer);
        var first = nobodyIsThere(dealer);
        of("""
                insert into contact (version, dealer_id, person_id, position, first, invited, created_at)
                values (0, :dealer, :person, :position, :first, :invited, :now)
                on duplicate key update version = version + 1, position = values(position), first = values(first),
                                        invited = values(invited), removed_at = null
                """, dealer, person)
                .param("position", position(owner))
                .param("first", first)
                .param("invited", first || invited)
                .param("now", now)
                .update();
    }

    void change(DealerId dealer, UserId person, boolean owner, boolean invited) {
        of("""
                update contact set version = version + 1, position = :position, invited = (first or :invited)
                 where dealer_id = :dealer and person_id = :person and removed_at is null
                """, dealer, person)
                .param("position", position(owner))
                .param("invited", invited)
                .update();
    }

    void remove(DealerId dealer, UserId person, LocalDateTime now) {
        lock(dealer);
        of("""
                update contact set version = version + 1, removed_at = :now
                 where dealer_id = :dealer and person_id = :person and removed_at is null
                """, dealer, person).param("now", now).update();
        if (nobodyIsFirst(dealer)) {
            db.sql("""
                    update contact set version = version + 1, first = true, invited = true
                     where dealer_id = :dealer and removed_at is null order by position, id limit 1
                    """).param("dealer", dealer.value()).update();
        }
    }

    /** @return false when there is nothing to undo */
    boolean restore(DealerId dealer, UserId person) {
        lock(dealer);
        var wasFirst = of("""
                select first from contact where dealer_id = :dealer and person_id = :person and removed_at is not null
                """, dealer, person).query(Boolean.class).optional();
        if (wasFirst.isEmpty()) return false;
        var first = wasFirst.get() || nobodyIsThere(dealer);
        if (first) nobodyFirst(dealer);
        of("""
                update contact set version = version + 1, removed_at = null, first = :first
                 where dealer_id = :dealer and person_id = :person
                """, dealer, person).param("first", first).update();
        return true;
    }

    void first(DealerId dealer, UserId person) {
        lock(dealer);
        nobodyFirst(dealer);
        of("""
                update contact set version = version + 1, first = true, invited = true
                 where dealer_id = :dealer and person_id = :person
                """, dealer, person).update();
    }

    List<UnreachedContacts.Row> unreached(UserId viewer, LocalDate today, int limit) {
        return db.sql("""
                select d.id, d.name as dealer, p.id as person, p.name, a.words, a.since from stopped_address a
                  join person p on p.email = a.address and p.state = 'ACTIVE'
                  join contact c on c.person_id = p.id and c.removed_at is null and c.invited
                  join dealer d on d.id = c.dealer_id and d.state = 'ACTIVE'
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                 order by a.since, p.id limit :limit
                """)
                .param("viewer", viewer.value())
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> new UnreachedContacts.Row(
                        new DealerId(row.getLong("id")),
                        row.getString("dealer"),
                        new UserId(row.getLong("person")),
                        row.getString("name"),
                        row.getString("words"),
                        Utc.instant(row.getObject("since", LocalDateTime.class))))
                .list();
    }

    // two changes at one dealer wait for each other: only so there is exactly one first
    private void lock(DealerId dealer) {
        db.sql("select id from dealer where id = :dealer for update")
                .param("dealer", dealer.value())
                .query(Long.class)
                .single();
    }

    private void nobodyFirst(DealerId dealer) {
        db.sql("update contact set version = version + 1, first = false where dealer_id = :dealer and first")
                .param("dealer", dealer.value())
                .update();
    }

    private boolean nobodyIsThere(DealerId dealer) {
        return none("select count(*) from contact where dealer_id = :dealer and removed_at is null", dealer);
    }

    private boolean nobodyIsFirst(DealerId dealer) {
        return none("select count(*) from contact where dealer_id = :dealer and removed_at is null and first", dealer);
    }

    private boolean none(String count, DealerId dealer) {
        return db.sql(count)
                        .param("dealer", dealer.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private JdbcClient.StatementSpec of(String sql, DealerId dealer, UserId person) {
        return db.sql(sql).param("dealer", dealer.value()).param("person", person.value());
    }

    private static String position(boolean owner) {
        return owner ? "OWNER" : "STAFF";
    }
}
