/** Cases from intake to outcome, and the status machine. */
@NullMarked
package id.simpul.casework;

import org.jspecify.annotations.NullMarked;
