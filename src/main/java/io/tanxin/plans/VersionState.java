package io.tanxin.plans;

/** How far a version has come; after AGREED it never changes again. In words: {@code words.plan.*}. */
public enum VersionState {
    DRAFT,
    OFFERED,
    AGREED
}
