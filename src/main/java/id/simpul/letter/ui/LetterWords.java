package id.simpul.letter.ui;

import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterLine;
import id.simpul.screen.Badge;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** How letters are told on screens. */
final class LetterWords {
    /** Code list of the kinds of letters. */
    static final String KINDS = "jenis_surat";

    /** What stands where nothing is recorded. */
    static final String NONE = "–";

    private LetterWords() {}

    static String person(Ui ui, LetterLine line) {
        PersonName name = line.person();
        if (line.restricted()) {
            return ui.text(LetterText.RESTRICTED_NAME);
        }
        return name == null ? NONE : name.reveal();
    }

    static String nik(LetterLine line) {
        Nik nik = line.nik();
        return nik == null ? NONE : nik.toString();
    }

    static String subject(Ui ui, LetterLine line) {
        return line.restricted() ? ui.text(LetterText.RESTRICTED_SUBJECT) : line.subject();
    }

    static String given(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    static Badge status(Ui ui, LetterLine line) {
        return line.voided().isPresent()
                ? new Badge(ui.text(LetterText.STATUS_VOID), Tone.DANGER)
                : new Badge(ui.text(LetterText.STATUS_IN_FORCE), Tone.SUCCESS);
    }

    /** Since when a void letter is void, and why; empty for one in force. */
    static Optional<Node> voided(Ui ui, LetterLine line) {
        return line.voided()
                .map(voided -> new Note(
                                Tone.DANGER,
                                ui.text(LetterText.VOID_SINCE, ui.formats().longDate(voided.on())))
                        .text(voided.why())
                        .node());
    }

    /** Adds what the letter is for: its case, or the purpose of one without. */
    static void about(Ui ui, LetterLine line, KeyValues facts) {
        String purpose = line.purpose();
        if (purpose == null) {
            facts.add(ui.text(LetterText.FACT_CASE), given(line.register()));
        } else {
            facts.add(ui.text(LetterText.FACT_PURPOSE), purpose);
        }
    }
}
