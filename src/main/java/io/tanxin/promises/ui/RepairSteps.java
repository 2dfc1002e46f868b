package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.promises.Repair;
import io.tanxin.promises.Repairs;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done after a miss, as buttons; each asks the service and tells what came of it. */
final class RepairSteps {
    private final Component by;
    private final PromiseDetail detail;
    private final PromiseFace face;
    private final PromiseWork work;
    private final SerializableRunnable changed;

    RepairSteps(Component by, PromiseDetail detail, PromiseFace face, PromiseWork work, SerializableRunnable changed) {
        this.by = by;
        this.detail = detail;
        this.face = face;
        this.work = work;
        this.changed = changed;
    }

    List<Component> apologise(Repair repair) {
        if (repair.apology() != null) return List.of();
        return List.of(new Buttons.Accent(
                say("promises.repair.apologise"),
                click -> work.dialogs()
                        .apology(
                                by,
                                detail,
                                (kind, words, on) -> step(() ->
                                        repairs().apologise(detail.row().id(), repair.version(), kind, words, on)))));
    }

    List<Component> act(Repair repair) {
        if (repair.action() != null) return List.of();
        return List.of(new Buttons.Plain(
                say("promises.repair.act"),
                click -> new WordsDialog(
                                say("promises.repair.act"),
                                detail.row().words(),
                                say("promises.repair.act.label"),
                                say("promises.repair.act.button"),
                                said -> step(() -> repairs().act(detail.row().id(), repair.version(), said, today())))
                        .open()));
    }

    List<Component> newDate(Repair repair) {
        if (repair.next() != null || !work.actor().may("promises:make")) return List.of();
        return List.of(new Buttons.Plain(say("promises.repair.newDate"), click -> {
            var row = detail.row();
            var start = new NewPromise.Start(
                    work.dealers().brief(row.dealer()),
                    row.words(),
                    null,
                    Side.COMPANY,
                    Repairs.ABOUT,
                    row.id().value());
            work.newPromise().open(by, start, made -> changed.run());
        }));
    }

    List<Component> talk(Repair repair) {
        if (repair.talk() != null || !work.actor().may("days:plan")) return List.of();
        var buttons = new ArrayList<Component>();
        var id = detail.row().id();
        for (var one : repairs().talksToCome(id)) {
            buttons.add(new Buttons.Plain(
                    say("promises.repair.takeTalk", face.moment(one.at())),
                    click -> step(() -> repairs().talk(id, repair.version(), one.id()))));
        }
        buttons.add(new Buttons.Plain(
                say("promises.repair.planTalk"),
                click -> attempt(() -> {
                    var talk = repairs().planTalk(id, repair.version());
                    Toast.success(by, "promises.repair.planned", face.moment(talk.at()));
                })));
        return buttons;
    }

    void close(Repair repair) {
        attempt(() -> {
            repairs().close(detail.row().id(), repair.version());
            Toast.success(by, "promises.repair.said.closed");
        });
    }

    private Repairs repairs() {
        return work.repairs();
    }

    private LocalDate today() {
        return detail.row().due().minusDays(detail.row().daysLeft());
    }

    private void step(SerializableRunnable change) {
        attempt(() -> {
            change.run();
            Toast.success(by, "promises.repair.said.step");
        });
    }

    private void attempt(SerializableRunnable change) {
        try {
            change.run();
        } catch (PromiseRefused refused) {
            Toast.failure(by, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "promises.said.changedMeanwhile");
        }
        changed.run();
    }

    private String say(String key, Object... arguments) {
        return by.getTranslation(key, arguments);
    }
}
