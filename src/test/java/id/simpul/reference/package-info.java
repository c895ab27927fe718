@NullMarked
package id.simpul.reference;

import org.jspecify.annotations.NullMarked;
