package id.simpul.casework.ui;

import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseRow;
import id.simpul.household.PersonHit;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the intake form: who the applicant is, and which cases the family already has. */
final class FamilyCases {
    private static final int MOST = 6;

    private final Ui ui;
    private final Actor actor;
    private final CaseInbox inbox;
    private final CaseWords words;
    private final Jobs latest;
    private final VBox node = Styled.column("side-body");
    private @Nullable Long follows;

    FamilyCases(Ui ui, Actor actor, CaseInbox inbox, CaseWords words) {
        this.ui = ui;
        this.actor = actor;
        this.inbox = inbox;
        this.words = words;
        this.latest = ui.jobs().latest();
        show(Optional.empty());
    }

    /** Shows the family of {@code person}, or what will be here. */
    void show(Optional<PersonHit> person) {
        follows = null;
        if (person.isEmpty()) {
            node.getChildren().setAll(EmptyState.of(Icon.FAMILY, ui.text(CaseworkText.CHOOSE_FIRST)));
            return;
        }
        PersonHit who = person.get();
        var facts = new KeyValues(ui)
                .add(
                        ui.text(CaseworkText.KK),
                        who.kk() == null
                                ? ui.text(CaseworkText.NO_KK)
                                : who.kk().toString());
        if (who.birthDate() != null) {
            facts.add(ui.text(CaseworkText.BORN), ui.formats().longDate(who.birthDate()));
        }
        facts.add(ui.text(CaseworkText.VILLAGE), words.village(who.village()));
        node.getChildren().setAll(Heads.section(who.name().reveal()), facts.node());
        if (!who.alive()) {
            node.getChildren()
                    .add(new Note(Tone.WARNING, ui.text(CaseworkText.NOT_ALIVE))
                            .text(ui.text(CaseworkText.NOT_ALIVE_TEXT))
                            .node());
        }
        latest.run(CaseworkText.JOB_LOAD, progress -> inbox.ofHousehold(actor, who.household()))
                .then(this::cases)
                .orShow();
    }

    private void cases(List<CaseRow> rows) {
        VBox list = Styled.column("case-lines");
        node.getChildren().addAll(Styled.line(), Heads.section(ui.text(CaseworkText.FAMILY_CASES)), list);
        lines(list, rows);
    }

    private void lines(VBox list, List<CaseRow> rows) {
        list.getChildren().clear();
        if (rows.isEmpty()) {
            list.getChildren().add(Styled.paragraph(ui.text(CaseworkText.NO_CASES), "quiet"));
        }
        rows.stream().limit(MOST).forEach(row -> list.getChildren().add(line(list, rows, row)));
    }

    private VBox line(VBox list, List<CaseRow> rows, CaseRow row) {
        boolean chosen = follows != null && follows == row.id();
        return Styled.column(
                "cell-lines",
                Styled.row(
                        "note-acts",
                        Buttons.link(row.register(), () -> ui.navigator().go(new CaseFileRoute(row.id()))),
                        Buttons.link(ui.text(chosen ? CaseworkText.NOT_FOLLOWS : CaseworkText.FOLLOWS), () -> {
                            follows = chosen ? null : row.id();
                            lines(list, rows);
                        })),
                Styled.paragraph(
                        words.service(row) + ", " + row.stage().label(ui.texts()) + ", " + words.entered(row),
                        chosen ? "strong" : "small"));
    }

    /** Row of the earlier case the new one goes on with; null if none was chosen. */
    @Nullable
    Long follows() {
        return follows;
    }

    /** The node to show. */
    VBox node() {
        return node;
    }
}
