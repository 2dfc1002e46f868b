package io.tanxin.support.rules;

/** How far a version has come; after AGREED it never changes again. In words: {@code words.rules.*}. */
public enum RulesState {
    DRAFT,
    PROPOSED,
    AGREED
}
