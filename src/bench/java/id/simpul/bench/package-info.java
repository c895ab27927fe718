/** Measurements, run by hand; the build only compiles them. {@code docs/performance/README.md} says how. */
@NullMarked
package id.simpul.bench;

import org.jspecify.annotations.NullMarked;
