package io.tanxin.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param heading in the reader's language, as are the lines below it
 * @param data the same for programs; people in it as {@link io.tanxin.kernel.UserId}
 */
public record HistoryEntry(LocalDate day, String heading, List<String> lines, Map<String, ?> data) {}
