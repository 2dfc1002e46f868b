package io.tanxin.identity.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names, found in running text: Chinese ones sign by sign, others word by word. What the book does not know it does not find: a
 * nickname, a slip of the pen. Of those around, a surname with a title counts too.
 */
final class NameBook {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}(?:·\\p{IsHan}+)*");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]](?:[\\p{L}&&[^\\p{IsHan}]]|['’-])*");
    private static final List<String> AFTER =
            List.of("总", "经理", "老板", "老板娘", "主任", "先生", "女士", "小姐", "太太", "师傅", "工", "哥", "姐", "店长");
    private static final List<String> BEFORE = List.of("老", "小");
    private static final List<String> TITLES = List.of("mr", "mrs", "ms", "miss", "dr", "boss", "manager");
    private static final int MOST_WORDS = 5;
    /** A single short word is a word of the language more often than a name. */
    private static final int LEAST_LETTERS = 3;

    private final Set<String> signs = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private int longest = 2;

    /** Left standing, also where another's name is a part of it. */
    NameBook keep(Collection<String> names) {
        names.forEach(name -> {
            own.addAll(signsOf(name));
            own.addAll(titled(name));
            wordsOf(name).forEach(one -> own.add(String.join(" ", one)));
        });
        own.forEach(name -> longest = Math.max(longest, name.length()));
        return this;
    }

    NameBook add(Collection<String> names) {
        for (var name : names) {
            signsOf(name).forEach(this::sign);
            wordsOf(name).forEach(this::word);
        }
        return this;
    }

    /** People around: as they are spoken of too. */
    NameBook near(Collection<String> names) {
        add(names);
        for (var name : names) {
            signsOf(name).stream().filter(one -> one.length() == 3).forEach(one -> sign(one.substring(1)));
            titled(name).forEach(one -> {
                if (one.codePoints().anyMatch(Character::isIdeographic)) sign(one);
                else words.add(one);
            });
        }
        return this;
    }

    /** @param mark stands for each name */
    String black(String text, String mark) {
        var black = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            var hit = hit(text, at);
            if (hit == 0) {
                black.append(text.charAt(at++));
                continue;
            }
            black.append(hit > 0 ? mark : text.substring(at, at - hit));
            at += Math.abs(hit);
        }
        return black.toString();
    }

    /** @return how long the name is that begins here; negative: one that is kept; 0: none */
    private int hit(String text, int at) {
        return Character.isIdeographic(text.codePointAt(at)) ? signs(text, at) : words(text, at);
    }

    private int signs(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            var found = text.substring(at, at + length);
            if (own.contains(found)) return -length;
            if (signs.contains(found)) return length;
        }
        return 0;
    }

    private int words(String text, int at) {
        if (at > 0 && Character.isLetter(text.charAt(at - 1)) && !Character.isIdeographic(text.charAt(at - 1)))
            return 0;
        var ends = new ArrayList<Integer>();
        var said = new ArrayList<String>();
        var word = WORDS.matcher(text);
        for (int from = at; said.size() < MOST_WORDS && word.find(from) && word.start() == from; ) {
            said.add(word.group().toLowerCase(Locale.ROOT));
            ends.add(word.end());
            from = word.end();
            while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '.')) from++;
            if (from >= text.length()) break;
        }
        for (int count = said.size(); count > 0; count--) {
            var found = String.join(" ", said.subList(0, count));
            if (own.contains(found)) return at - ends.get(count - 1);
            if (words.contains(found)) return ends.get(count - 1) - at;
        }
        return 0;
    }

    private void sign(String name) {
        signs.add(name);
        longest = Math.max(longest, name.length());
    }

    private void word(List<String> name) {
        if (name.size() == 1 && name.getFirst().length() < LEAST_LETTERS) return;
        words.add(String.join(" ", name));
        if (name.size() == 2) words.add(name.getLast() + " " + name.getFirst());
    }

    private static List<String> signsOf(String name) {
        return HAN.matcher(name).results().map(found -> found.group()).toList();
    }

    /** The words of a name that are not Chinese, lower case: one list, or none. */
    private static List<List<String>> wordsOf(String name) {
        var found = WORDS.matcher(name)
                .results()
                .map(one -> one.group().toLowerCase(Locale.ROOT))
                .toList();
        return found.isEmpty() ? List.of() : List.of(found);
    }

    private static List<String> titled(String name) {
        var all = new ArrayList<String>();
        for (var one : signsOf(name)) {
            var surname = one.substring(0, 1);
            AFTER.forEach(title -> all.add(surname + title));
            BEFORE.forEach(title -> all.add(title + surname));
        }
        for (var one : wordsOf(name)) {
            TITLES.forEach(title -> all.add(title + " " + one.getFirst()));
            TITLES.forEach(title -> all.add(title + " " + one.getLast()));
        }
        return all;
    }
}
