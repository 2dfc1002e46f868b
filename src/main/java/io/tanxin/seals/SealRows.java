package io.tanxin.seals;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import io.tanxin.seals.SealMark.Erased;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealRows {
    record Head(int number, String digest) {}

    private final JdbcClient db;
    private final JdbcTemplate batch;

    SealRows(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    Optional<Head> head(DealerId dealer) {
        return db.sql("select number, digest from seal_chain where dealer_id = :dealer")
                .param("dealer", dealer.value())
                .query((row, n) -> new Head(row.getInt("number"), row.getString("digest")))
                .optional();
    }

    /** Nothing happens where there is one already. */
    void begin(DealerId dealer) {
        // an insert that meets a row locks it for itself: two that begin at once do not deadlock
        db.sql("""
                insert into seal_chain (dealer_id, number, digest) values (:dealer, 0, :nothing)
                    on duplicate key update number = number
                """)
                .param("dealer", dealer.value())
                .param("nothing", SealText.NOTHING)
                .update();
    }

    /** False when somebody else was quicker. */
    boolean advance(StoredSeal seal) {
        return db.sql("""
                update seal_chain set number = :number, digest = :digest
                 where dealer_id = :dealer and number = :number - 1 and digest = :previous
                """)
                        .param("dealer", seal.dealer().value())
                        .param("number", seal.number())
                        .param("digest", seal.digest())
                        .param("previous", seal.previous())
                        .update()
                == 1;
    }

    void add(StoredSeal seal) {
        db.sql("""
                insert into seal (dealer_id, number, kind, subject_id, edition, at, previous, digest)
                values (:dealer, :number, :kind, :subject, :edition, :at, :previous, :digest)
                """)
                .param("dealer", seal.dealer().value())
                .param("number", seal.number())
                .param("kind", seal.subject().kind())
                .param("subject", seal.subject().id())
                .param("edition", seal.subject().edition())
                .param("at", Utc.of(seal.at()))
                .param("previous", seal.previous())
                .param("digest", seal.digest())
                .update();
        batch.batchUpdate(
                "insert into seal_part (dealer_id, number, name, kind, hash, salt, content) values (?, ?, ?, ?, ?, ?, ?)",
                seal.parts(),
                seal.parts().size(),
                (row, part) -> {
                    row.setLong(1, seal.dealer().value());
                    row.setInt(2, seal.number());
                    row.setString(3, part.name());
                    row.setString(4, part.kind().name());
                    row.setString(5, part.hash());
                    row.setBytes(6, part.salt());
                    row.setString(7, part.content());
                });
    }

    /** The newest seal of each; an erased part is told with it. */
    List<SealMark> marks(DealerId dealer, String kind, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql("""
                select s.*, e.at erased_at, why.content because
                  from seal s
                  left join seal e on e.kind = 'ERASURE' and e.subject_id = s.number and e.edition = 0 and e.dealer_id = s.dealer_id
                  left join seal_part why on why.dealer_id = e.dealer_id and why.number = e.number and why.name = 'because'
                 where s.kind = :kind and s.subject_id in (:ids) and s.dealer_id = :dealer
                 order by s.number, e.number
                """)
                .param("dealer", dealer.value())
                .param("kind", kind)
                .param("ids", ids)
                .query((row, n) -> {
                    var erased = row.getObject("erased_at", LocalDateTime.class);
                    var bare = bare(row, List.of()).mark();
                    return erased == null
                            ? bare
                            : new SealMark(
                                    bare.dealer(),
                                    bare.number(),
                                    bare.subject(),
                                    bare.at(),
                                    bare.digest(),
                                    new Erased(Utc.instant(erased), row.getString("because")));
                })
                .list();
    }

    /** In order, from behind this number; without parts where there are none. */
    List<StoredSeal> from(DealerId dealer, int after, int limit) {
        var seals = new ArrayList<StoredSeal>();
        db.sql("""
                select s.*, p.name, p.kind part_kind, p.hash, p.salt, p.content
                  from (select * from seal where dealer_id = :dealer and number > :after order by number limit :limit) s
                  left join seal_part p on p.dealer_id = s.dealer_id and p.number = s.number
                 order by s.number, p.name
                """)
                .param("dealer", dealer.value())
                .param("after", after)
                .param("limit", limit)
                .query(row -> {
                    var number = row.getInt("number");
                    if (seals.isEmpty() || seals.getLast().number() != number) seals.add(bare(row, new ArrayList<>()));
                    if (row.getString("name") == null) return;
                    seals.getLast()
                            .parts()
                            .add(new StoredPart(
                                    SealPart.Kind.valueOf(row.getString("part_kind")),
                                    row.getString("name"),
                                    row.getString("hash"),
                                    row.getBytes("salt"),
                                    row.getString("content")));
                });
        return seals;
    }

    /** In all chains: what all at a round read is sealed in each. By dealer. */
    List<StoredSeal> of(SealSubject subject) {
        return db.sql("""
                select * from seal where kind = :kind and subject_id = :subject and edition = :edition
                 order by dealer_id, number
                """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("edition", subject.edition())
                .query((row, n) -> bare(row, List.of()))
                .list();
    }

    /** {@code 12 text}: of which seal, which part. */
    List<String> erasures(DealerId dealer) {
        return db.sql("""
                select concat(e.subject_id, ' ', p.content) from seal e
                  join seal_part p on p.dealer_id = e.dealer_id and p.number = e.number and p.name = 'part'
                 where e.dealer_id = :dealer and e.kind = 'ERASURE' and p.content is not null
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Rarely asked, so there is no index for it. @param digits of a digest, from its beginning */
    List<StoredSeal> byDigest(String digits, int most) {
        return db.sql(
                        "select * from seal where digest like concat(:digits, '%') order by dealer_id, number limit :most")
                .param("digits", digits)
                .param("most", most)
                .query((row, n) -> bare(row, List.of()))
                .list();
    }

    /** False when there is nothing left to erase. */
    boolean erase(StoredSeal seal, String part) {
        return db.sql("""
                update seal_part set salt = null, content = null
                 where dealer_id = :dealer and number = :number and name = :part and content is not null
                """)
                        .param("dealer", seal.dealer().value())
                        .param("number", seal.number())
                        .param("part", part)
                        .update()
                == 1;
    }

    private static StoredSeal bare(ResultSet row, List<StoredPart> parts) throws SQLException {
        return new StoredSeal(
                new DealerId(row.getLong("dealer_id")),
                row.getInt("number"),
                new SealSubject(row.getString("kind"), row.getLong("subject_id"), row.getInt("edition")),
                Utc.instant(row.getObject("at", LocalDateTime.class)),
                row.getString("previous"),
                row.getString("digest"),
                parts);
    }
}
