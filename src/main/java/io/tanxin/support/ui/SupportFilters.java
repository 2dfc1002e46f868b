package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.SupportFilter;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What narrows a list of support, as it stands in the address. */
final class SupportFilters extends Div {
    private static final String NONE = "none";
    private static final String MATERIAL = "material";
    private static final String IMMATERIAL = "immaterial";

    private final Component screen;
    private final QueryState state;
    private final SerializableRunnable changed;
    private final SearchField search;
    private final AnyOf<String> intent = any("support.anyIntent");
    private final AnyOf<String> form = any("support.anyForm");
    private final DatePicker from = DateWords.in(new DatePicker());
    private final DatePicker to = DateWords.in(new DatePicker());

    SupportFilters(Component screen, QueryState state, SerializableRunnable changed) {
        this.screen = screen;
        this.state = state;
        this.changed = changed;
        search = new SearchField(getTranslation("support.search"), words -> put("q", words));
        intent.of(
                        Stream.concat(Arrays.stream(SupportKind.values()).map(SupportFilters::name), Stream.of(NONE))
                                .toList(),
                        this::intentWords)
                .whenChosen(one -> put("intent", one));
        form.of(
                        Stream.concat(
                                        Stream.of(MATERIAL, IMMATERIAL),
                                        Arrays.stream(SupportForm.values()).map(SupportFilters::name))
                                .toList(),
                        this::formWords)
                .whenChosen(one -> put("form", one));
        day(from, "support.from", "from");
        day(to, "support.to", "to");
        var row = new Div(search, intent, form, from, to);
        row.addClassName("row");
        add(row);
        addClassNames("day-filters", "support-filters");
    }

    /** What the address says goes into the fields. */
    void read() {
        search.setValue(state.get("q").orElse(""));
        intent.setValue(state.get("intent")
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(one -> one.equals(NONE)
                        || state.get("intent", SupportKind.class).isPresent())
                .orElse(null));
        form.setValue(state.get("form")
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(one -> List.of(MATERIAL, IMMATERIAL).contains(one)
                        || state.get("form", SupportForm.class).isPresent())
                .orElse(null));
        from.setValue(date("from"));
        to.setValue(date("to"));
    }

    SupportFilter filter() {
        var kind = state.get("form").map(one -> one.toLowerCase(Locale.ROOT)).orElse("");
        return new SupportFilter(
                state.get("q").orElse("").strip(),
                dealer(),
                state.get("intent", SupportKind.class).orElse(null),
                state.get("intent").filter(NONE::equalsIgnoreCase).isPresent(),
                state.get("form", SupportForm.class).orElse(null),
                kind.equals(MATERIAL) ? Boolean.TRUE : kind.equals(IMMATERIAL) ? Boolean.FALSE : null,
                date("from"),
                date("to"));
    }

    @Nullable DealerId dealer() {
        return state.get("dealer")
                .filter(one -> one.matches("\\d{1,18}"))
                .map(one -> new DealerId(Long.parseLong(one)))
                .orElse(null);
    }

    private <T> AnyOf<T> any(String words) {
        return new AnyOf<>(getTranslation(words), getTranslation(words));
    }

    private void day(DatePicker picker, String words, String name) {
        picker.setAriaLabel(getTranslation(words));
        picker.setPlaceholder(getTranslation(words));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> {
            if (change.isFromClient())
                put(name, change.getValue() == null ? "" : change.getValue().toString());
        });
    }

    private String intentWords(String one) {
        return getTranslation(
                one.equals(NONE) ? "support.unclassified" : "words.support." + one.toUpperCase(Locale.ROOT));
    }

    private String formWords(String one) {
        return getTranslation(
                one.equals(MATERIAL) || one.equals(IMMATERIAL)
                        ? "support." + one
                        : "words.supportForm." + one.toUpperCase(Locale.ROOT));
    }

    private void put(String name, @Nullable String value) {
        state.put(screen, name, value == null ? "" : value);
        changed.run();
    }

    private @Nullable LocalDate date(String name) {
        try {
            return state.get(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException typed) {
            return null;
        }
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
