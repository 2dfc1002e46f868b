package io.tanxin.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One kind of letter; a Spring bean in the feature that writes it. Asked at the moment of sending whether the letter is still
 * wanted and what the facts are now (M6).
 */
public interface LetterKind {

    /** Folder and name of its template below {@code mail/}, and, with dots, of its translations: {@code communication/invitation}. */
    String name();

    /** Letters that a person causes wait, so that undo and bundling are one wait (M10). */
    default Duration pause() {
        return Duration.ofSeconds(60);
    }

    /** Nobody has just caused it: at night and on holidays it waits for its reader's next morning (M9). */
    default boolean automatic(Envelope letter) {
        return letter.author() == null && !secret();
    }

    /**
     * May be the first that this reader ever gets. No automatic mail goes to an imported contact before a person wrote (M28):
     * such a letter is dropped.
     */
    default boolean mayBeFirst() {
        return secret() || !pause().isZero();
    }

    /** Goes in one mail with others that wait for the same reader (M10). Not if it has a calendar part or must be found by its subject. */
    default boolean bundled() {
        return false;
    }

    /** What it is one of, if its reader may do without (M11). Null: it belongs to the work itself and cannot be switched off. */
    default @Nullable LetterTopic topic() {
        return null;
    }

    /** Asked for by its reader and read by nobody else, not even on the outbox screen: sign-in letters. */
    default boolean secret() {
        return false;
    }

    /** Changes nothing: also asked when somebody looks at the letter in the outbox. */
    Composition compose(Envelope letter, Reader reader, LinkMaker links);

    /**
     * For a kind of which many go at once: asks the database for what all these letters need, and composes each from that. A kind
     * that is content with a question for each letter leaves it as it is.
     */
    default Composer together(List<Envelope> letters) {
        return this::compose;
    }

    interface Composer {
        Composition compose(Envelope letter, Reader reader, LinkMaker links);
    }

    sealed interface Composition {

        /**
         * @param subjectArguments for the translation {@code mail.<folder>.<name>.subject}
         * @param model what the template is given as {@code facts}; formatted for the reader's language and zone already
         * @param useBefore when an automatic letter would rather come at night than after this; null: it can always wait
         */
        record Wanted(
                List<Object> subjectArguments,
                Map<String, Object> model,
                @Nullable CalendarPart calendar,
                @Nullable Instant useBefore)
                implements Composition {

            public Wanted(List<Object> subjectArguments, Map<String, Object> model, @Nullable CalendarPart calendar) {
                this(subjectArguments, model, calendar, null);
            }

            public Wanted useBefore(Instant moment) {
                return new Wanted(subjectArguments, model, calendar, moment);
            }

            /** @param rest of the model, asked for when the letter is laid out: most looks want to know only whether it may go */
            public Wanted saying(Supplier<Map<String, Object>> rest) {
                return new Wanted(subjectArguments, new LaterModel(model, rest), calendar, useBefore);
            }
        }

        /** No longer wanted. @param reason a translation key: {@code outbox.dropped.cancelled} */
        record Dropped(String reason) implements Composition {}

        /** Too late to be of use. @param reason a translation key */
        record Missed(String reason) implements Composition {}
    }

    /** @param method REQUEST or CANCEL, stated alike in the MIME header and in the text (M19) */
    record CalendarPart(String method, String text) {}
}
