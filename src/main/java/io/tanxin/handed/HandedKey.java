package io.tanxin.handed;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a page of what was handed on ended: it goes by due day. */
public record HandedKey(LocalDate due, long id) implements Serializable {}
