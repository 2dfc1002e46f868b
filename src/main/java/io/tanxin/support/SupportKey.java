package io.tanxin.support;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of records ended: they go by the day on which they were given, the newest first. */
public record SupportKey(LocalDate day, long id) implements Serializable {}
