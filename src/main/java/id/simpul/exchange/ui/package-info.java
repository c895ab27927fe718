/** Screens of the exchange. */
@NullMarked
package id.simpul.exchange.ui;

import org.jspecify.annotations.NullMarked;
