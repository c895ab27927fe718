/** The rules that keep an office's bundles in one unbroken order: pure functions over epoch, sequence and head. */
@NullMarked
package id.simpul.exchange.stream;

import org.jspecify.annotations.NullMarked;
