package io.tanxin.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What script each screen brings, in bytes as they come over the line. A browser that was here before has most of it; what a file
 * weighed when it came counts for every screen that asks for it.
 */
final class Scripts {
    private final Map<String, Integer> weights = new HashMap<>();
    private final Queue<Request> asked = new ConcurrentLinkedQueue<>();

    /** Notes what this page asks for; from its beginning on, else nobody knows what its first files weighed. */
    Page follow(Page page) {
        // of a page that is closed nobody can tell any more what was asked for
        asked.clear();
        page.onRequestFinished(asked::add);
        return page;
    }

    /** @return bytes that a browser that was never here would fetch for what is opened */
    long during(Runnable opening) {
        weighed();
        opening.run();
        return weighed().stream().mapToInt(weights::get).sum();
    }

    /** @return what was asked for since the last time */
    private Set<String> weighed() {
        var files = new HashSet<String>();
        for (var request = asked.poll(); request != null; request = asked.poll()) {
            if (!request.resourceType().equals("script")) continue;
            files.add(request.url());
            // what the browser has already comes with no bytes, or with less than none
            weights.merge(request.url(), Math.max(0, request.sizes().responseBodySize), Math::max);
        }
        return files;
    }
}
