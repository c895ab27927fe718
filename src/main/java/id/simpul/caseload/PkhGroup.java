package id.simpul.caseload;

import id.simpul.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A group of families.
 *
 * @param id its row
 * @param details what is recorded
 * @param chair name of who chairs it; null: nobody is chosen
 * @param families how many are in it now
 */
public record PkhGroup(
        long id, GroupDetails details, @Nullable PersonName chair, int families) {}
