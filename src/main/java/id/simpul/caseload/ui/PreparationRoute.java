package id.simpul.caseload.ui;

import id.simpul.letter.FamilyLetterKind;
import id.simpul.screen.Route;
import java.util.List;

/**
 * Preparing letters.
 *
 * @param kind which letter, to begin with
 * @param households for which families
 * @param person about which member alone; 0: whomever such letters are usually about
 */
public record PreparationRoute(FamilyLetterKind kind, List<Long> households, long person) implements Route {
    public PreparationRoute {
        households = List.copyOf(households);
    }
}
