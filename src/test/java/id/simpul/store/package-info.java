/** Tests of the store, against real files. */
@NullMarked
package id.simpul.store;

import org.jspecify.annotations.NullMarked;
