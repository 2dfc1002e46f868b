package io.tanxin.calendar;

/** {@code TANXIN_CLOCK} asks for what would harm: the sentence says why, and the program does not start. */
public class ClockRefused extends RuntimeException {

    public ClockRefused(String sentence) {
        super(sentence);
    }
}
