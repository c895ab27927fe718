/**
 * Administrative areas of Indonesia: codes, names, search. {@link id.simpul.region.Regions} is all that others use; build one,
 * have a job call {@code load()} early, and share it.
 */
@NullMarked
package id.simpul.region;

import org.jspecify.annotations.NullMarked;
