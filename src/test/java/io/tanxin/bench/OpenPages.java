package io.tanxin.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Somebody who is signed in and opens one page after the other, as a browser asks for them; remembers how long each took. */
final class OpenPages {
    private static final List<String> PAGES = List.of("today", "dealers", "days", "promises");
    private static final long PAUSE = 300;

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final List<Long> times = new ArrayList<>();

    OpenPages(String address) {
        this.address = address;
    }

    void signIn(String userName, String password) throws IOException, InterruptedException {
        var form = Jsoup.parse(get("/sign-in").body()).selectFirst("form[action$=/sign-in]");
        if (form == null) throw new IOException("no form to sign in");
        var fields = Stream.concat(
                        form.select("input[type=hidden]").stream()
                                .map(field -> field.attr("name") + "=" + encoded(field.attr("value"))),
                        Stream.of("username=" + encoded(userName), "password=" + encoded(password)))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400
                || answer.uri().getQuery() != null && answer.uri().getQuery().contains("error")) {
            throw new IOException("not signed in: " + answer);
        }
    }

    /** Until it is interrupted. */
    void goOn() {
        try {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                open(PAGES.get(i % PAGES.size()));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            System.err.println("a page did not open: " + failed);
        }
    }

    void open(String page) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = get("/?v-r=init&location=" + page + "&query=");
        if (answer.statusCode() != 200 || !answer.body().contains("appConfig"))
            throw new IOException(page + ": " + answer);
        synchronized (times) {
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Of the pages since the last time. @return median and 95 of 100, in milliseconds */
    long[] took() {
        synchronized (times) {
            var all = times.stream().mapToLong(Long::longValue).sorted().toArray();
            times.clear();
            if (all.length == 0) return new long[] {0, 0};
            return new long[] {
                all[all.length / 2], all[Math.min(all.length - 1, (int) Math.ceil(all.length * 0.95) - 1)]
            };
        }
    }

    @Override
    public String toString() {
        return address + " " + Arrays.toString(took());
    }
}
