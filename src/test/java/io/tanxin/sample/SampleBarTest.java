package io.tanxin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DatabaseTest
@SignedIn("li.na")
class SampleBarTest extends ScreenTest {
    private static final String OFFER = "Bring the sample to today";

    @MockitoBean
    SampleNetwork sample;

    private final CompletableFuture<?> making = new CompletableFuture<>();

    /** The strip is decided on once for each page that is loaded. */
    private void load(boolean stale, @Nullable CompletableFuture<?> going) {
        when(sample.isStale()).thenReturn(stale);
        when(sample.beingMade()).thenReturn(Optional.ofNullable(going));
        doReturn(making).when(sample).remake();
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        UI.getCurrent().navigate("today");
    }

    @Test
    void above_every_staff_screen_an_old_sample_is_offered_to_be_brought_to_today() {
        load(true, null);
        for (var screen : new String[] {"today", "dealers", "promises"}) {
            UI.getCurrent().navigate(screen);
            assertThat(words()).as(screen).startsWith("This sample network was made for another day");
            assertThat(find(Button.class).withText(OFFER).exists()).as(screen).isTrue();
        }
    }

    @Test
    void a_fresh_one_is_not() {
        load(false, null);
        assertThat(find(SampleBar.class).exists()).isFalse();
    }

    @Test
    void while_it_is_made_the_page_looks_for_the_end_and_offers_nothing() {
        load(true, null);
        press();
        assertThat(words()).startsWith("Half a year is being lived anew");
        assertThat(find(Button.class).withText(OFFER).exists()).isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
    }

    @Test
    void who_comes_while_it_is_made_sees_that_and_how_far_it_is() {
        when(sample.lived()).thenReturn(0.25);
        load(true, making);
        assertThat(words()).startsWith("Half a year is being lived anew");
        assertThat(drawn()).isEqualTo("0.25");
        when(sample.lived()).thenReturn(0.5);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(drawn()).isEqualTo("0.5");
    }

    private String drawn() {
        return find(SampleBar.class).single().getElement().getChild(1).getAttribute("value");
    }

    @Test
    void when_it_failed_it_says_so_and_can_be_tried_again() {
        load(true, null);
        press();
        making.completeExceptionally(new IllegalStateException("no room"));
        roundTrip();
        assertThat(words()).isEqualTo("The sample could not be made anew; it is as it was.");
        assertThat(find(Button.class).withText(OFFER).exists()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    private void press() {
        test(find(Button.class).withText(OFFER).single()).click();
    }

    private String words() {
        return find(Span.class, find(SampleBar.class).single()).all().getFirst().getText();
    }
}
