/** Small words that every file between offices shares: office codes, digests, strict JSON. */
@NullMarked
package id.simpul.exchange.wire;

import org.jspecify.annotations.NullMarked;
