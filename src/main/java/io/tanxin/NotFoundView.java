package io.tanxin;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Glyph;
import jakarta.servlet.http.HttpServletResponse;

/** No such page, no such row, or not this reader's to see: the same answer to all. */
@AnonymousAllowed
class NotFoundView extends Missing implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** A row. */
    @AnonymousAllowed
    static class OfRow extends Missing implements HasErrorParameter<NotFound> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A screen that is another side's or role's. */
    @AnonymousAllowed
    static class OfScreen extends Missing implements HasErrorParameter<AccessDeniedException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A service's refusal. */
    @AnonymousAllowed
    static class OfRight extends Missing
            implements HasErrorParameter<org.springframework.security.access.AccessDeniedException> {
        @Override
        public int setErrorParameter(
                BeforeEnterEvent event,
                ErrorParameter<org.springframework.security.access.AccessDeniedException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}

abstract class Missing extends LonelyPage {

    Missing() {
        super(Glyph.SEARCH);
        say(getTranslation("app.notFound.title"), getTranslation("app.notFound.text"));
    }
}
