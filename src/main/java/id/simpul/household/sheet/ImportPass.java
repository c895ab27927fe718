package id.simpul.household.sheet;

import id.simpul.household.sheet.ImportResult.RefusedRow;
import id.simpul.kernel.Progress;
import java.util.ArrayList;
import java.util.List;

/** One pass over a list: reads it row by row and hands the rows on in portions; what is refused or odd is noted. */
final class ImportPass {
    private static final int PORTION = 500;

    private final Inspection list;
    private final RowReader reader;
    private final RowTarget target;
    private final Progress progress;
    private final List<ReadRow> portion = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private int warningCount;
    private long rows;

    ImportPass(Inspection list, RowReader reader, RowTarget target, Progress progress) {
        this.list = list;
        this.reader = reader;
        this.target = target;
        this.progress = progress;
    }

    ImportResult run(Tally tally) {
        boolean[] first = {true};
        try (SheetFile file = SheetFile.open(list.file(), progress)) {
            file.read(list.sheet().index(), row -> {
                if (row.number() > list.headRow() && !(first[0] && Inspector.numbering(row))) {
                    row(row);
                }
                first[0] &= row.number() <= list.headRow();
                return true;
            });
        }
        take();
        target.end(this);
        return new ImportResult(rows, tally.counts(), warnings, warningCount, refused);
    }

    private void row(SheetRow row) {
        rows++;
        try {
            portion.add(reader.read(row));
        } catch (RowRefused refusal) {
            refuse(row, List.of(), refusal);
        }
        if (portion.size() >= PORTION) {
            take();
        }
    }

    private void take() {
        progress.at(Math.min(rows, list.rows()), list.rows());
        progress.check();
        target.prepare(portion);
        for (ReadRow row : portion) {
            try {
                target.take(row);
                row.findings().forEach(this::warn);
            } catch (RowRefused refusal) {
                refuse(row.row(), row.findings(), refusal);
            }
        }
        portion.clear();
    }

    private void refuse(SheetRow row, List<Finding> others, RowRefused refusal) {
        List<Finding> reasons = new ArrayList<>();
        reasons.add(refusal.finding());
        reasons.addAll(others);
        refused.add(new RefusedRow(
                row.number(), row.cells().stream().map(SheetCell::text).toList(), reasons));
    }

    /** Notes something odd that showed after its row was read. */
    void warn(Finding finding) {
        warningCount++;
        if (warnings.size() < ImportResult.KEPT) {
            warnings.add(finding);
        }
    }
}
