package io.tanxin.sample;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.ansi.AnsiStyle;
import org.springframework.stereotype.Component;

/** At the start: fills an empty database, and says who may sign in. */
@Component
class SampleStart implements ApplicationRunner {
    private static final String[][] SIGN_INS = {
        {"li.na", "account manager, East (English)", "/today"},
        {"zhou.min", "account manager, South (中文)", "/today"},
        {"wu.jing", "channel director (中文)", "/today"},
        {"he.ping", "colleague in logistics (中文)", "/promises"},
        {"wang.lei", "administrator (中文)", "/admin/people"},
        {"chen", "dealer, 陈记厨房 (中文)", "/my"},
        {"hu", "dealer, Hu Lighting (English)", "/my"},
    };

    private final SampleNetwork sample;
    private final PrintStream out = System.out;

    SampleStart(SampleNetwork sample) {
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!sample.isOn()) return;
        try {
            sample.fillIfEmpty();
        } catch (CancellationException ended) {
            out.println("The sample network was not finished; the next start makes it.");
            return;
        }
        if (sample.madeAt().isEmpty()) return;
        out.println();
        out.println("  The sample network: everybody in it is invented. Password of all: "
                + AnsiOutput.toString(AnsiStyle.BOLD, Casting.PASSWORD, AnsiStyle.NORMAL));
        for (var one : SIGN_INS) out.printf("    %-10s %-36s %s%n", one[0], one[1], one[2]);
        if (sample.isStale())
            out.println("  It was made for another day: staff can bring it to today, at the top of their screens.");
        out.println();
    }
}
