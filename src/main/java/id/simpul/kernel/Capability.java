package id.simpul.kernel;

/** What a user may do. Roles are sets of these; the desks check them, not the screens. */
public enum Capability {
    /** Read families, cases and letters of the office. */
    READ_RECORDS,
    /** Register and change families and their members. */
    EDIT_HOUSEHOLD,
    /** Open a case and work on it. */
    WORK_CASE,
    /** Record an assessment. */
    RECORD_ASSESSMENT,
    /** Refer a case and record the answer. */
    REFER_CASE,
    /** Give a case to a colleague of the office. */
    ASSIGN_CASE,
    /** Transfer a case to another office, ask one for a case, escalate, and record the answers. */
    HAND_OVER_CASE,
    /** Issue and reprint letters, which takes numbers from the register. */
    ISSUE_LETTER,
    /** Approve recommendations, reject or reopen cases. */
    APPROVE_CASE,
    /** Print and approve the monthly recap. */
    PRINT_RECAP,
    /** Read restricted categories (HIV, NAPZA, violence, ABH, child cases). */
    READ_RESTRICTED,
    /** See identity numbers unmasked. */
    UNMASK_IDENTITY,
    /** Sign and export a bundle. */
    EXPORT_BUNDLE,
    /** Exchange with the other computers of this office: nothing leaves it. */
    EXCHANGE_COMPUTERS,
    /** Receive and merge bundles, enrol offices. */
    MERGE_BUNDLE,
    /** Import data from files. */
    IMPORT_DATA,
    /** Add users, change roles, reset passwords. */
    ADMINISTER_USERS,
    /** Change office, letterhead and numbering settings, back up and restore. */
    ADMINISTER_OFFICE
}
