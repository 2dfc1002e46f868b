package io.tanxin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tanxin.ui.Glyph;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something failed while a page was opened: said with a number that stands in the log beside what happened. */
@AnonymousAllowed
class FailureView extends LonelyPage implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    FailureView() {
        super(Glyph.ALERT);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (FrontDoor.isMissing(parameter.getException())) {
            say(getTranslation("app.notFound.title"), getTranslation("app.notFound.text"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        var number = number(parameter.getException());
        LOG.error("failure {} at {}", number, event.getLocation().getPath(), parameter.getException());
        say(getTranslation("app.failure.title"), getTranslation("app.failure.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Short enough to be read out on the phone. */
    static String number(Throwable thrown) {
        return "%06X".formatted(System.identityHashCode(thrown) & 0xFFFFFF);
    }
}
