package io.tanxin.dealers.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.dealers.DealerRow;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Phones;
import io.tanxin.ui.ChoosingRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;
import java.util.Set;

/** Dealers as rows to choose among, on the phone too; as cards there. */
final class DealerGrid extends Grid<DealerRow> {

    /** @param cares whoever cares for them sees the contact and opens a dealer; the register is only for choosing */
    DealerGrid(boolean cares, SerializableConsumer<Set<DealerRow>> chosen, SerializableConsumer<DealerId> open) {
        var name = LitRenderer.<DealerRow>of(
                        cares
                                ? "<a class=\"row-link\" href=\"dealers/${item.id}\">${item.name}</a>"
                                : "<span>${item.name}</span>")
                .withProperty("id", row -> row.id().value())
                .withProperty("name", DealerRow::name);
        // a long code takes nothing from the name
        addColumn(name)
                .setHeader(getTranslation("dealers.name"))
                .setWidth("13rem")
                .setFlexGrow(3);
        addColumn(DealerRow::code)
                .setHeader(getTranslation("dealers.code"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(StatusBadge.column(row -> StageBadge.look(row.stage(), stage(row))))
                .setHeader(getTranslation("dealers.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> Places.of(row.province(), row.city())).setHeader(getTranslation("dealers.city"));
        addColumn(DealerRow::area).setHeader(getTranslation("dealers.area"));
        addColumn(this::manager).setHeader(getTranslation("dealers.manager"));
        if (cares)
            addColumn(contact())
                    .setHeader(getTranslation("dealers.contact"))
                    .setWidth("13rem")
                    .setFlexGrow(2);
        NarrowCards.in(
                this, row -> new NarrowCards.Face(row.name(), line(row), StageBadge.look(row.stage(), stage(row))));
        getElement().setAttribute("aria-label", getTranslation("dealers.title"));
        ChoosingRows.in(this, DealerRow::name);
        addSelectionListener(selection -> chosen.accept(selection.getAllSelectedItems()));
        // the boxes stand in no column of ours: the key that ticks one clicks, too, and opens nothing
        if (cares) {
            addItemClickListener(click -> {
                if (click.getColumn() != null) open.accept(click.getItem().id());
            });
        }
    }

    private LitRenderer<DealerRow> contact() {
        return LitRenderer.<DealerRow>of(
                        "<span>${item.name}</span> <a class=\"phone\" href=\"${item.call}\" ?hidden=\"${!item.phone}\">${item.phone}</a>")
                .withProperty(
                        "name", row -> row.contact() == null ? getTranslation("dealers.noContact") : row.contact())
                .withProperty("call", row -> row.contactPhone() == null ? "" : Phones.link(row.contactPhone()))
                .withProperty("phone", row -> row.contactPhone() == null ? "" : Phones.shown(row.contactPhone()));
    }

    /** A dealer of which no place is known has its manager alone. */
    private String line(DealerRow row) {
        var place = Places.of(row.province(), row.city());
        return place.isEmpty() ? manager(row) : getTranslation("dealers.card", place, manager(row));
    }

    private String stage(DealerRow row) {
        return getTranslation("words.stage." + row.stage());
    }

    private String manager(DealerRow row) {
        var name = row.managerName();
        return name == null ? getTranslation("dealers.nobody") : name;
    }
}
