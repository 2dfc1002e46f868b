package io.tanxin.identity.kept;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was written to the person, with the facts that stood in it, and which letters it wants. */
@Component
class LettersPart implements KeptPart {
    private final LetterBook letters;

    LettersPart(LetterBook letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.concat(
                        letters.said(person, MOST).stream().map(one -> said(one, words)),
                        letters.to(person, MOST).stream().map(one -> written(one, words)))
                .toList();
    }

    private static KeptEntry said(LetterBook.Said said, KeptWords words) {
        return new KeptEntry(
                words.dayOf(said.at()),
                words.say(said.wanted() ? "kept.letters.wanted" : "kept.letters.unwanted"),
                List.of(words.sayOr("mail.topic." + said.topic(), said.topic())),
                Map.of(
                        "topic",
                        said.topic(),
                        "wanted",
                        said.wanted(),
                        "at",
                        said.at().toString()));
    }

    private static KeptEntry written(LetterBook.Written letter, KeptWords words) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", letter.kind());
        data.put("posted", letter.posted().toString());
        data.put("state", letter.state().name());
        data.put("facts", letter.facts());
        var lines = new ArrayList<String>();
        lines.add(words.dayAndTime(letter.posted()) + " · " + words.say("words.mail." + letter.state()));
        letter.facts().values().stream()
                .filter(String.class::isInstance)
                .map(Object::toString)
                .filter(fact -> fact.codePoints().anyMatch(Character::isLetter))
                .forEach(lines::add);
        return new KeptEntry(
                words.dayOf(letter.posted()),
                words.sayOr("outbox.kind." + letter.kind().replace('/', '.'), letter.kind()),
                lines,
                data);
    }
}
