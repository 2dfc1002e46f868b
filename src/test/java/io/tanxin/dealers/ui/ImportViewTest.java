package io.tanxin.dealers.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.imports.DealerImport;
import io.tanxin.dealers.imports.ImportRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("admin")
class ImportViewTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @Test
    void a_file_is_tried_written_and_taken_back_and_stands_in_the_list() {
        navigate(ImportView.class);
        upload("dealers.csv", "code,name,phone\nX1,One,\nX2,Two,\nX3,,\n");
        assertThat(words()).contains("Nothing is written yet. This is what would be done:");
        assertThat(count("dealer")).isEqualTo(3);

        test(find(Button.class).withText("Import 2").single()).click();
        ended();
        assertThat(words()).contains("Written. This is what was done:");
        assertThat(count("dealer")).isEqualTo(5);
        assertThat(((ImportRow) test(past()).getRow(0)).fileName()).isEqualTo("dealers.csv");

        test(find(Button.class).withText("Take back this import").single()).click();
        test(find(Button.class).withText("Take back").single()).click();
        ended();
        assertThat(count("dealer")).isEqualTo(3);
        assertThat(words()).contains("All 2 were taken back.");
    }

    @Test
    void what_waits_for_a_decision_is_found_again_when_the_tab_was_closed() {
        navigate(ImportView.class);
        upload("dealers.csv", "code,name\nX1,One\n");
        UI.getCurrent().navigate("admin/people");
        navigate(ImportView.class);
        assertThat(find(Button.class).withText("Import 1").exists()).isTrue();
    }

    @Test
    void one_that_works_is_shown_to_whoever_comes_and_can_be_stopped() {
        db.sql("""
                insert into dealer_import (person_id, file_name, rows_read, added, changed, unchanged, left_out, at, state, step, steps,
                                           beat_at)
                values (10, 'big.xlsx', 0, 0, 0, 0, 0, utc_timestamp(), 'WRITING', 2500, 10000, utc_timestamp())
                """).update();
        navigate(ImportView.class);
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.25);
        assertThat(words()).contains("2,500 of 10,000");
        test(find(Button.class).withText("Stop").single()).click();
        assertThat(count("dealer_import where stop")).isOne();
    }

    @Test
    void the_rows_left_out_come_with_their_reason() {
        navigate(ImportView.class);
        upload("dealers.csv", "code,name\nX1,\n");
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class)
                        .withCondition(
                                link -> link.getAriaLabel().orElse("").equals("Rows left out, with the reason as CSV"))
                        .single())
                .download(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("X1,,name: Nothing stands here.");
    }

    @Test
    void a_file_that_is_none_is_refused_with_a_sentence() {
        navigate(ImportView.class);
        upload("dealers.xlsx", "not a workbook at all, and no table either");
        assertThat(words()).anyMatch(sentence -> sentence.startsWith("The first row must name the columns."));
    }

    @Test
    void a_file_beyond_the_bound_is_refused_with_a_sentence_and_no_row_is_made() {
        navigate(ImportView.class);
        test(find(Upload.class).single()).upload("big.csv", "text/csv", new byte[DealerImport.MOST_BYTES + 1]);
        assertThat(count("dealer_import")).isZero();
        assertThat(words()).anyMatch(sentence -> sentence.contains("larger than 5 MB") || sentence.contains("too big"));
    }

    @Test
    void a_template_can_be_had_in_both_languages() {
        navigate(ImportView.class);
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class)
                        .withCondition(link -> link.getAriaLabel().orElse("").equals("Template in Chinese as CSV"))
                        .single())
                .download(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF经销商编码,经销商名称,大区");
    }

    @Test
    void an_import_that_never_was_is_not_found() {
        UI.getCurrent().navigate("admin/import/4711");
        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
    }

    private void upload(String name, String text) {
        test(find(Upload.class).single()).upload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        ended();
    }

    /** The work goes on beside the screen; then the screen asks. */
    private void ended() {
        await().until(() -> count("dealer_import where state in ('CHECKING', 'WRITING', 'UNDOING')") == 0);
        UI.getCurrent().navigate("today");
        UI.getCurrent()
                .navigate("admin/import/"
                        + db.sql("select max(id) from dealer_import")
                                .query(Long.class)
                                .single());
    }

    private List<String> words() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<ImportRow> past() {
        return (Grid<ImportRow>) find(ImportsGrid.class).single();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
