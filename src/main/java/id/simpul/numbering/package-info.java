/**
 * Numbers of registers and letters where an office has several computers: each gives only numbers of its own blocks, so none is
 * ever given twice, and every number of a series can be accounted for.
 */
@NullMarked
package id.simpul.numbering;

import org.jspecify.annotations.NullMarked;
