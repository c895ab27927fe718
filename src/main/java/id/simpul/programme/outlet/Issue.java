package id.simpul.programme.outlet;

/**
 * A problem at an outlet as recorded.
 *
 * @param id row id
 * @param outlet row of the outlet
 * @param details what is recorded of it
 * @param officer who took it down
 */
public record Issue(long id, long outlet, IssueDetails details, String officer) {
    /** Whether it still waits for a solution. */
    public boolean open() {
        return !details.state().equals(IssueDetails.SOLVED);
    }
}
