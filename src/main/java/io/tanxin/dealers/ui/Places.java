package io.tanxin.dealers.ui;

import org.jspecify.annotations.Nullable;

/** Province and city in one line; a city that is its own province is said once. */
final class Places {

    private Places() {}

    static String of(@Nullable String province, @Nullable String city) {
        if (province == null || province.equals(city)) return city == null ? "" : city;
        return city == null ? province : province + " " + city;
    }
}
