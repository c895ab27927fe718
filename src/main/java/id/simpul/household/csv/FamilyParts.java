package id.simpul.household.csv;

import id.simpul.household.NikCheck;
import id.simpul.region.Regions;
import java.util.List;

/** The parts of an import that this feature brings, in their order; others follow them. */
public final class FamilyParts {
    private FamilyParts() {}

    /** Families with assessments, members, participations. */
    public static List<ImportPart> of(Regions regions) {
        Categories categories = Categories.load();
        return List.of(
                new HouseholdPart(regions, categories),
                new MemberPart(new NikCheck(regions), categories),
                new AssistancePart(categories));
    }
}
