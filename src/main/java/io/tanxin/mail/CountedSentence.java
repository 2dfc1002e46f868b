package io.tanxin.mail;

import io.tanxin.mail.Sentence.Form;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that counts, taken apart: the sentence itself, in which what is counted is one place, and the words of that place for each
 * number. So each is a sentence like any other, to write and to check.
 */
final class CountedSentence {

    private CountedSentence() {}

    /** Empty: it says a number in a way that cannot be taken apart. */
    static Optional<List<Sentence>> of(String key, List<String> places, String pattern, Locale language) {
        var named = places.stream().map(place -> "{" + place + "}").toArray();
        var frame = new MessageFormat(pattern, language);
        var formats = frame.getFormatsByArgumentIndex();
        var forms = new ArrayList<Sentence>();
        var counted = new HashSet<String>();
        for (var at = 0; at < formats.length; at++) {
            if (formats[at] == null) continue;
            if (!(formats[at] instanceof ChoiceFormat choice) || at >= places.size()) return Optional.empty();
            var place = places.get(at);
            counted.add(place);
            for (var n = 0; n < choice.getLimits().length; n++) {
                var number = number(choice.getLimits(), n);
                if (number == null) return Optional.empty();
                var words = said(choice.getFormats()[n].toString(), named, language);
                var form = new Form(place, number);
                forms.add(new Sentence(form.key(key), places, words, Set.of(place), form, false));
            }
            frame.setFormatByArgumentIndex(at, null);
        }
        var words = frame.format(named);
        if (counted.stream().anyMatch(place -> words.split(Pattern.quote("{" + place + "}"), -1).length != 2))
            return Optional.empty();
        var all = new ArrayList<Sentence>();
        var onlyForms = counted.stream().anyMatch(place -> words.equals("{" + place + "}"));
        all.add(new Sentence(key, places, words, Set.copyOf(counted), null, onlyForms));
        all.addAll(forms);
        return Optional.of(List.copyOf(all));
    }

    /** For exactly which number the form is, or for any other; null: for some of them. */
    private static @Nullable String number(double[] limits, int n) {
        if (n == limits.length - 1) return Form.OTHER;
        var from = limits[n];
        var whole = from == Math.rint(from) && limits[n + 1] <= from + 1;
        return whole ? Long.toString((long) from) : null;
    }

    /** As the program itself says a form: one with places is a pattern of its own. */
    private static String said(String form, Object[] named, Locale language) {
        return form.contains("{") ? new MessageFormat(form, language).format(named) : form;
    }
}
