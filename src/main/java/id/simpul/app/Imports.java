package id.simpul.app;

import id.simpul.casework.csv.CasePart;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.household.csv.ImportPart;
import id.simpul.letter.csv.LetterPart;
import id.simpul.referral.csv.ReferralPart;
import java.util.ArrayList;
import java.util.List;

/** The import of a folder of CSV files, with every feature's part. */
public final class Imports {
    private Imports() {}

    /** The import into {@code office}. */
    public static CsvImport of(Office office) {
        List<ImportPart> parts = new ArrayList<>(FamilyParts.of(office.regions()));
        parts.add(new CasePart(office.cases().catalogue()));
        parts.add(new ReferralPart());
        parts.add(new LetterPart("KELUAR"));
        return new CsvImport(office.database(), parts, office.clock());
    }
}
