package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tanxin.admin.HolidayAdmin;
import io.tanxin.calendar.Dates;
import io.tanxin.calendar.HolidaySource;
import io.tanxin.calendar.HolidayYears;
import io.tanxin.calendar.HolidayYears.Year;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.TableFormat;
import io.tanxin.tables.TableWriter;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/** Which days people rest, country by country and year by year; a new year comes from a file, tried first. */
@Route("admin/holidays")
@Menu(title = "calendar.holidays", icon = "calendar", order = 84)
@RolesAllowed(Role.ADMINISTRATOR)
class HolidaysView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final transient HolidayYears years;
    private final int thisYear;
    private final QueryState state = new QueryState();
    private final ComboBox<String> country = new ComboBox<>();
    private final H2 heading = new H2();
    private final Div known = new Div();
    private final Div sheet = new Div();
    private final HolidayUpload upload;
    private final HolidayChanges changes;
    private int year;

    HolidaysView(HolidayYears years, HolidayAdmin admin, CurrentActor actor, Clock clock) {
        this.years = years;
        var dates = new Dates(getLocale(), actor.get().zone());
        upload = new HolidayUpload(admin, dates, country::getValue, this::go);
        changes = new HolidayChanges(admin, dates, this::name, this::show);
        thisYear = LocalDate.ofInstant(clock.instant(), actor.get().zone()).getYear();
        year = thisYear;
        addClassNames("page", "holidays");
        known.addClassName("row");
        add(
                new PageHeader(getTranslation("calendar.holidays")).line(getTranslation("calendar.holidays.text")),
                chooser(),
                known,
                sheet,
                new Card(
                        getTranslation("calendar.file"),
                        new Paragraph(getTranslation("calendar.file.hint")),
                        download(),
                        upload),
                new Card(getTranslation("calendar.changes"), changes));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        var asked =
                state.get("country").map(code -> code.toUpperCase(Locale.ROOT)).orElse("CN");
        country.setValue(years.countries().contains(asked) ? asked : "CN");
        year = state.get("year")
                .filter(written -> written.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(written -> written >= EARLIEST && written <= LATEST)
                .orElse(thisYear);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.holidays");
    }

    private Component chooser() {
        country.setAriaLabel(getTranslation("calendar.country"));
        country.setItemLabelGenerator(this::name);
        country.setItems(years.countries().stream()
                .sorted(Comparator.comparing(this::name))
                .toList());
        country.addValueChangeListener(change -> {
            if (change.getValue() == null) country.setValue(change.getOldValue());
            else if (change.isFromClient()) {
                state.put(this, "country", change.getValue());
                upload.forget();
                show();
            }
        });
        heading.getElement().setAttribute("aria-live", "polite");
        var before = step("calendar.yearBefore", "‹", -1);
        var after = step("calendar.yearAfter", "›", 1);
        var years = new Div(before, heading, after);
        years.addClassName("year-steps");
        var row = new Div(country, years);
        row.addClassNames("row", "year-chooser");
        return row;
    }

    private Component step(String key, String sign, int by) {
        var step = new Buttons.Plain(sign, click -> go(Math.clamp(year + (long) by, EARLIEST, LATEST)));
        step.setAriaLabel(getTranslation(key));
        return step;
    }

    private void go(int to) {
        year = to;
        state.put(this, "year", Integer.toString(year));
        show();
    }

    private String name(String code) {
        return Locale.of("", code).getDisplayCountry(getLocale());
    }

    private void show() {
        var shown = years.year(country.getValue(), year);
        heading.setText(getTranslation("calendar.year", Integer.toString(year)));
        known.removeAll();
        known.add(source(shown));
        for (int coming = thisYear; coming <= thisYear + 1; coming++) {
            if (coming == year) continue;
            var other = years.year(country.getValue(), coming);
            if (other.source() == HolidaySource.NONE) known.add(source(other));
        }
        sheet.removeAll();
        sheet.add(YearSheet.of(shown, getLocale(), getTranslation("calendar.works")));
        changes.show();
    }

    private StatusBadge source(Year shown) {
        var words = getTranslation(
                "calendar.source." + shown.source(),
                Integer.toString(shown.year()),
                shown.days().size());
        return new StatusBadge(
                switch (shown.source()) {
                    case TABLE -> new Look(Tone.OK, Glyph.CHECK, words);
                    case LIBRARY -> new Look(Tone.INFO, Glyph.GLOBE, words);
                    case NONE -> new Look(Tone.WARN, Glyph.ALERT, words);
                });
    }

    /** The year that is shown, in the columns that an import takes. */
    private Component download() {
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("holidays-" + country.getValue() + "-" + year + ".csv");
                    event.setContentType(TableFormat.CSV.contentType());
                    try (var csv = TableWriter.of(TableFormat.CSV, event.getOutputStream(), "holidays")) {
                        csv.row("date", "kind", "name_en", "name_zh");
                        for (var day : years.year(country.getValue(), year).days()) {
                            csv.row(
                                    day.day().toString(),
                                    day.working() ? "work" : "holiday",
                                    day.nameEn(),
                                    day.nameZh());
                        }
                    }
                },
                getTranslation("calendar.file.download"));
        link.setRouterIgnore(true);
        return link;
    }
}
