package io.tanxin.support;

/** What was given: something one can touch, or something one learns. */
public enum SupportForm {
    FUNDS(true),
    GOODS(true),
    MARKETING(true),
    PEOPLE(true),
    TRAINING(false),
    COACHING(false),
    METHOD(false),
    ADVICE(false),
    RECOGNITION(false),
    VALUES(false);

    private final boolean material;

    SupportForm(boolean material) {
        this.material = material;
    }

    public boolean isMaterial() {
        return material;
    }
}
