package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadFamily.Member;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.screen.Badge;
import id.simpul.screen.Dialog;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;

/** How a letter that is being prepared is told, and whom else it may be about. */
final class PreparedWords {
    private final Ui ui;

    PreparedWords(Ui ui) {
        this.ui = ui;
    }

    String to(PreparedLine line) {
        var letter = line.draft().letter();
        String position = letter == null ? "" : letter.addressee().position();
        return position.isEmpty() ? "–" : position;
    }

    String component(PreparedLine line) {
        return line.family().members().stream()
                .filter(member -> member.person() == line.draft().request().person())
                .flatMap(member -> member.components().stream())
                .map(one -> one.label())
                .findFirst()
                .orElse("");
    }

    Badge badge(PreparedLine line) {
        if (line.issued() != null) {
            return new Badge(ui.text(CaseloadText.STATE_ISSUED), Tone.SUCCESS);
        }
        return line.obstacle().isPresent()
                ? new Badge(ui.text(CaseloadText.STATE_LACKS), Tone.WARNING)
                : new Badge(ui.text(CaseloadText.STATE_READY), Tone.INFO);
    }

    String lacks(PreparedLine line) {
        if (line.issued() != null) {
            return line.issued().number();
        }
        return line.obstacle()
                .map(problem -> ui.text(problem.what()))
                .orElseGet(() -> line.draft()
                        .earlier()
                        .map(number -> ui.text(CaseloadText.EARLIER, number))
                        .orElse(""));
    }

    static Member member(PreparedLine line) {
        return line.family().members().stream()
                .filter(one -> one.person() == line.draft().request().person())
                .findFirst()
                .orElseGet(() -> line.family().members().getFirst());
    }

    /** Asks about which other member the letter shall be. */
    void otherMember(PreparedLine line, LongConsumer chosen) {
        var choice = new Form(ui);
        Field<Member> who = choice.choice(
                        CaseloadText.MEMBER,
                        line.family().members(),
                        member -> Long.toString(member.person()),
                        member -> member.name().reveal())
                .required();
        who.set(member(line));
        Button take = choice.submit(CaseloadText.CHOOSE, () -> {
            ui.dialogs().close();
            chosen.accept(who.value().orElseThrow().person());
        });
        ui.dialogs()
                .open(new Dialog(ui.text(CaseloadText.OTHER_MEMBER))
                        .content(choice.node())
                        .button(take)
                        .cancel(ui.text(CaseloadText.CANCEL)));
        choice.focus();
    }
}
