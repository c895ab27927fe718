package id.simpul.letter.ui;

import static id.simpul.letter.LetterOffice.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterOffice;
import id.simpul.screen.Route;
import id.simpul.testing.Shots;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of the screens of letters, to be looked at. */
class LetterShotsTest {
    private static final Shots.Size PAGE = new Shots.Size(1274, 684, 1);
    private static final Shots.Size SMALL = new Shots.Size(1000.8, 530.4, 1.25);

    @TempDir
    Path folder;

    @Test
    void screens() {
        try (var office = new LetterOffice(folder.resolve("data")).ready()) {
            long referral = office.referral();
            shot(office, PAGE, "letter-draft", new LetterDraftRoute(referral));
            shot(office, SMALL, "letter-draft-125", new LetterDraftRoute(referral));
            IssuedLetter issued = office.issue();
            office.issue();
            office.issue();
            office.desk.makeVoid(ACTOR, office.issue().id(), "Salah nama pemohon");
            shot(office, PAGE, "letter-issued", new LetterRoute(issued.id(), false));
            shot(office, PAGE, "letter-print", new LetterRoute(issued.id(), true));
            shot(office, PAGE, "letter-register", new LetterRegisterRoute());
            shot(office, SMALL, "letter-register-125", new LetterRegisterRoute());
            shot(office, PAGE, "office-settings", new OfficeSettingsRoute());
        }
    }

    private void shot(LetterOffice office, Shots.Size size, String name, Route route) {
        try (var shot = Shots.open(size, () -> new LetterWindow(office, folder).at(route))) {
            assertThat(shot.save(name)).exists();
        }
    }
}
