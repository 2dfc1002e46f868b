package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.BundleUtils;

/**
 * Brings the fields and the looks of another screen to the page. The script of a page holds what its own screen is seen to use; what
 * comes to it through a slot has more, which is fetched when it opens.
 */
public final class ScreenParts {

    private ScreenParts() {}

    /** @param screen one that has these fields itself */
    public static void of(Class<? extends Component> screen) {
        var page = UI.getCurrentOrThrow().getPage();
        page.addDynamicImport(
                "return window.Vaadin.Flow.loadOnDemand('%s');".formatted(BundleUtils.getChunkId(screen)));
        for (var looks : screen.getAnnotationsByType(StyleSheet.class)) page.addStyleSheet(looks.value());
    }
}
