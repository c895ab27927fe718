/** What the tests share. */
@NullMarked
package id.simpul.testing;

import org.jspecify.annotations.NullMarked;
