package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.support.SupportDetail;

/**
 * What opens beside the list or above it. An interface, so that the list is not seen to use its fields, and does not load their script
 * before they are wanted.
 */
interface SupportParts {

    /** @param again shows the record anew */
    Component opened(
            Component by,
            SupportDetail detail,
            SupportFace face,
            SerializableRunnable again,
            SerializableRunnable close);

    void openImport(SerializableRunnable again);
}
