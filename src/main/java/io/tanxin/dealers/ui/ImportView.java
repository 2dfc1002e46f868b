package io.tanxin.dealers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.shared.Registration;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.imports.DealerImport;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.DealerImport.Start;
import io.tanxin.dealers.imports.ImportRow;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/**
 * Dealers from a file: tried first, every fault named, then written as the administrator decides, and taken back if need be. The work
 * goes on without this screen; the screen asks how far it is, so whoever opens it sees the same. The open import stands in the address.
 */
@Route("admin/import")
@Menu(title = "dealers.import", icon = "upload", order = 80)
@RolesAllowed(Role.ADMINISTRATOR)
class ImportView extends Div
        implements HasDynamicTitle, HasUrlParameter<Long>, BeforeEnterObserver, ImportReport.Deeds {
    private static final String ADDRESS = "admin/import";
    private static final int POLL = 500;

    private final transient DealerImport imports;
    private final transient Actors actors;
    private final UserId reader;
    private final ImportWords words;
    private final QueryState state = new QueryState();
    private final Div work = new Div();
    private final Div report = new Div();
    private final KeysetRows<ImportRow, Long> rows;
    private @Nullable ImportRunning running;
    private long runningId;
    private @Nullable Long open;
    private @Nullable Registration polling;

    ImportView(DealerImport imports, Actors actors, CurrentActor actor) {
        this.imports = imports;
        this.actors = actors;
        reader = actor.id();
        words = new ImportWords(this, new Dates(getLocale(), actor.get().zone()));
        addClassNames("page", "dealer-import");
        report.getElement().setAttribute("aria-live", "polite");
        var grid = new ImportsGrid(words, row -> show(row.id()));
        grid.setEmptyStateComponent(new EmptyState(Glyph.UPLOAD, getTranslation("dealers.import.none")));
        rows = KeysetRows.into(grid, ImportRow::id, imports::rows);
        var past = new Card(getTranslation("dealers.import.past"), grid);
        past.addClassName("import-past");
        add(
                new PageHeader(getTranslation("dealers.import")).line(getTranslation("dealers.import.text")),
                work,
                report,
                past);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        open = id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.import");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> progress());
        attached.getUI().setPollInterval(running == null ? -1 : POLL);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (polling != null) polling.remove();
        detached.getUI().setPollInterval(-1);
    }

    @Override
    public void write(Mode mode) {
        if (open != null) began(imports.write(open, mode));
    }

    @Override
    public void again() {
        if (open != null) began(imports.again(open));
    }

    @Override
    public void undo() {
        if (open != null) began(imports.undo(open));
    }

    /** In the request's own thread: the file goes to the database, not into the session. */
    private void received(UploadEvent event, byte[] content) {
        var start = actors.runAs(reader, () -> imports.receive(event.getFileName(), content));
        event.getUI().access(() -> began(start));
    }

    private void began(Start start) {
        switch (start) {
            case Start.Begun(var id) -> show(id);
            case Start.Refused(var why) -> refuse(words.refusal(why, ""));
            case Start.Busy(var other) -> {
                Toast.failure(this, "dealers.import.busyWith", other.fileName(), other.person());
                refresh();
            }
            case Start.Outdated outdated -> {
                Toast.failure(this, "dealers.import.outdated");
                refresh();
            }
        }
    }

    private void show(long id) {
        open = id;
        state.path(this, ADDRESS + "/" + id);
        refresh();
    }

    /** While one works: how far it is; when it has ended, what came of it. */
    private void progress() {
        if (running == null) return;
        var now = imports.working();
        if (now.isPresent() && now.get().id() == runningId) running.show(now.get());
        else refresh();
    }

    private void refresh() {
        var busy = imports.working();
        running = busy.map(row -> new ImportRunning(row, words.dates(), () -> imports.stop(row.id())))
                .orElse(null);
        runningId = busy.map(ImportRow::id).orElse(0L);
        work.removeAll();
        work.add(running == null ? new ImportUpload(this::received, this::refuse) : running);
        getUI().ifPresent(ui -> ui.setPollInterval(running == null ? -1 : POLL));
        rows.refreshAll();
        report.removeAll();
        report.setVisible(false);
        var shown = shown();
        if (shown != null && !shown.state().isBusy()) report(new ImportReport(imports, words, shown, this));
    }

    /** The one in the address; else the newest, if it waits for a decision. */
    private @Nullable ImportRow shown() {
        if (open != null) return imports.get(open);
        var newest = imports.rows(null, 0, 1);
        if (newest.isEmpty() || newest.getFirst().state() != State.CHECKED) return null;
        open = newest.getFirst().id();
        return newest.getFirst();
    }

    private void refuse(String sentence) {
        var refused = new Paragraph(sentence);
        refused.addClassName("import-refused");
        refused.getElement().setAttribute("role", "alert");
        report(refused);
    }

    private void report(Component what) {
        report.removeAll();
        report.add(what);
        report.setVisible(true);
    }
}
