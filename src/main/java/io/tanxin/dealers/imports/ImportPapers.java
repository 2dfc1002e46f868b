package io.tanxin.dealers.imports;

import io.tanxin.dealers.DealerRecall.Kept;
import io.tanxin.dealers.Written;
import io.tanxin.kernel.DealerId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What an import was made of, and what it did: its file, what was found in it, each change. */
@Repository
class ImportPapers {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<Set<Long>> IDS = new TypeReference<>() {};

    /** A dealer that could not be taken back. */
    record Stayed(String code, String name, Kept why) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final ObjectMapper json;

    ImportPapers(JdbcClient db, JdbcTemplate rows, ObjectMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    Optional<byte[]> content(long id) {
        return db.sql("select content from dealer_import_file where import_id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void drop(long id) {
        db.sql("delete from dealer_import_file where import_id = :id")
                .param("id", id)
                .update();
    }

    void keep(long id, List<Finding> findings) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            json.writeValue(out, findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        db.sql("update dealer_import_file set findings = :findings where import_id = :id")
                .param("findings", packed.toByteArray())
                .param("id", id)
                .update();
    }

    List<Finding> findings(long id) {
        var packed = db.sql("select findings from dealer_import_file where import_id = :id and findings is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
        if (packed.isEmpty()) return List.of();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.get()))) {
            return json.readValue(in, FINDINGS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** @param from place of the first of them */
    void keep(long id, int from, List<Written> some) {
        var values = new ArrayList<Object[]>(some.size());
        for (var one : some) {
            values.add(new Object[] {id, from + values.size(), one.dealer().value(), json.writeValueAsString(one)});
        }
        rows.batchUpdate(
                "insert into dealer_import_change (import_id, place, dealer_id, written) values (?, ?, ?, ?)", values);
    }

    List<Written> written(long id) {
        return db.sql("select written from dealer_import_change where import_id = :id order by place")
                .param("id", id)
                .query((row, n) -> json.readValue(row.getString(1), Written.class))
                .list();
    }

    String ids(Collection<Long> ids) {
        return json.writeValueAsString(ids);
    }

    Set<Long> areasMade(long id) {
        var kept = db.sql("select areas_made from dealer_import where id = :id and areas_made is not null")
                .param("id", id)
                .query(String.class)
                .optional();
        return kept.isEmpty() ? Set.of() : json.readValue(kept.get(), IDS);
    }

    void stayed(long id, Map<DealerId, Kept> kept) {
        rows.batchUpdate(
                "update dealer_import_change set kept = ? where import_id = ? and dealer_id = ?",
                kept.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getValue().name(), id, one.getKey().value()
                        })
                        .toList());
    }

    List<Stayed> stayed(long id) {
        return db.sql("""
                select d.code, d.name, c.kept from dealer_import_change c join dealer d on d.id = c.dealer_id
                 where c.import_id = :id and c.kept is not null order by c.place
                """)
                .param("id", id)
                .query((row, n) -> new Stayed(row.getString(1), row.getString(2), Kept.valueOf(row.getString(3))))
                .list();
    }
}
