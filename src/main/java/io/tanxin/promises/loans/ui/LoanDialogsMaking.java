package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.promises.loans.LoanId;
import io.tanxin.promises.loans.LoanRefused;
import io.tanxin.promises.loans.LoanService;
import io.tanxin.ui.Toast;
import org.jspecify.annotations.Nullable;

/** The forms, asking the service. */
@SpringComponent
class LoanDialogsMaking implements LoanDialogs {
    private final LoanService loans;
    private final Dealers dealers;
    private final CurrentActor actor;

    LoanDialogsMaking(LoanService loans, Dealers dealers, CurrentActor actor) {
        this.loans = loans;
        this.dealers = dealers;
        this.actor = actor;
    }

    @Override
    public void lend(Component by, @Nullable DealerBrief fixed, SerializableRunnable done) {
        var form = new LoanForm[1];
        form[0] = new LoanForm(dealers::choose, loans::today, fixed, draft -> {
            try {
                loans.lend(draft);
                form[0].close();
                Toast.success(by, "promises.loans.said.lent");
                done.run();
            } catch (LoanRefused refused) {
                Toast.failure(by, refused.key());
            }
        });
        form[0].open();
    }

    @Override
    public Component pane(LoanId id, SerializableRunnable changed, SerializableRunnable close) {
        return new LoanPane(loans, loans.find(id), actor.get().zone(), changed, close);
    }
}
