package io.tanxin.plans;

/** What a goal or measure is about: the lanes of the road map. In words: {@code words.theme.*}. */
public enum Theme {
    SALES,
    PEOPLE,
    SHOP,
    SERVICE,
    LEARNING,
    MONEY
}
