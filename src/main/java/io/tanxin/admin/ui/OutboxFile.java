package io.tanxin.admin.ui;

import io.tanxin.mail.MailRoom;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox as a file: what became of each letter, not what stood in it. */
final class OutboxFile {

    private OutboxFile() {}

    static ListExport<MailRoom.Row, MailRoom.Key> of(
            OutboxWords words, KeysetRows.Page<MailRoom.Row, MailRoom.Key> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "outbox",
                words.say("outbox.title"),
                List.of(
                        new ListExport.Column<>(words.say("outbox.posted"), row -> local(words, row.posted())),
                        new ListExport.Column<>(words.say("outbox.reader"), MailRoom.Row::reader),
                        new ListExport.Column<>(words.say("outbox.kind"), row -> words.kind(row.kind())),
                        new ListExport.Column<>(words.say("outbox.state"), row -> words.state(row.state())),
                        new ListExport.Column<>(words.say("outbox.reason"), row -> words.reason(row.reason())),
                        new ListExport.Column<>(words.say("outbox.attempts"), MailRoom.Row::attempts),
                        new ListExport.Column<>(words.say("outbox.finished"), row -> local(words, row.finished()))),
                page,
                MailRoom.Row::key,
                narrowed);
    }

    private static @Nullable LocalDateTime local(OutboxWords words, @Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, words.dates().zone());
    }
}
