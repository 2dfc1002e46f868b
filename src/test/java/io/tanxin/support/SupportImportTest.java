package io.tanxin.support;

import static io.tanxin.Network.CHENS_KITCHEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.support.SupportImport.Tried;
import io.tanxin.support.SupportTable.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class SupportImportTest {
    @Autowired
    SupportImport imports;

    @Autowired
    SupportLists lists;

    @Test
    void old_books_come_without_an_end_and_nobody_guesses_it() {
        var plan = imports.check("""
                code,date,form,words,hours,amount,currency
                C001,2025-03-04,training,Shelf display,1.5,,
                q001,2025-03-05,,补贴租金,,"3,000",CNY
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(plan).isInstanceOfSatisfying(Tried.Plan.class, one -> {
            assertThat(one.records()).isEqualTo(2);
            assertThat(one.dealers()).isEqualTo(2);
        });
        imports.take((Tried.Plan) plan);
        assertThat(lists.unclassified()).isEqualTo(2);
        assertThat(lists.rows(SupportFilter.of(CHENS_KITCHEN), null, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.intent()).isNull();
                    assertThat(row.form()).isEqualTo(SupportForm.TRAINING);
                    assertThat(row.minutes()).isEqualTo(90);
                });
    }

    @Test
    void a_spreadsheet_of_chinese_windows_is_read_too_and_taken_back_as_a_whole() {
        var bytes = "编码,日期,形式,内容,金额,币种\nC001,2025年3月4日,货品,样机两台,800,CNY\n".getBytes(Charset.forName("GB18030"));
        var ids = imports.take((Tried.Plan) imports.check(bytes));
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10)).hasSize(1);
        imports.undo(ids);
        assertThat(lists.rows(SupportFilter.ALL, null, 0, 10)).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_with_its_line_and_nothing_is_taken() {
        var tried = imports.check("""
                code,date,form,words,hours,amount,currency
                H001,2025-03-04,training,Not my dealer,1,,
                C001,2099-01-01,training,In days to come,1,,
                C001,2025-03-04,magic,Something,1,,
                C001,2025-03-04,goods,Something,one,5,
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(tried)
                .isInstanceOfSatisfying(
                        Tried.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(fault -> fault.row() + " " + fault.problem())
                                .containsExactlyInAnyOrder(
                                        "2 " + Problem.NO_DEALER,
                                        "3 " + Problem.NOT_GIVEN_YET,
                                        "4 " + Problem.NO_FORM,
                                        "5 " + Problem.NO_HOURS,
                                        "5 " + Problem.NO_CURRENCY));
        assertThat(imports.check("hello".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Tried.Unreadable.class);
    }
}
