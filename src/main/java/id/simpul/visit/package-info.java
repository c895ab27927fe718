/** Home visits: the route of a day, the sheets taken along, what came of each visit, and the berita acara about it. */
@NullMarked
package id.simpul.visit;

import org.jspecify.annotations.NullMarked;
