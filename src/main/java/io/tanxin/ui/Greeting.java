package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalTime;

/** "Good morning, Li Na", "陈大明，早上好": by the hour at the person's own place. */
public final class Greeting {
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int MORNING = 5;

    private Greeting() {}

    public static String of(Component screen, LocalTime now, String name) {
        var hour = now.getHour();
        if (hour >= MORNING && hour < NOON) return screen.getTranslation("ui.greeting.morning", name);
        if (hour >= NOON && hour < EVENING) return screen.getTranslation("ui.greeting.afternoon", name);
        return screen.getTranslation("ui.greeting.evening", name);
    }
}
