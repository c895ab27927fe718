package id.simpul.programme.ui;

/** What the screens of programmes ask of other features. */
public interface ProgrammeHost {
    /** Opens the record of a family. */
    void openFamily(long household);
}
