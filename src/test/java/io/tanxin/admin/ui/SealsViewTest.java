package io.tanxin.admin.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.seals.SealCheck.Whole;
import io.tanxin.seals.SealChecking;
import io.tanxin.seals.SealMark;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.Seals;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("C4")
@DatabaseTest
@SignedIn("admin")
class SealsViewTest extends ScreenTest {
    @Autowired
    Seals seals;

    @Autowired
    SealChecking checking;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_part_is_found_by_its_fingerprint_and_erased_with_a_reason_without_being_read() {
        var mark = seal("Wang's daughter is ill");
        look(mark.shortPrint());
        assertThat(paragraphs())
                .anyMatch(words -> words.contains(mark.print()))
                .noneMatch(words -> words.contains("ill"));

        test(find(Button.class).withText("Erase …").single()).click();
        test(find(Button.class).withText("Erase").single()).click();
        assertThat(erased()).as("a reason is needed").isZero();
        test(find(TextArea.class).single()).setValue("A child's illness");
        test(find(Button.class).withText("Erase").single()).click();

        assertThat(erased()).isOne();
        assertThat(paragraphs()).anyMatch(words -> words.endsWith("because: A child's illness"));
        assertThat(find(Button.class).withText("Erase …").exists()).isFalse();
    }

    @Test
    void what_is_no_fingerprint_finds_nothing() {
        seal("Wang's daughter is ill");
        for (var typed : List.of("", "a", "%%%%%%%%", "zzzzzzzz", "00000000")) {
            look(typed);
            assertThat(find(Button.class).withText("Erase …").exists()).isFalse();
        }
    }

    private static void look(String print) {
        UI.getCurrent().navigate("admin/seals", QueryParameters.of("print", print));
    }

    private SealMark seal(String text) {
        return transactions.execute(work ->
                seals.seal(CHENS_KITCHEN, new SealSubject("ERASABLE", 1, 0), List.of(SealPart.text("text", text))));
    }

    private int erased() {
        return ((Whole) checking.check(CHENS_KITCHEN)).erased();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
