/** Repair of unfit houses (Rutilahu): applications with land proof, and how far the work is. */
@NullMarked
package id.simpul.programme.repair;

import org.jspecify.annotations.NullMarked;
