package io.tanxin.papers;

import java.util.Locale;
import java.util.Map;

/**
 * What is to be printed.
 *
 * @param template in {@code papers/}: {@code communication/minutes}
 * @param title heads the paper, and is its title in a reader's window
 * @param about one sentence, for who has it read aloud
 * @param facts the template's
 */
public record Paper(String template, Locale language, String title, String about, Map<String, Object> facts) {}
