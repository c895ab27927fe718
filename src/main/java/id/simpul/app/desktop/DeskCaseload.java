package id.simpul.app.desktop;

import id.simpul.app.CaseloadDesks;
import id.simpul.app.Office;
import id.simpul.caseload.ui.CaseloadHost;
import id.simpul.caseload.ui.CaseloadServices;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.letter.ui.LetterRoute;
import id.simpul.letter.ui.OfficeSettingsRoute;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import java.util.List;

/** Joins the screens of a facilitator to the features around them. */
final class DeskCaseload implements CaseloadHost {
    private static final String HEALTH = "FASKES";

    private final Ui ui;
    private final Office office;

    private DeskCaseload(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    /** What the screens of a facilitator in {@code office} work with. */
    static CaseloadServices services(Ui ui, Office office, FilePicker files) {
        CaseloadDesks desks = CaseloadDesks.of(office);
        return new CaseloadServices(
                office.actor(),
                desks.caseload(),
                desks.groups(),
                desks.batch(),
                office.letterOutput(),
                office.codes(),
                office.regions(),
                files,
                office.database().office(),
                new DeskCaseload(ui, office));
    }

    @Override
    public void openFamily(long household) {
        ui.navigator().go(new FamilyRoute(household));
    }

    @Override
    public void openLetter(long letter) {
        ui.navigator().go(new LetterRoute(letter, false));
    }

    @Override
    public void openSettings() {
        ui.navigator().go(new OfficeSettingsRoute());
    }

    @Override
    public List<Addressee> hospitals() {
        return office.destinations().list(office.actor(), "").stream()
                .filter(one -> one.kind().equals(HEALTH))
                .map(one -> new Addressee(one.addressee(), one.place()))
                .toList();
    }
}
