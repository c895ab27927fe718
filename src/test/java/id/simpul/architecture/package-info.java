/** The rules of the house, held by tests. Each rule has a twin under {@code fixture} that breaks it. */
@NullMarked
package id.simpul.architecture;

import org.jspecify.annotations.NullMarked;
