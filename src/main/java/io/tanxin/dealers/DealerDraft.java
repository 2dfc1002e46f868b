package io.tanxin.dealers;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A dealer as it is added or edited. Blank words are none; words are cleaned on the way in.
 *
 * @param code the company's own, unique whatever the case of its letters
 * @param area by name; one that is not there yet is made
 */
public record DealerDraft(
        String code,
        String name,
        @Nullable String area,
        @Nullable String province,
        @Nullable String city,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable String industry,
        @Nullable String level,
        @Nullable String source,
        Stage stage,
        @Nullable String note)
        implements Serializable {
    private static final BigDecimal HALF_ROUND = new BigDecimal(180);
    private static final BigDecimal POLE = new BigDecimal(90);

    public DealerDraft {
        code = Words.required(code, 40);
        if (!Words.isCode(code)) throw new IllegalArgumentException("code");
        name = Words.required(name, 120);
        area = Words.line(area, 80);
        province = Words.line(province, 40);
        city = Words.line(city, 40);
        address = Words.line(address, 300);
        industry = Words.line(industry, 60);
        level = Words.line(level, 20);
        source = Words.line(source, 60);
        note = Words.line(note, 500);
        longitude = degrees(longitude, HALF_ROUND);
        latitude = degrees(latitude, POLE);
    }

    /** A dealer of which no more is known than this. */
    public static DealerDraft of(String code, String name, Stage stage) {
        return new DealerDraft(code, name, null, null, null, null, null, null, null, null, null, stage, null);
    }

    /** The same in another stage. */
    DealerDraft inStage(Stage other) {
        return new DealerDraft(
                code, name, area, province, city, address, longitude, latitude, industry, level, source, other, note);
    }

    // as the column holds it, so that the same value compares as the same
    private static @Nullable BigDecimal degrees(@Nullable BigDecimal given, BigDecimal most) {
        if (given == null) return null;
        if (given.abs().compareTo(most) > 0) throw new IllegalArgumentException("degrees");
        return given.setScale(6, RoundingMode.HALF_UP);
    }
}
