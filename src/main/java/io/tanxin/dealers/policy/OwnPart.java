package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** One part of a policy with what it says: any of them can be different for one dealer (N3). */
public sealed interface OwnPart extends Serializable {

    record Kind(NurturePolicy.Kind kind) implements OwnPart {
        @Override
        public String key() {
            return "KIND";
        }
    }

    record Number(PolicyNumber number, int value) implements OwnPart {
        @Override
        public String key() {
            return number.name();
        }
    }

    /** None: no moment is named. */
    record Moments(Set<KeyMomentId> moments) implements OwnPart {
        public Moments {
            moments = Set.copyOf(moments);
        }

        @Override
        public String key() {
            return "MOMENTS";
        }
    }

    /** None: never. */
    record AftercareDays(List<Integer> days) implements OwnPart {
        public AftercareDays {
            days = days.stream().distinct().sorted().toList();
        }

        @Override
        public String key() {
            return "AFTERCARE_DAYS";
        }
    }

    /** None: nobody is asked. */
    record AftercareForms(Set<SupportForm> forms) implements OwnPart {
        public AftercareForms {
            forms = Set.copyOf(forms);
        }

        @Override
        public String key() {
            return "AFTERCARE_FORMS";
        }
    }

    /** Which part it is, whatever it says; in small letters the column of what holds. */
    String key();
}
