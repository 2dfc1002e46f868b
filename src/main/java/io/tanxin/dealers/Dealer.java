package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Pinyin;
import io.tanxin.kernel.UserId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One contract partner, as its row holds it. */
@Table("dealer")
record Dealer(
        @Id @Nullable DealerId id,
        @Version @Nullable Integer version,
        String code,
        String name,
        String pinyin,
        String initials,
        @Nullable Long areaId,
        @Nullable String province,
        @Nullable String city,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable String industry,
        @Nullable String level,
        @Nullable String source,
        Stage stage,
        String zone,
        String country,
        @Nullable UserId managerId,
        DealerState state,
        @Nullable String note,
        LocalDateTime createdAt) {
    private static final int LONGEST_PINYIN = 400;

    static Dealer of(DealerDraft draft, @Nullable Long area, @Nullable UserId manager, Place home, LocalDateTime now) {
        return new Dealer(
                null,
                null,
                draft.code(),
                draft.name(),
                pinyin(draft.name()),
                Pinyin.initials(draft.name()),
                area,
                draft.province(),
                draft.city(),
                draft.address(),
                draft.longitude(),
                draft.latitude(),
                draft.industry(),
                draft.level(),
                draft.source(),
                draft.stage(),
                home.zone(),
                home.country(),
                manager,
                DealerState.ACTIVE,
                draft.note(),
                now);
    }

    /** Where it stands and who cares for it stays; all that the draft holds is the draft's. */
    Dealer edited(DealerDraft draft, @Nullable Long area, int knownVersion) {
        return new Dealer(
                id,
                knownVersion,
                draft.code(),
                draft.name(),
                pinyin(draft.name()),
                Pinyin.initials(draft.name()),
                area,
                draft.province(),
                draft.city(),
                draft.address(),
                draft.longitude(),
                draft.latitude(),
                draft.industry(),
                draft.level(),
                draft.source(),
                draft.stage(),
                zone,
                country,
                managerId,
                state,
                draft.note(),
                createdAt);
    }

    Dealer managedBy(@Nullable UserId manager) {
        return new Dealer(
                id, version, code, name, pinyin, initials, areaId, province, city, address, longitude, latitude,
                industry, level, source, stage, zone, country, manager, state, note, createdAt);
    }

    /** The id of a row that has been saved. */
    DealerId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    private static String pinyin(String name) {
        var pinyin = Pinyin.of(name);
        return pinyin.length() <= LONGEST_PINYIN ? pinyin : pinyin.substring(0, LONGEST_PINYIN);
    }

    /** Zone and country of a new dealer: the company's. */
    record Place(String zone, String country) {}
}
