package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.handed.HandedAnswers;
import io.tanxin.handed.HandedDraft;
import io.tanxin.handed.HandedRow;
import io.tanxin.handed.Handing;
import io.tanxin.identity.Department;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.AskDialog;
import io.tanxin.ui.Toast;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The dialogs, asking the services. */
@SpringComponent
class HandedDialogsMaking implements HandedDialogs {
    private static final int LONGEST = 1000;

    private final Handing handing;
    private final HandedAnswers answers;

    HandedDialogsMaking(Handing handing, HandedAnswers answers) {
        this.handing = handing;
        this.answers = answers;
    }

    private record Choice(UserId id, String words, @Nullable Department department) implements Serializable {}

    @Override
    public void hand(Component by, String kind, long id, SerializableRunnable changed) {
        var choices = handing.choices(kind, id);
        var dialog = new AskDialog(by.getTranslation("handed.form.title"));
        if (choices.circle())
            dialog.note(
                    by.getTranslation(choices.colleagues().isEmpty() ? "handed.form.nobody" : "handed.form.circle"));
        var colleague = dialog.<Choice>box(by.getTranslation("handed.colleague"));
        colleague.setItemLabelGenerator(Choice::words);
        colleague.setItems(choices.colleagues().stream()
                .map(one -> new Choice(one.id(), words(by, one.name(), one.department()), one.department()))
                .toList());
        var wanted = dialog.words(by.getTranslation("handed.wanted"), LONGEST);
        wanted.setHelperText(by.getTranslation("handed.wantedHelp"));
        wanted.setValue(choices.words());
        var due = dialog.day(by.getTranslation("handed.form.due"), choices.today());
        due.setValue(choices.due());
        dialog.ask(by.getTranslation("handed.do.hand"), () -> {
            if (!dialog.filled(colleague) || !dialog.filled(wanted) || !dialog.filled(due)) return false;
            var draft = new HandedDraft(kind, id, colleague.getValue().id(), wanted.getValue(), due.getValue());
            return did(by, "handed.said.handed", changed, () -> handing.hand(draft));
        });
    }

    @Override
    public void longer(Component by, HandedRow row, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("handed.do.longer"));
        dialog.quote(row.wanted());
        var day = dialog.day(by.getTranslation("handed.form.day"), row.due().plusDays(1));
        var why = dialog.words(by.getTranslation("handed.form.why"), LONGEST);
        dialog.ask(
                by.getTranslation("handed.do.longer"),
                () -> dialog.filled(day)
                        && dialog.filled(why)
                        && did(
                                by,
                                "handed.said.longer",
                                changed,
                                () -> answers.longer(row.id(), row.version(), day.getValue(), why.getValue())));
    }

    @Override
    public void cannot(Component by, HandedRow row, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("handed.do.cannot"));
        dialog.quote(row.wanted());
        var why = dialog.words(by.getTranslation("handed.form.why"), LONGEST);
        dialog.ask(
                by.getTranslation("handed.do.cannot"),
                () -> dialog.filled(why)
                        && did(
                                by,
                                "handed.said.cannot",
                                changed,
                                () -> answers.cannot(row.id(), row.version(), why.getValue())));
    }

    private static String words(Component by, String name, @Nullable Department department) {
        return department == null
                ? name
                : by.getTranslation("handed.dealerLine", name, by.getTranslation("words.department." + department));
    }

    private static boolean did(Component by, String said, SerializableRunnable changed, SerializableRunnable deed) {
        var done = HandedAttempt.at(by, deed);
        if (done) {
            Toast.success(by, said);
            changed.run();
        }
        return done;
    }
}
