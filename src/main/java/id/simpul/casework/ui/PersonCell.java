package id.simpul.casework.ui;

import id.simpul.household.PersonHit;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Badge;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A person who was found. */
final class PersonCell extends ListCell<PersonHit> {
    private final Ui ui;
    private final CaseWords words;

    PersonCell(Ui ui, CaseWords words) {
        this.ui = ui;
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable PersonHit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String born = hit.birthDate() == null ? "" : ", " + ui.formats().mediumDate(hit.birthDate());
        String alias = hit.alias() == null
                ? ""
                : ui.text(CaseworkText.ALIAS, hit.alias().reveal()) + ", ";
        String detail = alias + words.nik(hit.nik()) + born + ", " + words.village(hit.village());
        var name = Styled.row("badge-row", Styled.label(hit.name().reveal(), "cell-value"));
        PersonHit.Former former = hit.former();
        String mark = hit.similar()
                ? ui.text(CaseworkText.SIMILAR)
                : former == null ? "" : ui.text(former.card() ? CaseworkText.FORMER_CARD : CaseworkText.FORMER_NIK);
        if (!mark.isEmpty()) {
            name.getChildren().add(new Badge(mark, Tone.WARNING).inList());
        }
        setGraphic(Styled.column("cell-lines", name, Styled.label(detail, "cell-quiet")));
        setAccessibleText(hit.name().reveal() + ", " + (mark.isEmpty() ? "" : mark + ", ") + detail);
    }
}
