package io.tanxin.identity.kept.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptRequests;
import io.tanxin.identity.kept.KeptRequests.ToLook;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the reader wrote about people who have asked what is kept about them: looked through, and given. */
@Route("own-data")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class LookView extends Div implements HasDynamicTitle {
    private final transient KeptRequests requests;
    private final Dates dates;
    private final Div cards = new Div();

    LookView(KeptRequests requests, CurrentActor actor) {
        this.requests = requests;
        dates = new Dates(getLocale(), actor.get().zone());
        addClassName("page");
        cards.addClassName("kept-cards");
        add(new PageHeader(getPageTitle()).line(getTranslation("kept.look.line")), cards);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kept.look.title");
    }

    private void show() {
        cards.removeAll();
        var waiting = requests.toLook();
        waiting.forEach(one -> cards.add(card(one)));
        if (waiting.isEmpty()) cards.add(new EmptyState(Glyph.CHECK, getTranslation("kept.look.none")));
    }

    private Card card(ToLook look) {
        var told = new Paragraph(getTranslation("kept.look.told", look.person(), dates.dayYear(look.due())));
        told.addClassName("quiet");
        var words = new Div();
        words.addClassName("kept-words");
        words.getElement().setAttribute("role", "status");
        fill(words, look.entry());
        var black = new TextArea(getTranslation("kept.look.black"));
        black.setHelperText(getTranslation("kept.look.black.help"));
        black.setWidthFull();
        black.setMaxLength(500);
        black.addValueChangeListener(change -> attempt(() -> {
            fill(words, requests.toLook(look.item(), lines(black)).entry());
        }));
        var give = new Buttons.Accent(
                getTranslation("kept.look.give"),
                click -> attempt(() -> {
                    requests.give(look.item(), lines(black));
                    Toast.success(this, "kept.look.given");
                    show();
                }));
        give.setAriaLabel(getTranslation("kept.look.give.what", look.entry().heading()));
        return new Card(look.entry().heading(), told, words, black).buttons(give);
    }

    private static void fill(Div words, KeptEntry entry) {
        words.removeAll();
        entry.lines().forEach(line -> words.add(new Paragraph(line)));
    }

    private static List<String> lines(TextArea black) {
        return black.getValue().lines().toList();
    }

    /** It may have been given on another screen, or by the day that it was due. */
    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (NotFound gone) {
            show();
        }
    }
}
