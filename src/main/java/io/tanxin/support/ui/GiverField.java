package io.tanxin.support.ui;

import com.vaadin.flow.component.select.Select;
import io.tanxin.kernel.UserId;
import io.tanxin.support.Giver;
import java.util.ArrayList;
import java.util.List;

/** Who gave it: the company's people, the acting one to begin with. */
final class GiverField extends Select<Giver> {

    GiverField(List<Giver> givers) {
        setLabel(getTranslation("support.giver"));
        setItems(givers);
        setItemLabelGenerator(one -> one == null ? "" : one.name());
        if (!givers.isEmpty()) setValue(givers.getFirst());
    }

    /** Who gave it stays who gave it, also when that person gives nothing any more. */
    void keep(UserId who, String name) {
        var all = new ArrayList<>(getListDataView().getItems().toList());
        var known = all.stream().filter(one -> one.id().equals(who)).findFirst();
        if (known.isEmpty()) {
            all.add(new Giver(who, name));
            setItems(all);
        }
        setValue(known.orElseGet(all::getLast));
    }
}
