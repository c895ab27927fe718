/** The database file: one writer lane, read lanes, migrations, and the journal, which is the only way to write. */
@NullMarked
package id.simpul.store;

import org.jspecify.annotations.NullMarked;
