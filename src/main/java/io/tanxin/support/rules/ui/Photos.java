package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.files.Attachment;
import io.tanxin.ui.Glyph;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Photos side by side, each leading to the file itself; what no browser draws stands by its name. */
final class Photos extends Div {
    private static final Set<String> DRAWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    Photos(List<Attachment> photos, String rule) {
        this(photos, rule, null);
    }

    /** @param away takes one away; null: they stay */
    Photos(List<Attachment> photos, String rule, @Nullable SerializableConsumer<Attachment> away) {
        addClassName("check-photos");
        setVisible(!photos.isEmpty());
        var number = 0;
        for (var photo : photos) {
            number++;
            var link = new Anchor(photo.path());
            link.setRouterIgnore(true);
            if (DRAWN.contains(photo.type())) {
                var image = new Image(photo.path(), getTranslation("rules.photo.alt", number, rule));
                image.getElement().setAttribute("loading", "lazy");
                link.add(image);
            } else link.setText(photo.name());
            add(
                    away == null
                            ? link
                            : new Div(link, remove(photo, getTranslation("rules.photo.remove", number, rule), away)));
        }
    }

    private static Button remove(Attachment photo, String words, SerializableConsumer<Attachment> away) {
        var button = new Button(Glyph.CLOSE.create(), click -> away.accept(photo));
        button.addClassName("photo-remove");
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }
}
