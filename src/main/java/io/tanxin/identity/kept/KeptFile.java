package io.tanxin.identity.kept;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Person;
import io.tanxin.identity.kept.KeptRows.Request;
import io.tanxin.kernel.NotFound;
import io.tanxin.papers.Paper;
import io.tanxin.papers.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** What is kept about a person as one file: to read, and for programs. Slow: never under a session's lock. */
@Service
public class KeptFile {
    private final KeptRows rows;
    private final KeptDesk desk;
    private final Papers papers;
    private final ObjectMapper json;
    private final MessageSource messages;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final TransactionTemplate asOfOneMoment;
    private final Clock clock;

    KeptFile(
            KeptRows rows,
            KeptDesk desk,
            Papers papers,
            ObjectMapper json,
            MessageSource messages,
            CurrentActor actor,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.papers = papers;
        this.json = json;
        this.messages = messages;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        asOfOneMoment = new TransactionTemplate(transactions);
        asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        asOfOneMoment.setReadOnly(true);
    }

    /** The acting person's own, as far as it may be given today. A ZIP. @throws NotFound for who has not asked */
    @PreAuthorize("hasAuthority('kept:ask')")
    public byte[] mine() {
        return made(rows.latest(actor.id(), today()).orElseThrow(() -> new NotFound("kept")));
    }

    /** Of somebody who cannot sign in, to be handed over; not of anybody else. */
    @PreAuthorize("hasAuthority('kept:manage')")
    public byte[] of(long request) {
        return made(rows.find(request, today()).filter(Request::forAnother).orElseThrow(() -> new NotFound("kept")));
    }

    private byte[] made(Request request) {
        var person = desk.person(request.person());
        var kept = Objects.requireNonNull(
                asOfOneMoment.execute(status -> desk.gather(person, rows.given(request.id(), today()))));
        var waiting = request.waiting() == 0 ? null : request;
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            file(zip, "about-me.pdf", papers.print(paper(kept, waiting)));
            file(zip, "about-me.json", json(kept, waiting));
            file(zip, "readme.txt", text(person, "kept.readme").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        audit.record(
                "kept.taken",
                "person",
                person.id().value(),
                null,
                Map.of("request", request.id(), "bytes", out.size()));
        return out.toByteArray();
    }

    private Paper paper(Kept kept, @Nullable Request waiting) {
        var person = kept.person();
        var title = text(person, "kept.title", person.name());
        var words = desk.words(person);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kept", kept);
        facts.put("words", words);
        facts.put("mark", Blackout.MARK);
        facts.put("waiting", waiting == null ? 0 : waiting.waiting());
        facts.put("due", waiting == null ? "" : words.day(waiting.due()));
        return new Paper("identity/kept", person.locale(), title, title, facts);
    }

    private byte[] json(Kept kept, @Nullable Request waiting) {
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "tanxin about-me 1");
        file.put("person", kept.person().id().value());
        file.put("name", kept.person().name());
        file.put("takenAt", kept.at().toString());
        file.put("blacked", Blackout.MARK);
        if (waiting != null) {
            file.put("waiting", waiting.waiting());
            file.put("waitingUntil", waiting.due().toString());
        }
        var parts = new LinkedHashMap<String, Object>();
        kept.chapters()
                .forEach(chapter -> parts.put(
                        chapter.name(),
                        chapter.entries().stream().map(KeptFile::entry).toList()));
        file.put("parts", parts);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private static Map<String, Object> entry(KeptEntry entry) {
        var fields = new LinkedHashMap<String, Object>();
        if (entry.day() != null) fields.put("day", entry.day().toString());
        fields.putAll(entry.data());
        return fields;
    }

    private String text(Person person, String key, Object... arguments) {
        return messages.getMessage(key, arguments, person.locale());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void file(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
