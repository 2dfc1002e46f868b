package io.tanxin.dealers.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Areas;
import io.tanxin.dealers.Areas.Area;
import io.tanxin.dealers.DirectorAreas;
import io.tanxin.dealers.DirectorAreas.Scope;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.ChoiceWords;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Which part of the network each channel director sees. */
@Route("admin/areas")
@Menu(title = "dealers.areas", icon = "pin", order = 82)
@RolesAllowed(Role.ADMINISTRATOR)
class AreasView extends Div implements HasDynamicTitle {
    private final transient DirectorAreas scopes;

    AreasView(DirectorAreas scopes, Areas areas) {
        this.scopes = scopes;
        addClassName("page");
        add(new PageHeader(getTranslation("dealers.areas")).line(getTranslation("dealers.areas.text")));
        var all = areas.all();
        var directors = scopes.scopes();
        directors.forEach(scope -> add(card(scope, all)));
        if (directors.isEmpty()) add(new EmptyState(Glyph.PERSON, getTranslation("dealers.areas.none")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.areas");
    }

    private Card card(Scope scope, List<Area> areas) {
        var some = ChoiceWords.in(new MultiSelectComboBox<Area>(getTranslation("dealers.areas.some")));
        some.setItems(areas);
        some.setItemLabelGenerator(Area::name);
        some.setWidthFull();
        some.setValue(
                areas.stream().filter(area -> scope.areas().contains(area.id())).collect(Collectors.toSet()));
        some.setEnabled(!scope.all());
        some.setHelperText(getTranslation("dealers.areas.help"));
        var whole = new Checkbox(getTranslation("dealers.areas.all"), scope.all());
        whole.addValueChangeListener(change -> some.setEnabled(!change.getValue()));
        var save = new Buttons.Soft(getTranslation("dealers.save"), click -> {
            if (whole.getValue()) scopes.all(scope.director());
            else
                scopes.only(
                        scope.director(), some.getValue().stream().map(Area::id).collect(Collectors.toSet()));
            Toast.success(this, "dealers.areas.saved", scope.name());
        });
        return new Card(scope.name(), whole, some, save);
    }
}
