package io.tanxin.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param number as the spreadsheet counts: the first row is 1 */
public record SheetRow(int number, boolean hidden, List<@Nullable SheetCell> cells) {}
