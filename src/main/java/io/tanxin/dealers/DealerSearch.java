package io.tanxin.dealers;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody types to find a dealer: its code from the start, or any part of its name, of its pinyin ("jiuhua") or
 * of its pinyin initials ("jhqc"). Only ever asked inside the dealers that a
 * viewer may see, of a table {@code dealer d}.
 */
public record DealerSearch(String condition, Map<String, Object> parameters) {
    public static final DealerSearch ALL = new DealerSearch("true", Map.of());

    public static DealerSearch of(String written) {
        var words = Words.narrow(written).strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) return ALL;
        var joined = words.replaceAll("(?<=.)[\\s']+", "");
        var apart = joined.equals(words) ? "" : " or d.pinyin like :joined";
        return new DealerSearch(
                "(d.code like :fromStart or d.name like :within or d.pinyin like :within or d.initials like :joined"
                        + apart + ")",
                Map.of("fromStart", escape(words) + "%", "within", within(words), "joined", within(joined)));
    }

    private static String within(String words) {
        return "%" + escape(words) + "%";
    }

    private static String escape(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
