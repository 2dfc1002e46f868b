package io.tanxin.communication.web;

import io.tanxin.communication.feed.CalendarFeed;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a calendar program subscribes to (M22). What has not changed is not sent again. */
@RestController
class FeedFile {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Links links;
    private final Actors actors;
    private final CalendarFeed feed;
    private final FeedThrottle throttle;

    FeedFile(Links links, Actors actors, CalendarFeed feed, FeedThrottle throttle) {
        this.links = links;
        this.actors = actors;
        this.feed = feed;
        this.throttle = throttle;
    }

    @GetMapping("/cal/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
        var wait = throttle.asked(token, request.getRemoteAddr());
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1))
                    .build();
        }
        return switch (links.open(token, Links.FEED)) {
            case Links.Opened.Alive(var link) -> calendar(actors.runBy(link, feed::text));
            case Links.Opened.Dead dead ->
                ResponseEntity.status(HttpStatus.GONE).build();
            case Links.Opened.Wrong wrong -> ResponseEntity.notFound().build();
        };
    }

    private static ResponseEntity<byte[]> calendar(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                // kept by its reader, and asked for anew each time
                .cacheControl(CacheControl.noCache().cachePrivate())
                // weak, for the same text may come compressed
                .eTag("W/\"" + digest(bytes) + "\"")
                .body(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
