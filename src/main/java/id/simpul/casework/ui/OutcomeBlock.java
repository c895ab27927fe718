package id.simpul.casework.ui;

import id.simpul.casework.CaseDetail;
import id.simpul.casework.Outcome;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Heads;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** What the family received, each time it was written down. */
final class OutcomeBlock {
    private final Ui ui;
    private final CodeLists codes;

    OutcomeBlock(Ui ui, CodeLists codes) {
        this.ui = ui;
        this.codes = codes;
    }

    /** What was received; nothing where nothing was written down. */
    List<Node> node(CaseDetail file, Node... right) {
        if (file.received().isEmpty() && right.length == 0) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(Heads.section(ui.text(CaseworkText.OUTCOMES), right));
        if (file.received().isEmpty()) {
            nodes.add(Styled.paragraph(ui.text(CaseworkText.NO_OUTCOME), "quiet"));
        }
        file.received().reversed().forEach(one -> nodes.add(values(one).node()));
        return nodes;
    }

    private KeyValues values(CaseDetail.Received one) {
        Outcome outcome = one.outcome();
        var values = new KeyValues(ui).add(codes.label("hasil", outcome.kind(), ui.texts()), outcome.what());
        if (outcome.receivedOn() != null) {
            values.add(ui.text(CaseworkText.RECEIVED_ON), ui.formats().longDate(outcome.receivedOn()));
        }
        if (outcome.amount() != null) {
            values.add(ui.text(CaseworkText.AMOUNT), ui.formats().rupiah(outcome.amount()));
        }
        if (outcome.source() != null) {
            values.add(ui.text(CaseworkText.RECEIVED_FROM), outcome.source());
        }
        if (outcome.satisfaction() != null) {
            String label = codes.label("kepuasan", outcome.satisfaction(), ui.texts());
            values.add(
                    ui.text(CaseworkText.SATISFACTION), outcome.why() == null ? label : label + "\n" + outcome.why());
        }
        values.add(
                ui.text(CaseworkText.RECORDED),
                ui.text(CaseworkText.ON_BY, ui.formats().longDate(one.recordedOn()), one.officer()));
        return values;
    }
}
