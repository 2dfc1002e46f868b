package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.util.Set;

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

    /** What of it can be different for one dealer. */
    default Set<String> own() {
        return this == Other.AFTERCARE ? Set.of("AFTERCARE_DAYS", "AFTERCARE_FORMS") : Set.of(key());
    }

    static PolicyPart of(PolicyNumber number) {
        return new Number(number);
    }
}
