/** Words every part of the program shares: ids, messages, refusals, sensitive values, capabilities. Depends on java.base only. */
@NullMarked
package id.simpul.kernel;

import org.jspecify.annotations.NullMarked;
