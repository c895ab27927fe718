package id.simpul.household.ui;

import id.simpul.household.Family;
import java.time.LocalDate;
import javafx.scene.Node;

/**
 * A tab of a family's record that another feature gives: assessments, findings, aid. It is made once for a record and asked for
 * its node each time it comes to the front, or the family was read anew while it is there.
 */
public interface FamilyTab {
    /** The forms of the record around a tab. */
    interface Editor {
        /** Opens nothing: the record cannot be changed. */
        Editor NONE = new Editor() {
            @Override
            public void member(long person, String fact) {}

            @Override
            public void family() {}
        };

        /** Opens a member's form at what {@code fact} is about, as the register calls it. */
        void member(long person, String fact);

        /** Opens the family's form. */
        void family();
    }

    /** Gives the tab the forms of its record, once, before it is shown. */
    default void use(Editor editor) {}

    /** Turns to what was known and in force on {@code day}; whether this tab can. */
    default boolean asOf(LocalDate day) {
        return false;
    }

    /** What stands on the tab. */
    String title();

    /**
     * What is below the tab. Called on the user interface's thread: whatever waits is read as a job, into a node that is already
     * there.
     *
     * @param family as read just now
     * @param unmasked whether identity numbers may be shown in full
     */
    Node node(Family family, boolean unmasked);
}
