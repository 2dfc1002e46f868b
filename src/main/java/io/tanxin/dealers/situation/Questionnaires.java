package io.tanxin.dealers.situation;

import io.tanxin.dealers.situation.Questionnaire.State;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company asks. Changed in a draft that nobody else sees; published it is the next version, and earlier reports keep theirs. */
@Service
@Transactional
@PreAuthorize("hasAuthority('situation:questions')")
public class Questionnaires {
    private final QuestionRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    Questionnaires(QuestionRows rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What dealers are asked now. */
    @Transactional(readOnly = true)
    public Questionnaire current() {
        return rows.in(State.PUBLISHED).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Questionnaire> draft() {
        return rows.in(State.DRAFT);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Questionnaire> versions() {
        return rows.published();
    }

    /** The draft there is, or a new one of the current questions. */
    public Questionnaire edit() {
        return draft().orElseGet(() -> begin(current()));
    }

    /** The way back: an earlier version's questions, as a draft. A draft that was there goes. */
    public Questionnaire editAgain(int number) {
        var earlier = rows.number(number)
                .filter(one -> one.state() != State.DRAFT)
                .orElseThrow(() -> new NotFound("version"));
        draft().ifPresent(old -> rows.discard(old.id()));
        return begin(earlier);
    }

    private Questionnaire begin(Questionnaire from) {
        rows.add(from.questions());
        return draft().orElseThrow();
    }

    /** @return false: somebody else changed, published or discarded it since it was read; nothing is lost, nothing written */
    public boolean change(Questionnaire read, List<Question> questions) {
        if (questions.isEmpty() || questions.size() > Questionnaire.MOST)
            throw new IllegalArgumentException("from one to %d questions".formatted(Questionnaire.MOST));
        var names = new HashSet<String>();
        for (var question : questions) {
            if (!names.add(question.name())) throw new IllegalArgumentException("twice: " + question.name());
        }
        if (!continued(questions)) throw new IllegalArgumentException("a question of another kind is another question");
        if (!rows.touch(read.id(), read.version())) return false;
        rows.write(read.id(), questions);
        return true;
    }

    /** Under the name of an earlier question stands the same one: its trend would mix euros with people. */
    private boolean continued(List<Question> questions) {
        var known = rows.published();
        return questions.stream()
                .allMatch(question -> known.stream()
                        .flatMap(version -> version.question(question.name()).stream())
                        .allMatch(question::continues));
    }

    /** Forms opened from now on ask this. @return false: somebody else was quicker */
    public boolean publish(Questionnaire draft) {
        if (!rows.touch(draft.id(), draft.version())) return false;
        var before = current();
        rows.move(before.id(), State.PUBLISHED, State.RETIRED, null);
        rows.move(draft.id(), State.DRAFT, State.PUBLISHED, Utc.of(clock.instant()));
        record("situation.published", draft);
        return true;
    }

    /** Undoes publishing, as long as no dealer has answered the new version. @return false: one has, or it is not the newest any more */
    public boolean undoPublish(Questionnaire published) {
        var before = rows.published().stream()
                .filter(one -> one.number() < published.number())
                .findFirst();
        if (before.isEmpty() || draft().isPresent() || rows.isAnswered(published.id())) return false;
        if (!rows.move(published.id(), State.PUBLISHED, State.DRAFT, null)) return false;
        rows.move(before.get().id(), State.RETIRED, State.PUBLISHED, null);
        record("situation.unpublished", published);
        return true;
    }

    public void discard() {
        draft().ifPresent(draft -> rows.discard(draft.id()));
    }

    private void record(String action, Questionnaire about) {
        audit.record(action, "questionnaire", about.id().value(), null, Map.of("version", about.number()));
    }
}
