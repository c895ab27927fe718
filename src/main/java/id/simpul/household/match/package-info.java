/**
 * The same person, or the same family, recorded twice: found by evidence that is weighed ({@link
 * id.simpul.household.match.Matcher}), decided by a person, merged in one act that can be undone whole. Nothing is ever merged
 * by the program itself. Decisions 0105 to 0107; figures in {@code docs/performance/duplicates.md}.
 */
@NullMarked
package id.simpul.household.match;

import org.jspecify.annotations.NullMarked;
