package id.simpul.casework.ui;

import id.simpul.casework.CaseDetail;
import id.simpul.household.PersonHit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/** What the screens of cases ask of features that know cases: assessment, referral, letters, families. */
public interface CaseHost {
    /** Opens the planning of visits, with the case on the route. */
    void planVisit(CaseDetail file);

    /** Opens the assessment form for the family of a case. */
    void assess(CaseDetail file);

    /** Opens what a case is recommended for; empty while there is no screen for it. */
    default Optional<Consumer<CaseDetail>> recommendation() {
        return Optional.empty();
    }

    /** Opens the referral form. */
    void refer(CaseDetail file);

    /** Opens the form for a destination's answer. */
    void answer(CaseDetail file);

    /** Asks how the destination that is waited for was reminded, and notes it. */
    void remind(CaseDetail file);

    /** Asks why, then takes the referral that is waited for back. */
    void takeBack(CaseDetail file);

    /** Every handing-over of a case with what can be done with it; empty while there is no such block. */
    default Optional<Node> handedOver(CaseDetail file) {
        return Optional.empty();
    }

    /** What an open case can be done with besides its moves: given to a colleague, transferred, escalated. */
    default List<MenuItem> handOvers(CaseDetail file) {
        return List.of();
    }

    /** Opens the letter of the newest referral: its preview, or the issued one. */
    void letter(CaseDetail file);

    /** Opens the record of a family by its row; empty while there is no screen for it. */
    default Optional<LongConsumer> family() {
        return Optional.empty();
    }

    /** Opens what the rules of a day say about the family of a case; empty while there is no screen for it. */
    default Optional<BiConsumer<CaseDetail, LocalDate>> findings() {
        return Optional.empty();
    }

    /** Opens the registration of a family that is not on record yet; empty while there is no screen for it. */
    default Optional<Runnable> registerFamily() {
        return Optional.empty();
    }

    /** People on record who fit what is typed, best first; called on a work thread. */
    List<PersonHit> people(String typed);

    /** Who was registered since the intake asked for it, told once; empty if nobody was. */
    default Optional<PersonHit> registered() {
        return Optional.empty();
    }

    /** Shows the receipt of a case, to be printed. */
    void receipt(CaseDetail file);

    /** Called whenever the number of open cases may have changed. */
    void casesChanged();
}
