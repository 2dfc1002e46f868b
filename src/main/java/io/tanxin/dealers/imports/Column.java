package io.tanxin.dealers.imports;

import io.tanxin.dealers.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column that an import knows, by what people write above it. The first word is the one of our template. */
public enum Column {
    CODE(40, "code", "经销商编码", "编码", "编号", "代码", "客户编码", "dealercode"),
    NAME(120, "name", "经销商名称", "名称", "公司名称", "客户名称", "dealer", "dealername", "company"),
    AREA(80, "area", "大区", "区域", "region"),
    PROVINCE(40, "province", "省份", "省"),
    CITY(40, "city", "城市", "市"),
    ADDRESS(300, "address", "地址", "详细地址"),
    LONGITUDE(30, "longitude", "经度", "lng", "lon"),
    LATITUDE(30, "latitude", "纬度", "lat"),
    STAGE(30, "stage", "阶段", "发展阶段"),
    INDUSTRY(60, "industry", "行业"),
    LEVEL(20, "level", "等级", "级别"),
    SOURCE(60, "source", "来源"),
    NOTE(500, "note", "备注"),
    MANAGER(254, "manager", "区域经理", "客户经理", "负责人", "accountmanager"),
    CONTACT(120, "contactname", "联系人", "联系人姓名", "第一联系人", "contact", "firstcontact", "firstcontactname"),
    CONTACT_TITLE(80, "contacttitle", "联系人职务", "职务"),
    CONTACT_PHONE(32, "contactphone", "联系电话", "电话", "手机", "手机号", "phone", "mobile"),
    CONTACT_MAIL(254, "contactemail", "电子邮箱", "邮箱", "邮件", "email", "mail", "contactmail");

    private static final Map<String, Column> BY_WORD = Arrays.stream(values())
            .flatMap(column -> Arrays.stream(column.words).map(word -> Map.entry(word, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final int longest;
    private final String[] words;

    Column(int longest, String... words) {
        this.longest = longest;
        this.words = words;
    }

    static Optional<Column> of(String head) {
        var word = Words.narrow(head)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[\\s_*-]+", "");
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Above our template's column, in English or Chinese. */
    public String head(Locale locale) {
        if (locale.getLanguage().equals("zh")) return words[1];
        return words[0].startsWith("contact") && words[0].length() > 7 ? "contact " + words[0].substring(7) : words[0];
    }

    int longest() {
        return longest;
    }
}
