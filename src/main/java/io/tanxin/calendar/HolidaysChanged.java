package io.tanxin.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A country's year is another now.
 *
 * @param rests worked on before, and no longer
 * @param works not worked on before, and now
 */
public record HolidaysChanged(String country, int year, List<LocalDate> rests, List<LocalDate> works) {}
