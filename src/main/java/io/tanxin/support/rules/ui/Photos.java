package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import io.tanxin.files.Attachment;
import java.util.List;
import java.util.Set;

/** Photos side by side, each leading to the file itself; what no browser draws stands by its name. */
final class Photos extends Div {
    private static final Set<String> DRAWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    Photos(List<Attachment> photos, String rule) {
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
            add(link);
        }
    }
}
