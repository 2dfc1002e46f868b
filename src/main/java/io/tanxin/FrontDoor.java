package io.tanxin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Toast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What holds for every page: the person's language and colours, and what is said when a click fails. */
@Component
class FrontDoor implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private final PageSettings settings;
    private final MessageSource words;

    FrontDoor(PageSettings settings, MessageSource words) {
        this.settings = settings;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(init -> settings.putOn(init.getUI()));
        service.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::failed));
        service.getSource().setSystemMessagesProvider(this::systemMessages);
    }

    /** A click that failed: said in words on the page, kept in the log with its number. */
    private void failed(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (isMissing(event.getThrowable())) {
            LOG.info("not found or not allowed: {}", event.getThrowable().toString());
            if (ui != null) Toast.failure(ui, "app.notFound.toast");
            return;
        }
        var number = FailureView.number(event.getThrowable());
        LOG.error("failure {}", number, event.getThrowable());
        if (ui != null) Toast.failure(ui, "app.failure.toast", number);
    }

    static boolean isMissing(Throwable thrown) {
        for (var at = thrown; at != null; at = at.getCause()) {
            if (at instanceof NotFound || at instanceof AccessDeniedException) return true;
        }
        return false;
    }

    /** A session that ended: the page loads again, which leads to the sign-in and from there back to the same address. */
    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(say("app.failure.title", info));
        messages.setInternalErrorMessage(say("app.failure.reload", info));
        messages.setCookiesDisabledCaption(say("app.cookies.title", info));
        messages.setCookiesDisabledMessage(say("app.cookies.text", info));
        return messages;
    }

    private String say(String key, SystemMessagesInfo info) {
        return words.getMessage(key, null, info.getLocale());
    }
}
