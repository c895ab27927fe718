package id.simpul.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes that the rules look at, read once. */
final class Code {
    /** What ships and was written by hand. */
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(Code::writtenByHand)
            .importPackages(Plan.HOUSE.root());

    /** The deliberate violations. */
    static final JavaClasses FIXTURE = new ClassFileImporter().importPackages(Plan.FIXTURE.root());

    private Code() {}

    private static boolean writtenByHand(Location location) {
        return !location.contains("/store/jooq/") && !location.contains("/l10n/text/");
    }
}
