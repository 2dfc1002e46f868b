package io.tanxin.portal;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.feed.MyFeed;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Confirm;
import io.tanxin.ui.CopyShareQr;
import io.tanxin.ui.Toast;
import java.net.URI;
import java.util.List;

/** My days in my own calendar program: the secret address, how to subscribe to it, and its end. */
final class FeedCard extends Div {
    private final transient MyFeed feed;
    private final Dates dates;
    private final Div body = new Div();

    FeedCard(MyFeed feed, Dates dates) {
        this.feed = feed;
        this.dates = dates;
        setId("calendar");
        body.addClassName("feed");
        add(new Card(getTranslation("portal.feed"), body));
        show();
    }

    private void show() {
        body.removeAll();
        var since = feed.since();
        if (since.isEmpty()) {
            body.add(
                    new Paragraph(getTranslation("portal.feed.text")),
                    new Buttons.Soft(getTranslation("portal.feed.make"), click -> make()));
            return;
        }
        var standing = new Paragraph(getTranslation("portal.feed.since", dates.dayTimeYear(since.get())));
        var renew = new Buttons.Plain(
                getTranslation("portal.feed.renew"), click -> Confirm.ask(this, "portal.feed.renewIt", this::make));
        var end = new Buttons.Plain(
                getTranslation("portal.feed.end"), click -> Confirm.ask(this, "portal.feed.endIt", this::end));
        var buttons = new Div(renew, end);
        buttons.addClassName("row");
        body.add(standing, buttons);
    }

    private void make() {
        var address = feed.make();
        show();
        var once = new Paragraph(getTranslation("portal.feed.once"));
        var open = new Anchor();
        open.setText(getTranslation("portal.feed.open"));
        // its scheme is the device's own, which the framework does not know
        open.setUnsafeHref(subscribing(address));
        open.addClassName("button-way");
        open.setRouterIgnore(true);
        body.addComponentAsFirst(
                new Div(once, open, new CopyShareQr(address.toString(), null, subscribing(address)), help()));
    }

    private void end() {
        feed.end();
        show();
        Toast.success(this, "portal.feed.ended");
    }

    /** Asks the device to subscribe, where a plain address would only be downloaded. */
    private static String subscribing(URI address) {
        return address.toString().replaceFirst("^https?:", "webcal:");
    }

    private Details help() {
        var list = new OrderedList();
        for (var way : List.of("iphone", "android", "outlook", "apple")) {
            list.add(new ListItem(getTranslation("portal.feed.help." + way)));
        }
        list.addClassName("feed-help");
        return new Details(getTranslation("portal.feed.help"), list);
    }
}
