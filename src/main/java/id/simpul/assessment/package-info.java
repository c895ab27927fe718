/** What an office records about a household's living conditions. */
@NullMarked
package id.simpul.assessment;

import org.jspecify.annotations.NullMarked;
