package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@Tag("M23")
class RecurrenceWordsTest {
    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final RecurrenceWords WORDS = new RecurrenceWords(MESSAGES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                               | 2026-01-05 | every day, 10:00 | 每天 10:00
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU          | 2026-01-06 | every 2 weeks on Tuesday, 10:00 | 每2周的周二 10:00
            FREQ=WEEKLY;BYDAY=MO,WE,FR               | 2026-01-05 | every week on Monday, Wednesday and Friday, 10:00 | 每周的周一、周三、周五 10:00
            FREQ=MONTHLY;BYDAY=1TU                   | 2026-01-06 | every month on the first Tuesday, 10:00 | 每月第一个周二 10:00
            FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR       | 2026-01-30 | every 2 months on the last Friday, 10:00 | 每2个月的最后一个周五 10:00
            FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE        | 2026-02-11 | every quarter on the second Wednesday (February, May, August and November), 10:00 | 每季度第二个周三（二月、五月、八月、十一月） 10:00
            FREQ=MONTHLY;BYMONTHDAY=22               | 2026-01-22 | every month on the 22nd, 10:00 | 每月22日 10:00
            FREQ=MONTHLY;BYMONTHDAY=11               | 2026-01-11 | every month on the 11th, 10:00 | 每月11日 10:00
            FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 | 2026-01-30 | every month on the 30th (in shorter months the last day), 10:00 | 每月30日（当月没有这一天时为最后一天） 10:00
            FREQ=MONTHLY;BYMONTHDAY=-1               | 2026-01-31 | every month on the last day, 10:00 | 每月最后一天 10:00
            FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15     | 2026-11-15 | every year on 15 November, 10:00 | 每年11月15日 10:00
            FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=2TH | 2026-11-12 | every 2 years on the second Thursday of November, 10:00 | 每2年的十一月第二个周四 10:00
            FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28,29;BYSETPOS=-1 | 2024-02-29 | every year on the last day of February (the 29th in leap years), 10:00 | 每年2月最后一天（闰年为29日） 10:00
            FREQ=DAILY;COUNT=12                      | 2026-01-05 | every day, 10:00, 12 times | 每天 10:00，共12次
            FREQ=DAILY;UNTIL=20261231T140000Z        | 2026-01-05 | every day, 10:00, until 31 Dec 2026 | 每天 10:00，至2026年12月31日
            """)
    void it_is_said_in_both_languages(String rule, LocalDate first, String english, String chinese) {
        var recurrence = Recurrence.of(rule, first.atTime(10, 0), ZoneId.of("Asia/Shanghai"));
        assertThat(WORDS.of(recurrence, Locale.ENGLISH)).isEqualTo(english);
        assertThat(WORDS.of(recurrence, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }

    @Test
    void every_refusal_has_words_in_both_languages() {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(Arrays.stream(Reason.values())
                            .map(reason -> MESSAGES.getMessage(new RecurrenceRefused(reason).key(), null, locale)))
                    .allMatch(words -> words.length() > 5);
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("vaadin-i18n/translations");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
