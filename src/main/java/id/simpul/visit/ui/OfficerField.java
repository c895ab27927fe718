package id.simpul.visit.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.VisitText;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.List;

/** Who goes: the office's users who may record what families answer. */
final class OfficerField {
    private OfficerField() {}

    static Field<String> add(Form form, List<String> officers, Actor actor) {
        List<String> names = new ArrayList<>(officers);
        if (!names.contains(actor.name())) {
            names.addFirst(actor.name());
        }
        return form.choice(VisitText.OFFICER, names, name -> name, name -> name).required();
    }
}
