package io.tanxin.dealers.imports;

import static io.tanxin.Network.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.CountedStatements;
import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.Actors;
import io.tanxin.tables.TableFormat;
import io.tanxin.tables.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole network in one file: by the hundred, not one by one. */
@DatabaseTest
class ImportAtSizeTest {
    private static final Logger log = LoggerFactory.getLogger(ImportAtSizeTest.class);
    private static final int ROWS = 10_000;

    @Autowired
    DealerImport imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportWork work;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    private ImportDesk desk;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
        desk = new ImportDesk(imports, actors);
    }

    @Test
    void ten_thousand_dealers_come_change_and_go_with_a_few_statements_for_each_hundred() throws IOException {
        var file = workbook("13800");
        var begun = System.nanoTime();
        var tried = desk.tried(file);
        log.info("10,000 rows tried in {}", since(begun));
        begun = System.nanoTime();
        assertThat(jobs.goOn(tried.id(), State.CHECKED, State.WRITING)).isTrue();
        var statements =
                CountedStatements.during(() -> actors.runAs(ADMIN, () -> work.write(tried.id(), Mode.GOOD_ROWS)));
        log.info("10,000 rows written in {}, {} statements", since(begun), statements);
        var done = desk.now(tried.id());
        assertThat(done).extracting("state", "added", "leftOut").containsExactly(State.DONE, ROWS, 0);
        assertThat(statements).as("twenty times five hundred").isLessThan(20 * 30);

        assertThat(db.sql("""
                select count(*) from dealer d join contact c on c.dealer_id = d.id and c.first join person p on p.id = c.person_id
                 where p.name = concat('联系人', substring(d.code, 2)) and p.email = concat('c', substring(d.code, 2), '@x.example')
                """).query(Integer.class).single())
                .as("everybody at the own dealer")
                .isEqualTo(ROWS);
        assertThat(db.sql("select count(*) from visible_dealer")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10 + ROWS * 3);

        begun = System.nanoTime();
        var changed = desk.written(desk.tried(workbook("13900")), Mode.GOOD_ROWS);
        log.info("10,000 contacts changed in {}", since(begun));
        assertThat(changed.changed()).isEqualTo(ROWS);
        begun = System.nanoTime();
        assertThat(desk.takenBack(changed).takenBack()).isEqualTo(ROWS);
        log.info("10,000 changes taken back in {}", since(begun));
        begun = System.nanoTime();
        assertThat(desk.takenBack(done).takenBack()).isEqualTo(ROWS);
        log.info("10,000 dealers taken back in {}", since(begun));
        assertThat(db.sql("select count(*) from dealer").query(Integer.class).single())
                .isEqualTo(3);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static byte[] workbook(String prefix) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableWriter.of(TableFormat.XLSX, out, "Dealers")) {
            table.row("编码", "名称", "大区", "省份", "城市", "地址", "阶段", "行业", "等级", "区域经理", "联系人", "职务", "手机", "邮箱");
            for (var n = 1; n <= ROWS; n++) {
                table.row(
                        "N" + n,
                        "众多商行" + n,
                        n % 2 == 0 ? "华东" : "华南",
                        "浙江",
                        "杭州",
                        "人民路" + n + "号",
                        "发展",
                        "五金",
                        "B",
                        n % 3 == 0 ? "zhou.min" : "li.na",
                        "联系人" + n,
                        "店主",
                        prefix + "%06d".formatted(n),
                        "c" + n + "@x.example");
            }
        }
        return out.toByteArray();
    }
}
