package io.tanxin.dealers.policy;

/** Words that must be said: reasons, evidence, decisions. */
final class Sentence {

    private Sentence() {}

    /** @throws IllegalArgumentException for nothing, or too much: the screens ask before */
    static String required(String words, int most) {
        var said = words.strip();
        if (said.isEmpty() || said.length() > most) throw new IllegalArgumentException("1 to " + most + " signs");
        return said;
    }
}
