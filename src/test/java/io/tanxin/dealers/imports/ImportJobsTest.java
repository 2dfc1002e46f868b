package io.tanxin.dealers.imports;

import static io.tanxin.Network.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.DealerIntake;
import io.tanxin.dealers.DealerRecall;
import io.tanxin.dealers.DealerRegister;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.DealerImport.Start;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.Utc;
import io.tanxin.tables.TableFormat;
import io.tanxin.tables.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An import is work in the background: one at a time, found again, stopped without a trace. */
@DatabaseTest
class ImportJobsTest {
    private ImportDesk desk;

    @Autowired
    DealerImport imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportPapers papers;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerIntake intake;

    @Autowired
    DealerRecall recall;

    @Autowired
    AuditTrail audit;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
        desk = new ImportDesk(imports, actors);
    }

    @Test
    void one_at_a_time_and_the_other_is_named() {
        var first = jobs.begin(ADMIN, "first.xlsx", file(1)).orElseThrow();
        assertThat(actors.runAs(ADMIN, () -> imports.receive("second.csv", file(1))))
                .asInstanceOf(type(Start.Busy.class))
                .extracting(Start.Busy::other)
                .extracting("id", "fileName", "person", "state")
                .containsExactly(first, "first.xlsx", "Wang Lei", State.CHECKING);
        jobs.breakOff(first, State.CHECKING, State.CANCELLED, null, "");
        var done = desk.written(desk.tried(file(1)), Mode.GOOD_ROWS);

        jobs.begin(ADMIN, "third.csv", file(1)).orElseThrow();
        assertThat(actors.runAs(ADMIN, () -> imports.undo(done.id()))).isInstanceOf(Start.Busy.class);
    }

    @Test
    void one_whose_machine_has_stopped_gives_way_and_says_so() {
        var silent = jobs.begin(ADMIN, "silent.xlsx", file(1)).orElseThrow();
        db.sql("update dealer_import set beat_at = :then")
                .param("then", Utc.of(clock.instant().minus(ImportJobs.SILENCE).minus(Duration.ofSeconds(1))))
                .update();
        assertThat(desk.tried(file(1)).state()).isEqualTo(State.CHECKED);
        assertThat(desk.now(silent)).extracting("state", "refusal").containsExactly(State.FAILED, Refusal.INTERRUPTED);
    }

    @Test
    void stopped_while_it_tries_it_is_over() {
        var id = jobs.begin(ADMIN, "x.csv", file(600)).orElseThrow();
        actors.runAs(ADMIN, () -> imports.stop(id));
        actors.runAs(ADMIN, () -> work(jobs).check(id));
        assertThat(desk.now(id).state()).isEqualTo(State.CANCELLED);
        assertThat(desk.ended(actors.runAs(ADMIN, () -> imports.again(id))).state())
                .isEqualTo(State.CHECKED);
    }

    @Test
    void stopped_in_the_middle_of_writing_nothing_of_it_is_there() {
        var tried = desk.tried(file(1_100));
        assertThat(jobs.goOn(tried.id(), State.CHECKED, State.WRITING)).isTrue();
        actors.runAs(ADMIN, () -> work(onceHalfWritten(jobs::stop)).write(tried.id(), Mode.GOOD_ROWS));
        assertThat(desk.now(tried.id()).state()).isEqualTo(State.CANCELLED);
        assertNothingWritten();
    }

    @Test
    void given_up_by_another_machine_meanwhile_it_cannot_end() {
        var tried = desk.tried(file(1_100));
        assertThat(jobs.goOn(tried.id(), State.CHECKED, State.WRITING)).isTrue();
        actors.runAs(
                ADMIN,
                () -> work(onceHalfWritten(
                                id -> jobs.breakOff(id, State.WRITING, State.FAILED, Refusal.INTERRUPTED, "")))
                        .write(tried.id(), Mode.GOOD_ROWS));
        assertThat(desk.now(tried.id()))
                .extracting("state", "refusal")
                .containsExactly(State.FAILED, Refusal.INTERRUPTED);
        assertNothingWritten();
    }

    @Test
    void taking_back_is_stopped_without_a_trace_too() {
        var done = desk.written(desk.tried(file(1_100)), Mode.GOOD_ROWS);
        assertThat(jobs.goOn(done.id(), State.DONE, State.UNDOING)).isTrue();
        actors.runAs(ADMIN, () -> work(onceHalfWritten(jobs::stop)).undo(done.id()));
        assertThat(desk.now(done.id()).state()).isEqualTo(State.DONE);
        assertThat(count("dealer")).isEqualTo(1_103);
        assertThat(desk.takenBack(desk.now(done.id())).takenBack()).isEqualTo(1_100);
        assertThat(count("dealer")).isEqualTo(3);
    }

    @Test
    void the_rows_with_a_problem_come_back_as_a_file_with_the_reason_in_the_readers_language() throws Exception {
        var tried = desk.tried("""
                编码,名称,颜色,手机
                A1,One,red,12
                A2,Two,blue,
                ,=1+2,green,
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(badRows(tried, TableFormat.CSV, Locale.ENGLISH).lines())
                .containsExactly(
                        "\uFEFF编码,名称,颜色,手机,reason",
                        "A1,One,red,12,contact phone: BAD_PHONE",
                        "\"\",'=1+2,green,,name: FORMULA code: MISSING");
        assertThat(badRows(tried, TableFormat.CSV, Locale.SIMPLIFIED_CHINESE)
                        .lines()
                        .findFirst())
                .hasValueSatisfying(head -> assertThat(head).endsWith(",原因"));

        var again = desk.tried(badRows(tried, TableFormat.CSV, Locale.ENGLISH).getBytes(StandardCharsets.UTF_8));
        assertThat(again.rows()).as("it can be corrected and sent again").isEqualTo(2);
        assertThat(desk.findings(again))
                .filteredOn(finding -> finding.kind() == Finding.Kind.UNKNOWN_COLUMN)
                .extracting(Finding::given)
                .containsExactly("颜色");
    }

    @Test
    void they_come_back_as_a_workbook_too() throws Exception {
        var tried = desk.tried("code,name\nA1,\nA2,Two\n".getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        write(tried, TableFormat.XLSX, Locale.ENGLISH, out);
        try (var workbook = Workbook.open(out.toByteArray());
                var rows = workbook.rows(0)) {
            rows.next();
            var row = rows.next();
            assertThat(row).isNotNull();
            assertThat(row.cells().getLast()).isNotNull().extracting("text").isEqualTo("name: MISSING");
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void after_thirty_days_its_file_and_the_way_back_are_gone_and_that_it_was_stays() {
        var done = desk.written(desk.tried(file(2)), Mode.GOOD_ROWS);
        new ImportConfiguration.Forgetting(jobs, Clock.offset(clock, Duration.ofDays(29))).walk();
        assertThat(desk.now(done.id()).canBeUndone()).isTrue();
        new ImportConfiguration.Forgetting(jobs, Clock.offset(clock, Duration.ofDays(31))).walk();
        assertThat(desk.now(done.id())).extracting("canBeUndone", "added").containsExactly(false, 2);
        assertThat(desk.findings(done)).isEmpty();
        assertThat(count("dealer_import_change")).isZero();
    }

    private void assertNothingWritten() {
        assertThat(count("dealer")).isEqualTo(3);
        assertThat(count("person where side = 'DEALER'")).isEqualTo(4);
        assertThat(count("dealer_import_change")).isZero();
        assertThat(count("audit_entry where action = 'dealers.imported'")).isZero();
    }

    private ImportWork work(ImportJobs rows) {
        return new ImportWork(rows, papers, register, intake, recall, audit, transactions);
    }

    private ImportJobs onceHalfWritten(LongConsumer happens) {
        return new ImportJobs(db, clock) {
            @Override
            boolean beat(long id, State working, int step, int steps) {
                if (step > 0) happens.accept(id);
                return super.beat(id, working, step, steps);
            }
        };
    }

    private String badRows(ImportRow of, TableFormat format, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        write(of, format, locale, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(ImportRow of, TableFormat format, Locale locale, ByteArrayOutputStream out) {
        actors.runAs(ADMIN, () -> {
            try {
                imports.badRows(
                        of.id(), format, locale, finding -> finding.kind().name(), out);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static byte[] file(int dealers) {
        var text = new StringBuilder("code,name,contact,email\n");
        for (var n = 1; n <= dealers; n++) text.append("N%1$d,Dealer %1$d,Contact %1$d,c%1$d@x.example\n".formatted(n));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
