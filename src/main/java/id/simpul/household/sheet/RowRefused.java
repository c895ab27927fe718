package id.simpul.household.sheet;

/** On its way from the row that cannot be used to {@link ImportPass}, which notes it. Has no stack trace. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RowRefused(Finding finding) {
        super(finding.cell(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
