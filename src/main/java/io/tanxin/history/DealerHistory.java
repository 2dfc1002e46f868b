package io.tanxin.history;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.papers.Paper;
import io.tanxin.papers.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One file with all that a dealer and the company have behind them: to read, for programs, and what checks it. */
@Service
public class DealerHistory {
    private final HistoryGathering gathering;
    private final HistoryJson json;
    private final Papers papers;
    private final MessageSource messages;
    private final CurrentActor actor;
    private final AuditTrail audit;

    DealerHistory(
            HistoryGathering gathering,
            HistoryJson json,
            Papers papers,
            MessageSource messages,
            CurrentActor actor,
            AuditTrail audit) {
        this.gathering = gathering;
        this.json = json;
        this.papers = papers;
        this.messages = messages;
        this.actor = actor;
        this.audit = audit;
    }

    /** A ZIP. Slow: never under a session's lock. */
    @PreAuthorize("hasAuthority('dealers:own')")
    public byte[] take(DealerId dealer) {
        var history = gathering.gather(dealer);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            file(zip, "history.pdf", papers.print(paper(history)));
            file(zip, "history.json", json.of(history));
            file(zip, "check.py", packed("history/check.py"));
            file(zip, "readme.txt", text("history.readme").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        audit.record("history.taken", "dealer", dealer.value(), dealer, Map.of("bytes", out.size()));
        return out.toByteArray();
    }

    private Paper paper(History history) {
        var who = actor.get();
        var title = text("history.title", history.dealer().name());
        var words = new HistoryWords(messages, who.locale(), who.zone());
        var facts = Map.<String, Object>of("history", history, "words", words, "by", who.name());
        return new Paper("history/history", who.locale(), title, title, facts);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, actor.get().locale());
    }

    private static byte[] packed(String file) throws IOException {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void file(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
