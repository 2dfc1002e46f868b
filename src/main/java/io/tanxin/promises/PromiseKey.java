package io.tanxin.promises;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of promises ended: they go by due day. */
public record PromiseKey(LocalDate due, long id) implements Serializable {}
