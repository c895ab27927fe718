@NullMarked
package id.simpul.programme;

import org.jspecify.annotations.NullMarked;
