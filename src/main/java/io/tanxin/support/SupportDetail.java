package io.tanxin.support;

import io.tanxin.files.Attachment;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One record with what hangs on it. @param takenBack counts nowhere, and can come back */
public record SupportDetail(
        SupportRow row, String loggedByName, Instant loggedAt, boolean takenBack, List<Attachment> files)
        implements Serializable {}
