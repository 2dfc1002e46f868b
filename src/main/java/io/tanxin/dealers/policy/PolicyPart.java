package io.tanxin.dealers.policy;

import java.io.Serializable;

/** What of a policy can be told about by itself: each number, the key moments, the asking afterwards. */
public sealed interface PolicyPart extends Serializable {

    record Number(PolicyNumber number) implements PolicyPart {
        @Override
        public String key() {
            return number.name();
        }
    }

    enum Other implements PolicyPart {
        MOMENTS,
        AFTERCARE;

        @Override
        public String key() {
            return name();
        }
    }

    /** Of its words. */
    String key();

    static PolicyPart of(PolicyNumber number) {
        return new Number(number);
    }
}
