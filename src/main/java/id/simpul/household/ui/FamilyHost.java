package id.simpul.household.ui;

import id.simpul.household.Family;
import id.simpul.household.HistoryWords;
import id.simpul.household.Person;
import id.simpul.household.ProgrammeLine;
import id.simpul.household.Written;
import java.util.List;
import java.util.Optional;

/** What the screens of families ask of features that know families: cases, programmes, assessment. */
public interface FamilyHost {
    /**
     * One case of a family.
     *
     * @param id row of the case
     * @param title what it is about, for example the service
     * @param register its register number
     * @param detail where it stands
     * @param open whether it still runs
     */
    record CaseLine(long id, String title, String register, String detail, boolean open) {}

    /**
     * One visit to a family's house.
     *
     * @param title when, and by whom
     * @param detail what was found
     */
    record VisitLine(String title, String detail) {}

    /** The cases of a family, newest first. Called on a work thread. */
    List<CaseLine> cases(long household);

    /** The visits to a family's house, newest first. Called on a work thread. */
    List<VisitLine> visits(long household);

    /**
     * Further tabs of a family's record, between its members and its history.
     *
     * @param changed reads the record anew, after a tab wrote something that stands elsewhere on it
     */
    List<FamilyTab> tabs(Runnable changed);

    /** How other features call what stands in a family's history. */
    default HistoryWords historyWords() {
        return HistoryWords.NONE;
    }

    /** What of PKH a member may count for; empty for nothing. */
    Optional<String> component(Person member);

    /** Opens the record of a case. */
    void openCase(long caseId);

    /** Opens the intake of a case for a person. */
    void newCase(long person);

    /** Opens the assessment form of a family. */
    void assess(long household);

    /** Opens the form that records a participation of the family; {@code saved} runs after it was. */
    void recordProgramme(Family family, Runnable saved);

    /** Opens the form that changes or ends a participation; {@code saved} runs after it was. */
    void editProgramme(Family family, ProgrammeLine programme, Runnable saved);

    /** Whether several families are registered in a row, rather than the one that a case needs. */
    default boolean several() {
        return true;
    }

    /**
     * Goes on after a family was registered: to {@link FamilyRoute} with the act, or back to the case that needed it.
     *
     * @param head row of the head, for the case
     */
    void registered(Written written, long head);
}
