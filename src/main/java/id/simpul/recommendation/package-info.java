/**
 * Recommendations: what a case is recommended for. The findings of the record propose, a person writes, and who approves the case
 * approves them. Also which of two aids that do not go together a family keeps.
 */
@NullMarked
package id.simpul.recommendation;

import org.jspecify.annotations.NullMarked;
