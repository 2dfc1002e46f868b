package io.tanxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
@SignedIn("li.na")
class ToastTest extends ScreenTest {

    @Test
    void the_same_word_again_takes_the_place_of_the_one_that_stands_there() {
        Toast.ask(UI.getCurrent(), "ui.required");
        Toast.failure(UI.getCurrent(), "ui.date.bad");
        Toast.ask(UI.getCurrent(), "ui.required");
        assertThat(standing()).hasSize(2);
    }

    @Test
    void what_was_closed_comes_again() {
        Toast.failure(UI.getCurrent(), "ui.required");
        standing().getFirst().close();
        Toast.failure(UI.getCurrent(), "ui.required");
        assertThat(standing()).hasSize(1);
    }

    /** Each undoes something else. */
    @Test
    void what_can_be_undone_stands_for_each_deed() {
        Toast.undo(UI.getCurrent(), "ui.close", () -> {});
        Toast.undo(UI.getCurrent(), "ui.close", () -> {});
        assertThat(standing()).hasSize(2);
    }

    private List<Notification> standing() {
        return find(Notification.class).all().stream()
                .filter(Notification::isOpened)
                .toList();
    }
}
