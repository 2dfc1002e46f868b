package io.tanxin.journeys;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Somebody without mouse and finger. */
record Keys(Visitor visitor) {
    private static final int MOST_TABS = 80;
    private static final String PASSWORD = "tanxin-sample";

    Keys signIn(String name) {
        visitor.page().navigate(visitor.house().url("/sign-in"));
        tabTo("Sign in with a password|使用密码登录|用密码登录");
        press("Enter", "Tab");
        type(name);
        press("Tab");
        type(PASSWORD);
        press("Enter");
        visitor.isIn();
        return this;
    }

    /** Goes on until what has the focus is called so. */
    Keys tabTo(String name) {
        return go("Tab", name);
    }

    Keys backTo(String name) {
        return go("Shift+Tab", name);
    }

    private Keys go(String key, String name) {
        var called = Pattern.compile(name);
        var passed = new ArrayList<String>();
        for (int n = 0; n < MOST_TABS; n++) {
            press(key);
            passed.add(focused());
            if (called.matcher(passed.getLast()).matches()) return this;
        }
        return fail(key + " never comes to " + name + ", but to " + passed);
    }

    Keys press(String... keys) {
        for (var key : keys) visitor.page().keyboard().press(key);
        return this;
    }

    Keys type(String words) {
        visitor.page().keyboard().type(words);
        return this;
    }

    /** What a screen reader would call it, or what it is. */
    private String focused() {
        return visitor.page().evaluate("""
                        () => {
                          let at = document.activeElement;
                          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                          if (!at) return '';
                          if (at.matches('[role=gridcell]')) return 'gridcell';
                          const labels = [...(at.labels ?? [])].map(label => label.innerText).join(' ');
                          const named = at.getAttribute('aria-labelledby')?.split(' ')
                            .map(id => document.getElementById(id)?.innerText ?? '').join(' ');
                          const host = at.getRootNode().host;
                          return (at.getAttribute('aria-label') || named || labels || at.innerText || host?.innerText || '').trim();
                        }""").toString();
    }
}
