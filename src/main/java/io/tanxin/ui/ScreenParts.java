package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.BundleUtils;

/**
 * Brings the fields of another screen to the page. The script of a page holds what its own screen is seen to use; a dialog that
 * comes to it through a slot has more, which is fetched when it opens.
 */
public final class ScreenParts {

    private ScreenParts() {}

    /** @param screen one that has these fields itself */
    public static void of(Class<? extends Component> screen) {
        UI.getCurrentOrThrow()
                .getPage()
                .addDynamicImport(
                        "return window.Vaadin.Flow.loadOnDemand('%s');".formatted(BundleUtils.getChunkId(screen)));
    }
}
