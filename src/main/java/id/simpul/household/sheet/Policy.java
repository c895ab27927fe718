package id.simpul.household.sheet;

/** What a column does to a record that is there already. An empty cell never takes anything away. */
public enum Policy {
    /** Fills what is empty and leaves what is there. */
    FILL,
    /** Replaces what is there. */
    REPLACE,
    /** Is used for new records only. */
    SKIP
}
