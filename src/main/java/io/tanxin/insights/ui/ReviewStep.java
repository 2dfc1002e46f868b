package io.tanxin.insights.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.DueReviews;
import io.tanxin.communication.DueReviews.Planned;
import io.tanxin.identity.CurrentActor;
import io.tanxin.insights.Need;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** A yearly review that is due is planned with one click, and taken back with another. */
@SpringComponent
class ReviewStep {
    private final DueReviews reviews;
    private final CurrentActor actor;

    ReviewStep(DueReviews reviews, CurrentActor actor) {
        this.reviews = reviews;
        this.actor = actor;
    }

    void plan(Need need, SerializableRunnable changed) {
        var ui = UI.getCurrentOrThrow();
        var due = LocalDate.ofInstant(need.since(), ZoneOffset.UTC);
        switch (reviews.plan(Objects.requireNonNull(need.dealer()), due)) {
            case Planned.NoRoom none -> Toast.failure(ui, "communication.aftercare.noRoom");
            case Planned.Meanwhile quicker -> {
                Toast.failure(ui, "insights.meanwhile");
                changed.run();
            }
            case Planned.Done done -> {
                changed.run();
                var at = new Dates(ui.getLocale(), actor.get().zone()).dayAndTime(done.at());
                Toast.undo(
                        ui,
                        "insights.review.planned",
                        () -> {
                            if (!reviews.undo(done)) Toast.failure(ui, "communication.aftercare.tooLate");
                            changed.run();
                        },
                        at);
            }
        }
    }
}
