package io.tanxin.dealers.policy;

/** What a support is given as: something one can touch or count, or something that stays in the head (N4). */
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
