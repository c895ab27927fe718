package id.simpul.finding.ui;

import id.simpul.finding.FindingDesk;
import id.simpul.household.Family;
import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What the screens of findings work with.
 *
 * @param actor who is signed in
 * @param desk the findings
 * @param codes words of the codes
 * @param today which day it is at the office
 * @param host what else they open
 */
public record FindingServices(Actor actor, FindingDesk desk, CodeLists codes, Supplier<LocalDate> today, Host host) {
    /** Where what a finding waits for is recorded. */
    public interface Host {
        /**
         * Opens the assessment form of a family at a question.
         *
         * @param person row of the member; 0 for the family
         * @param field the question
         */
        void assess(long household, long person, String field);

        /** Opens the form of a member's record at what a fact is about. */
        void editMember(long person, String fact);

        /** Opens the form of the family's record. */
        void editFamily();

        /** Opens the form that records a participation; {@code saved} runs after it was. */
        void recordProgramme(Family family, Runnable saved);
    }
}
