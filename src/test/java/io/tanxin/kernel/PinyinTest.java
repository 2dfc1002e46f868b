package io.tanxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void a_name_is_found_as_people_say_it() {
        assertThat(Pinyin.of("秦记五金")).isEqualTo("qinjiwujin");
        assertThat(Pinyin.initials("秦记五金")).isEqualTo("qjwj");
        assertThat(Pinyin.of("Chen's Kitchen")).isEqualTo("chen's kitchen");
        assertThat(Pinyin.initials("Hu Lighting 2")).isEqualTo("hl2");
        assertThat(Pinyin.of("海河Light灯")).isEqualTo("haihelightdeng");
    }

    @Test
    void signs_with_several_readings_are_read_as_in_names_of_places_and_firms() {
        assertThat(Pinyin.of("重庆长城商行")).isEqualTo("chongqingchangchengshanghang");
        assertThat(Pinyin.of("厦门大厦")).isEqualTo("xiamendasha");
        assertThat(Pinyin.of("成都六安番禺")).isEqualTo("chengduluanpanyu");
        assertThat(Pinyin.initials("重庆空调")).isEqualTo("cqkt");
    }

    @Test
    void a_surname_may_have_a_reading_of_its_own() {
        assertThat(Pinyin.ofPerson("单雄信")).startsWith("shan");
        assertThat(Pinyin.of("单位")).startsWith("dan");
    }

    @Test
    void what_is_no_letter_at_all_harms_nothing() {
        assertThat(Pinyin.of("😀 灯")).isEqualTo("😀 deng");
        assertThat(Pinyin.initials("")).isEmpty();
    }
}
