package io.tanxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list can be taken along as a file: what the screen shows, nothing more, and the audit trail says so. */
@DatabaseTest
@SignedIn("li.na")
class DownloadsTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_and_promises() {
        db.sql("""
                insert into promise (id, version, dealer_id, side, owner_id, words, made_on, due, state, presumed, made_by, created_at)
                values (1, 0, 100, 'COMPANY', 12, '=HYPERLINK("http://evil.example")', '2026-11-01', '2026-12-04', 'OPEN', false, 12,
                        '2026-11-01'),
                       (2, 0, 101, 'COMPANY', 13, 'A shelf', '2026-11-01', '2026-12-04', 'OPEN', false, 13, '2026-11-01')
                """).update();
    }

    @Test
    void a_manager_takes_along_the_own_dealers_as_the_filter_says() {
        UI.getCurrent().navigate("dealers");
        assertThat(csv())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("C001,"))
                .noneMatch(line -> line.contains("H001"));
        UI.getCurrent().navigate("dealers", QueryParameters.of("stage", "growing"));
        assertThat(csv()).hasSize(2);
        assertThat(audited())
                .last()
                .asString()
                .contains("\"list\": \"dealers\"", "\"rows\": 1", "\"stage\": \"growing\"");
    }

    @Test
    void what_somebody_searched_for_is_not_in_the_audit_trail() {
        UI.getCurrent().navigate("dealers", QueryParameters.of("q", "qjwj"));
        assertThat(csv()).hasSize(2);
        assertThat(audited()).singleElement().asString().contains("\"rows\": 1").doesNotContain("qjwj");
    }

    @Test
    void promises_come_as_text_that_no_spreadsheet_runs_and_only_those_one_may_see() throws IOException {
        UI.getCurrent().navigate("promises");
        assertThat(csv()).hasSize(2).last().asString().startsWith("\"'=HYPERLINK(");
        var workbook = download("Excel");
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getLast().getCell(0).asString()).startsWith("=HYPERLINK(");
            assertThat(rows.getLast().getCell(0).getFormula()).isNull();
        }
    }

    @Test
    void the_days_list_can_be_taken_along() {
        UI.getCurrent().navigate("days");
        assertThat(csv()).hasSize(1);
        assertThat(audited()).singleElement().asString().contains("\"list\": \"days\"", "\"rows\": 0");
    }

    @Test
    @SignedIn("admin")
    void the_administrators_lists_can_be_taken_along() {
        for (var list : List.of("admin/people", "admin/outbox", "admin/audit")) {
            UI.getCurrent().navigate(list);
            assertThat(csv()).as(list).isNotEmpty();
        }
        UI.getCurrent().navigate("admin/people", QueryParameters.of("role", "DEALER"));
        assertThat(csv()).hasSize(5).anyMatch(line -> line.startsWith("Hu Wei,dealer,dealer,hu@lighting.example,hu,"));
        UI.getCurrent().navigate("admin/audit");
        assertThat(csv()).hasSize(5).allMatch(line -> line.startsWith("When") || line.contains("List downloaded"));
    }

    @Test
    @SignedIn("admin")
    void the_register_has_no_people_of_the_dealers() {
        UI.getCurrent().navigate("dealers");
        assertThat(csv()).hasSize(4).first().asString().doesNotContain("contact");
    }

    private List<String> csv() {
        return new String(download("CSV"), StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .toList();
    }

    private byte[] download(String kind) {
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText(kind).single()).download(out);
        return out.toByteArray();
    }

    private List<String> audited() {
        return db.sql("select details from audit_entry where action = 'list.exported' order by id")
                .query(String.class)
                .list();
    }
}
