package io.tanxin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd               | passwd",
                "C:\\Users\\chen\\价格表.xlsx    | 价格表.xlsx",
                "报价\u202Egpj.exe               | 报价gpj.exe",
                "a\u0000b\u0007.pdf              | ab.pdf",
                ".htaccess                      | htaccess",
                "...                            | attachment",
                "aux.txt                        | _aux.txt",
                "\"quoted\"; filename=x.pdf      | _quoted_; filename=x.pdf",
                "trailing.pdf . .               | trailing.pdf"
            })
    void a_name_from_outside_can_be_saved_anywhere(String given, String kept) {
        assertThat(FileName.of(given, List.of())).isEqualTo(kept);
    }

    @Test
    void a_name_that_lies_about_its_content_gets_the_right_ending() {
        assertThat(FileName.of("invoice.exe", List.of(".png"))).isEqualTo("invoice.exe.png");
        assertThat(FileName.of("photo.JPEG", List.of(".jpg", ".jpeg"))).isEqualTo("photo.JPEG");
    }

    @Test
    void a_long_name_keeps_its_ending_and_is_never_cut_inside_a_character() {
        assertThat(FileName.of("表".repeat(200) + ".xlsx", List.of()))
                .hasSize(120)
                .endsWith("表.xlsx");
        assertThat(FileName.of("a" + "😀".repeat(100) + ".pdf", List.of()))
                .endsWith("😀.pdf")
                .hasSizeLessThan(121);
    }
}
